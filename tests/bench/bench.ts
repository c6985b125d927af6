/** `npm run bench`: every comparison side by side in one run, as a table on the screen and as files. */
import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { oneOf, readArguments, typedPath, wholeNumber } from "~/cli/arguments";
import { Refusal } from "~/intake/refusal.server";
import type { BenchRow } from "./bench-row";
import { benchTable } from "./bench-table";
import { browse } from "./browse";
import { compareFits } from "./compare-fits";
import { compareImport } from "./compare-import";
import { compareIncrement } from "./compare-increment";
import { compareLanes } from "./compare-lanes";
import { comparePageSet } from "./compare-page-set";
import { compareRemembered } from "./compare-remembered";
import { compareSizes } from "./compare-sizes";
import { compareTrees } from "./compare-trees";
import { figures } from "./figures/figures";
import { loadServer } from "./load-server";
import { machine } from "./machine";
import { type Portfolios, portfolios } from "./portfolios";
import { timePlan } from "./time-plan";
import { weighFirstLoads } from "./weigh-first-loads";

const OPTIONS = {
  cases: { type: "string", default: "20000" },
  folder: { type: "string", default: path.join(tmpdir(), "recoup-bench") },
  rounds: { type: "string", default: "3" },
  seconds: { type: "string", default: "60" },
  demo: { type: "string", default: "20000" },
  "fit-cases": { type: "string", default: "2000000" },
  only: { type: "string", multiple: true },
} as const;

interface Run {
  portfolios: Portfolios;
  cases: number;
  fewerCases: number;
  /** Rounds of what takes long: imports. */
  rounds: number;
  /** Of load on the server; the other comparisons take what they need. */
  seconds: number;
  demoCases: number;
  fitCases: number;
}

/** In the order of the table; imports first, because they make the databases. */
const COMPARISONS = {
  import: ({ portfolios, ...run }: Run) => compareImport(portfolios, run),
  increment: ({ portfolios, ...run }: Run) => compareIncrement(portfolios, run),
  pages: async ({ portfolios, cases }: Run) => {
    const database = await portfolios.open(cases);
    return comparePageSet(database, portfolios.folder, PAGE_REPEATS).finally(database.close);
  },
  sizes: async ({ portfolios, cases, fewerCases }: Run) => {
    const [large, small] = [await portfolios.open(cases), await portfolios.open(fewerCases)];
    return compareSizes(large, small, PAGE_REPEATS).finally(() => {
      large.close();
      small.close();
    });
  },
  remembered: async ({ portfolios, cases, seconds }: Run) => {
    const database = await portfolios.open(cases);
    const secondsEach = Math.min(1, seconds / 10);
    return compareRemembered(database, { secondsEach, rounds: 3 }).finally(database.close);
  },
  lanes: async ({ portfolios, cases, seconds }: Run) => {
    const database = await portfolios.open(cases);
    database.close();
    return compareLanes(database.file, seconds);
  },
  fits: async ({ portfolios, ...run }: Run) => {
    const database = await portfolios.open(run.cases);
    return compareFits(database, { ...run, folder: portfolios.folder }).finally(database.close);
  },
  bytes: async () => weighFirstLoads(path.resolve("build")),
  load: (run: Run) => loadServer(run),
} satisfies Record<string, (run: Run) => Promise<BenchRow[]>>;

type Comparison = keyof typeof COMPARISONS;
const NAMES = Object.keys(COMPARISONS) as Comparison[];

const PAGE_REPEATS = { warmUps: 2, rounds: 9 };

/** Writes `bench.md` and `bench.json` into the folder, and the table to standard output. */
async function bench(args: string[]): Promise<void> {
  const { values } = readArguments(args, OPTIONS);
  const folder = typedPath(values.folder);
  mkdirSync(folder, { recursive: true });
  const cases = wholeNumber("--cases", values.cases, 400);
  const run: Run = {
    portfolios: portfolios(folder, cases),
    cases,
    fewerCases: Math.ceil(cases / 4),
    rounds: wholeNumber("--rounds", values.rounds, 1),
    seconds: wholeNumber("--seconds", values.seconds, 1),
    demoCases: wholeNumber("--demo", values.demo, 1),
    fitCases: wholeNumber("--fit-cases", values["fit-cases"], 1),
  };
  const chosen = values.only?.map((name) => oneOf("--only", name, NAMES)) ?? NAMES;
  const measuredOn = await machine();
  const rows: BenchRow[] = [];
  for (const name of NAMES.filter((known) => chosen.includes(known))) {
    console.error(`— ${name}`);
    rows.push(...(await COMPARISONS[name](run)));
  }
  const result = { date: new Date().toISOString().slice(0, 10), machine: measuredOn, cases, rows };
  const table = benchTable(result);
  writeFileSync(path.join(folder, "bench.json"), `${JSON.stringify(result, null, 1)}\n`);
  writeFileSync(path.join(folder, "bench.md"), table);
  console.log(table);
}

/** Commands of their own, which compare nothing side by side. */
const OTHERS: Readonly<Record<string, (args: string[]) => Promise<void>>> = {
  browse,
  figures,
  plan: timePlan,
  trees: compareTrees,
};

try {
  const [word = "", ...rest] = process.argv.slice(3);
  const other = Object.hasOwn(OTHERS, word) ? OTHERS[word] : undefined;
  await (other ? other(rest) : bench(process.argv.slice(3)));
} catch (error) {
  console.error(error instanceof Refusal ? error.sentence.en : error);
  process.exitCode = error instanceof Refusal ? 2 : 1;
}
