/** A program: imports a folder into a new database, and reports as JSON how long each stage took and the memory it needed. */
import { performance } from "node:perf_hooks";
import { openDatabase } from "~db/client";
import { migrateDatabase } from "~db/migrate";
import { importSimulated } from "./import-simulated";

export interface ImportedOnce {
  /** From the start of the process to its last commit. */
  totalMs: number;
  /** In their order: getting ready, each table read, and what follows from them. */
  stages: { name: string; ms: number }[];
  rows: number;
  activities: number;
  maxResidentBytes: number;
}

const [folder = "", databaseFile = ""] = process.argv.slice(2);
const stages: ImportedOnce["stages"] = [];
let since = 0;
let isReading = true;
const mark = (name: string, at: number) => {
  const last = stages.at(-1);
  if (last?.name === name) last.ms += at - since;
  else stages.push({ name, ms: at - since });
  since = at;
};

const database = openDatabase(databaseFile);
migrateDatabase(database);
mark("start", performance.now());
const result = await importSimulated(database, folder, (progress) => {
  if (progress.stage === "reading") mark(progress.table, performance.now());
  else if (isReading) mark("indexes of the rows", performance.now());
  else mark("episodes, credits, cells", performance.now());
  isReading = progress.stage === "reading";
});
mark("indexes of what follows, commit", performance.now());
database.close();

const counts = Object.values(result.counts);
const imported: ImportedOnce = {
  totalMs: performance.now(),
  stages,
  rows: counts.reduce((sum, { rows }) => sum + rows, 0),
  activities: result.counts.activities?.rows ?? 0,
  maxResidentBytes: process.resourceUsage().maxRSS * 1024,
};
console.log(JSON.stringify(imported));
