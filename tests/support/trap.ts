/** Portfolios whose truth is known and which once misled: `../shared/cases/traps`, where they are at hand. */
import { existsSync } from "node:fs";
import path from "node:path";
import { importPortfolio } from "~/intake/import-portfolio.server";
import { type Database, openDatabase } from "~db/client";
import { migrateDatabase } from "~db/migrate";
import { root } from "./source-imports";

export const TRAPS = path.resolve(root, "../shared/cases/traps");
/** After the last day of every trap. */
const TODAY = "2026-01-01";

/** Whether the trap is there; tests of it are skipped where it is not. */
export function hasTrap(name: string): boolean {
  return existsSync(path.join(TRAPS, name));
}

/** The trap's files through the importer. The caller closes the database. */
export async function trapDatabase(name: string, today = TODAY): Promise<Database> {
  const database = openDatabase(":memory:");
  migrateDatabase(database);
  const { outcome } = await importPortfolio(database, {
    paths: [path.join(TRAPS, name)],
    today: Math.floor(Date.parse(today) / 86_400_000),
    loadedAt: `${today}T20:00:00.000Z`,
    defaultCurrency: "CNY",
    errorsFile: null,
  });
  if (outcome !== "loaded") throw new Error(`trapDatabase requires files that load, got ${outcome}`);
  return database;
}
