/** What must be true of the database before the first request. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Database, databaseFile, openDatabase } from "~db/client";
import { isUntouched } from "~db/load/portfolio-state";
import { migrateDatabase } from "~db/migrate";
import { writeSimulatedPortfolio } from "../seeds/write-portfolio";
import { importPortfolio } from "./intake/import-portfolio.server";
import type { Settings } from "./settings.server";

const DEMO_CASES = 20_000;
const DEMO_SEED = 1;

export interface Preparation {
  /** Says what is being done, one sentence at a time. */
  say?(sentence: string): void;
  /** The clock at the edge. */
  now?(): Date;
  demoCases?: number;
}

/** Migrates the database to the newest schema; an empty one is filled with the simulated demo portfolio. */
export async function prepareDatabase(
  { databaseUrl, currency }: Pick<Settings, "databaseUrl" | "currency">,
  { say = console.error, now = () => new Date(), demoCases = DEMO_CASES }: Preparation = {},
): Promise<void> {
  const database = openDatabase(databaseFile(databaseUrl));
  try {
    if (migrateDatabase(database, { say }) > 0) say(`The database ${database.file} has the newest schema.`);
    if (!isUntouched(database)) return;
    say(`The database is empty: simulating a demo portfolio of ${demoCases} cases.`);
    await fillWithDemo(database, { currency, cases: demoCases, loadedAt: now().toISOString() });
    say("The simulated demo portfolio is loaded; the first real import replaces it.");
  } finally {
    database.close();
  }
}

async function fillWithDemo(
  database: Database,
  demo: { currency: string; cases: number; loadedAt: string },
): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "recoup-demo-"));
  try {
    await writeSimulatedPortfolio({ folder, cases: demo.cases, seed: DEMO_SEED });
    const result = await importPortfolio(database, {
      paths: [folder],
      source: "simulated demo portfolio",
      // Its dates are the simulation's own, whatever the clock says.
      today: Number.POSITIVE_INFINITY,
      loadedAt: demo.loadedAt,
      defaultCurrency: demo.currency,
      isDemo: true,
      errorsFile: null,
    });
    if (result.outcome !== "loaded")
      throw new Error(`prepareDatabase: the demo portfolio was ${result.outcome}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
