/** A simulated portfolio by the whole road: written as files, imported, derived. The caller closes the database. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { isoFromDay } from "~/domain/calendar";
import { importPortfolio } from "~/intake/import-portfolio.server";
import { type Database, openDatabase } from "~db/client";
import { migrateDatabase } from "~db/migrate";
import type { World } from "../../../seeds/world";
import { writeSimulatedPortfolio } from "../../../seeds/write-portfolio";

/** @throws Error when the importer refuses the simulator's own files */
export async function databaseThroughFiles({ parameters, seed, endDay }: World): Promise<Database> {
  const folder = mkdtempSync(path.join(tmpdir(), "recoup-calibrate-"));
  const database = openDatabase(":memory:");
  try {
    migrateDatabase(database);
    await writeSimulatedPortfolio({ folder, cases: parameters.cases, seed, parameters });
    const { outcome } = await importPortfolio(database, {
      paths: [folder],
      today: endDay,
      loadedAt: `${isoFromDay(endDay)}T20:00:00.000Z`,
      defaultCurrency: "CNY",
      errorsFile: null,
    });
    if (outcome !== "loaded")
      throw new Error(`databaseThroughFiles requires files that load, got ${outcome}`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
