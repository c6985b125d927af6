/** A small simulated bank whose methods differ much, imported by the whole road: a plan of it holds something in seconds. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Database, openDatabase } from "~db/client";
import { migrateDatabase } from "~db/migrate";
import { writeOtherPortfolio } from "../../seeds/write-portfolio";
import { importPaths } from "../intake/imported";

/** The caller closes it. */
export async function otherBank(cases: number, seed = 1): Promise<Database> {
  const folder = mkdtempSync(path.join(tmpdir(), "recoup-other-bank-"));
  try {
    await writeOtherPortfolio({ folder, cases, seed });
    const database = openDatabase(":memory:");
    migrateDatabase(database);
    const { outcome } = await importPaths(database, [folder]);
    if (outcome !== "loaded") throw new Error(`otherBank requires files that load, got ${outcome}`);
    return database;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
