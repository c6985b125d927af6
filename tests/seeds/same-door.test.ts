/** The simulated files go in through the importer like a bank's, and what is derived from them is what was simulated. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ImportResult, importPortfolio } from "~/intake/import-portfolio.server";
import { type Database, openDatabase } from "~db/client";
import { migrateDatabase } from "~db/migrate";
import { simulatePortfolio } from "../../seeds/simulate-portfolio";
import { METHOD_CODES } from "../../seeds/world";
import { writeSimulatedPortfolio } from "../../seeds/write-portfolio";

const SEED = 31;
const PARAMETERS = { cases: 400, lateBranchShare: 0, overpaidShare: 0.05, bouncedShare: 0 };
const { world, cases } = simulatePortfolio(PARAMETERS, SEED);
const folder = mkdtempSync(path.join(tmpdir(), "recoup-same-door-"));
let database: Database;
let counts: Record<string, number>;
let result: ImportResult;

beforeAll(async () => {
  counts = await writeSimulatedPortfolio({ folder, cases: 400, seed: SEED, parameters: PARAMETERS });
  database = openDatabase(":memory:");
  migrateDatabase(database);
  result = await importPortfolio(database, {
    paths: [folder],
    today: world.endDay,
    loadedAt: "2025-12-31T20:00:00.000Z",
    defaultCurrency: "CNY",
    errorsFile: null,
  });
});

afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

test("every row is accepted on the last day of the record, and only the truth is not a portfolio file", () => {
  expect(result.outcome).toBe("loaded");
  expect(result.errors.count).toBe(0);
  expect(result.ignored).toEqual(["truth.json"]);
  for (const [table, count] of Object.entries(counts)) {
    const name = table === "cases" ? "recovery_cases" : table;
    const rows = database.sqlite.prepare(`SELECT count(*) FROM ${name} WHERE code <> ''`).pluck().get();
    expect(rows, table).toBeGreaterThanOrEqual(count);
  }
});

test("the derived episodes begin on the days, with the methods and the debts of the truth", () => {
  const derived = database.sqlite
    .prepare(
      `SELECT c.code, m.code AS method, e.start_day, e.earlier_episodes, e.previous_paid, e.outstanding_minor
       FROM episodes e JOIN recovery_cases c ON c.id = e.case_id JOIN methods m ON m.id = e.method_id
       ORDER BY c.code, e.start_day`,
    )
    .raw()
    .all() as [string, ...unknown[]][];
  const simulated = cases.flatMap(({ profile, episodes }) =>
    episodes.map((episode): [string, ...unknown[]] => [
      profile.caseId,
      METHOD_CODES[episode.method]!,
      episode.startDay,
      episode.episodesBefore,
      episode.episodesBefore === 0 ? null : Number(episode.afterPayment),
      episode.outstandingMinor,
    ]),
  );
  expect(derived).toEqual(simulated);
});

test("the only findings are the payments that were made too large", () => {
  const found = database.sqlite
    .prepare(
      `SELECT c.code, f.issue FROM case_findings f JOIN recovery_cases c ON c.id = f.case_id ORDER BY c.code`,
    )
    .raw()
    .all() as [string, string][];
  const overpaid = cases
    .filter(({ rows }) => rows.receipts.some((receipt) => receipt.overpaidMinor > 0))
    .map(({ profile }) => profile.caseId);
  expect(overpaid.length).toBeGreaterThan(0);
  expect(found).toEqual(overpaid.map((code) => [code, "overpayment"]));
});
