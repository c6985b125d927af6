/**
 * `npm run bench -- trees`: imports and pages of two built trees beside each other, as when a change of many rooms must
 * show that it made nothing slower. Each tree imports the same files into a database of its own, and serves it.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { readArguments, typedPath, wholeNumber } from "~/cli/arguments";
import { Refusal } from "~/intake/refusal.server";
import { type RunningServer, servedDatabase } from "../e2e/running-server";
import { asker } from "./ask-server";
import { processorMs, requireProc, residentBytes } from "./process-figures";
import { median } from "./side-by-side";

const OPTIONS = {
  before: { type: "string" },
  after: { type: "string" },
  files: { type: "string" },
  imports: { type: "string", default: "5" },
  rounds: { type: "string", default: "15" },
} as const;

const USAGE =
  "npm run bench -- trees --before TREE --after TREE --files FOLDER [--imports I] [--rounds R of pages]";

/** Pages that both trees must know, as people open them: whole, within a period, within a place. */
const PAGES = [
  "/",
  "/methods",
  "/officers",
  "/branches",
  "/regions",
  "/causes",
  "/trend",
  "/cases",
  "/vintages",
];
const SEARCHES = ["", "?from=2024-01&to=2024-12"];
/** Long enough for the standing questions of a few thousand cases. */
const MOST_WAITING_MS = 600_000;
const LOOK_EVERY_MS = 5_000;
/** Processor time within such a look, in ms, under which a server computes nothing. */
const QUIET_MS = 300;

interface Pair<T> {
  old: T;
  now: T;
}

export async function compareTrees(args: string[]): Promise<void> {
  const { values } = readArguments(args, OPTIONS);
  const { before, after, files } = values;
  if (!before || !after || !files) throw new Refusal({ en: USAGE, zh: USAGE });
  requireProc();
  const imports = wholeNumber("--imports", values.imports, 1);
  const rounds = wholeNumber("--rounds", values.rounds, 1);
  const folder = mkdtempSync(path.join(tmpdir(), "recoup-trees-"));
  const trees = [before, after].map((tree, place) => ({
    tree: path.resolve(typedPath(tree)),
    database: path.join(folder, `${place}.db`),
  }));
  const [old, now] = trees as [Tree, Tree];
  try {
    console.log(
      "| what | before, ms | after, ms | after : before, median of pairs | quarter to three quarters |",
    );
    console.log("| --- | --: | --: | --: | --: |");
    const importing = (tree: Tree) => () => importedIn(tree, path.resolve(typedPath(files)));
    await turnByTurn({ old: importing(old), now: importing(now) }, 1);
    printed("import", await turnByTurn({ old: importing(old), now: importing(now) }, imports));
    await comparePages(old, now, rounds);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Tree {
  /** Built. */
  tree: string;
  database: string;
}

/** Into an empty database. @returns ms */
async function importedIn({ tree, database }: Tree, files: string): Promise<number> {
  for (const end of ["", "-wal", "-shm"]) rmSync(database + end, { force: true });
  const started = performance.now();
  const child = spawn(process.execPath, ["build/cli.js", "import", files], {
    cwd: tree,
    env: { ...process.env, DATABASE_URL: `file:${database}` },
    stdio: "ignore",
  });
  const code = await new Promise((resolve) => child.once("exit", resolve));
  if (code !== 0) throw new Error(`the import in ${tree} ended with ${code}`);
  return performance.now() - started;
}

async function comparePages(before: Tree, after: Tree, rounds: number): Promise<void> {
  const old = await served(before);
  const now = await served(after);
  const both = [old, now];
  try {
    await Promise.all(both.map(settled));
    const addresses = SEARCHES.flatMap((search) => PAGES.map((page) => page + search));
    for (const address of addresses) for (const { ask } of both) await ask(address);
    await Promise.all(both.map(settled));
    const ratios: number[] = [];
    for (const address of addresses) {
      const asking = { old: () => old.ask(address), now: () => now.ask(address) };
      ratios.push(printed(address, await turnByTurn(asking, rounds)));
    }
    const [less, more] = both.map(({ server }) => Math.round(residentBytes(server.pid) / 1e6));
    console.log(
      `\nmedian over pages: ${median(ratios).toFixed(2)}; memory: ${less} MB before, ${more} MB after`,
    );
  } finally {
    for (const { close } of both) await close();
  }
}

interface Served {
  server: RunningServer;
  ask: (address: string) => Promise<number>;
  close: () => Promise<void>;
}

async function served({ tree, database }: Tree): Promise<Served> {
  const server = await servedDatabase(database, { LOG_LEVEL: "silent" }, tree);
  const { ask, close } = asker(server.url, 1);
  return {
    server,
    async ask(address) {
      const { status, ms } = await ask(address);
      if (status !== 200 && status !== 202) throw new Error(`${tree} answers ${address} with ${status}`);
      return ms;
    },
    async close() {
      close();
      await server.stop();
    },
  };
}

/** Ends when the server has computed what it wanted by itself: twice in a row it used next to no processor time. */
async function settled({ server }: Served): Promise<void> {
  const until = performance.now() + MOST_WAITING_MS;
  for (let still = 0; still < 2 && performance.now() < until; ) {
    const before = processorMs(server.pid);
    await pause(LOOK_EVERY_MS);
    still = processorMs(server.pid) - before < QUIET_MS ? still + 1 : 0;
  }
}

/** Each in ms; who goes first changes from pair to pair, and what disturbs the machine disturbs both. */
async function turnByTurn(ask: Pair<() => Promise<number>>, rounds: number): Promise<Pair<number>[]> {
  const pairs: Pair<number>[] = [];
  for (let round = 0; round < rounds; round++) {
    const early = round % 2 === 0 ? undefined : await ask.now();
    const old = await ask.old();
    pairs.push({ old, now: early ?? (await ask.now()) });
  }
  return pairs;
}

/** As a line of the table. @returns the median ratio */
function printed(what: string, pairs: readonly Pair<number>[]): number {
  const ratios = pairs.map(({ old, now }) => now / old).sort((a, b) => a - b);
  const quarters = [ratios[ratios.length >> 2]!, ratios[(ratios.length * 3) >> 2]!];
  const cells = [
    what,
    median(pairs.map(({ old }) => old)).toFixed(1),
    median(pairs.map(({ now }) => now)).toFixed(1),
    median(ratios).toFixed(2),
    quarters.map((ratio) => ratio.toFixed(2)).join("–"),
  ];
  console.log(`| ${cells.join(" | ")} |`);
  return median(ratios);
}
