/** The simulated portfolios of a run: their raw files, kept between runs, and their databases, made afresh in each. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { type Database, openDatabase } from "~db/client";
import type { PortfolioParameters } from "../../seeds/parameters";
import { writeSimulatedPortfolio } from "../../seeds/write-portfolio";
import type { ImportedOnce } from "./import-once";

const SEED = 1;

/** A large bank's: 25 activities a case, and as many people and places as a bank of so many cases has. */
function bankOf(cases: number) {
  return {
    activityScale: 2.5,
    officers: Math.max(180, Math.round(cases / 160)),
    branches: Math.max(24, Math.round(cases / 2000)),
  } satisfies Partial<PortfolioParameters>;
}

export interface Portfolios {
  /** Where everything of this run may be written. */
  folder: string;
  /** Folder of the raw files of so many cases. */
  files(cases: number): Promise<string>;
  /** Imports the raw files into a new database in a process of its own, and keeps that database. */
  importAgain(cases: number): Promise<ImportedOnce>;
  /** The imported database, made if this run has not; closed by the caller. */
  open(cases: number): Promise<Database>;
}

/** `mostCases`: the size of the bank. Fewer cases are the same bank's, so that sizes differ in their cases alone. */
export function portfolios(folder: string, mostCases: number): Portfolios {
  mkdirSync(folder, { recursive: true });
  const imported = new Set<number>();
  const parameters = bankOf(mostCases);
  const name = (cases: number) => `cases-${cases}-officers-${parameters.officers}`;
  const databaseFile = (cases: number) => path.join(folder, `${name(cases)}.db`);

  const files = async (cases: number) => {
    const raw = path.join(folder, name(cases));
    // The truth is written last: where it is, the files are whole.
    if (!existsSync(path.join(raw, "truth.json")))
      await writeSimulatedPortfolio({ folder: raw, cases, seed: SEED, parameters });
    return raw;
  };
  const importAgain = async (cases: number) => {
    const raw = await files(cases);
    const once = importInProcess(raw, databaseFile(cases));
    imported.add(cases);
    return once;
  };
  return {
    folder,
    files,
    importAgain,
    async open(cases) {
      if (!imported.has(cases)) await importAgain(cases);
      return openDatabase(databaseFile(cases));
    },
  };
}

/** Removes a database with its journals. */
export function removeDatabase(file: string): void {
  for (const ending of ["", "-wal", "-shm"]) rmSync(file + ending, { force: true });
}

function importInProcess(raw: string, databaseFile: string): ImportedOnce {
  removeDatabase(databaseFile);
  const child = spawnSync(process.execPath, ["build/bench-import.js", raw, databaseFile], {
    encoding: "utf8",
    maxBuffer: 2 ** 24,
  });
  if (child.status !== 0) throw new Error(`the import of ${raw} failed:\n${child.stderr}`);
  return JSON.parse(child.stdout) as ImportedOnce;
}
