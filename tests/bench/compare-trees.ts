/**
 * `npm run bench -- trees`: pages of two built trees beside each other, as when a change of many rooms must show that it
 * made no page slower. Each tree serves a database of its own, holding the same files.
 */
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
  "database-before": { type: "string" },
  "database-after": { type: "string" },
  rounds: { type: "string", default: "15" },
} as const;

const USAGE = `npm run bench -- trees --before TREE --database-before FILE --after TREE --database-after FILE [--rounds R]`;

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

interface Tree {
  server: RunningServer;
  ask: (address: string) => Promise<number>;
  close: () => Promise<void>;
}

export async function compareTrees(args: string[]): Promise<void> {
  const { values } = readArguments(args, OPTIONS);
  const { before, after, "database-before": oldDatabase, "database-after": newDatabase } = values;
  if (!before || !after || !oldDatabase || !newDatabase) throw new Refusal({ en: USAGE, zh: USAGE });
  requireProc();
  const rounds = wholeNumber("--rounds", values.rounds, 1);
  const trees = [await served(before, oldDatabase), await served(after, newDatabase)] as const;
  try {
    await Promise.all(trees.map(settled));
    const addresses = SEARCHES.flatMap((search) => PAGES.map((page) => page + search));
    for (const address of addresses) for (const tree of trees) await tree.ask(address);
    await Promise.all(trees.map(settled));
    console.log(
      "| page | before, ms | after, ms | after : before, median of pairs | quarter to three quarters |",
    );
    console.log("| --- | --: | --: | --: | --: |");
    const all: number[] = [];
    for (const address of addresses) {
      const pairs = await asked(trees, address, rounds);
      const ratios = pairs.map(({ old, now }) => now / old).sort((a, b) => a - b);
      all.push(median(ratios));
      const [low, high] = [ratios[ratios.length >> 2]!, ratios[(ratios.length * 3) >> 2]!];
      const cells = [
        address,
        median(pairs.map(({ old }) => old)).toFixed(1),
        median(pairs.map(({ now }) => now)).toFixed(1),
        median(ratios).toFixed(2),
        `${low.toFixed(2)}–${high.toFixed(2)}`,
      ];
      console.log(`| ${cells.join(" | ")} |`);
    }
    const memory = trees.map(({ server }) => Math.round(residentBytes(server.pid) / 1e6));
    console.log(
      `median over pages: ${median(all).toFixed(2)}; memory: ${memory[0]} MB before, ${memory[1]} MB after`,
    );
  } finally {
    await Promise.all(trees.map((tree) => tree.close()));
  }
}

async function served(folder: string, database: string): Promise<Tree> {
  const server = await servedDatabase(typedPath(database), { LOG_LEVEL: "silent" }, path.resolve(folder));
  const { ask, close } = asker(server.url, 1);
  return {
    server,
    async ask(address) {
      const { status, ms } = await ask(address);
      if (status !== 200 && status !== 202) throw new Error(`${folder} answers ${address} with ${status}`);
      return ms;
    },
    async close() {
      close();
      await server.stop();
    },
  };
}

/** Ends when the server has computed what it wanted by itself: twice in a row it used next to no processor time. */
async function settled({ server }: Tree): Promise<void> {
  const until = performance.now() + MOST_WAITING_MS;
  for (let still = 0; still < 2 && performance.now() < until; ) {
    const before = processorMs(server.pid);
    await pause(LOOK_EVERY_MS);
    still = processorMs(server.pid) - before < QUIET_MS ? still + 1 : 0;
  }
}

/** Turn by turn, the first of a pair changing, in ms. */
async function asked(
  [before, after]: readonly [Tree, Tree],
  address: string,
  rounds: number,
): Promise<{ old: number; now: number }[]> {
  const pairs: { old: number; now: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const late = round % 2 === 0 ? undefined : await after.ask(address);
    const old = await before.ask(address);
    pairs.push({ old, now: late ?? (await after.ask(address)) });
  }
  return pairs;
}
