/** The plan of a small bank whose officers stay too long: what the report, its list of cases and its refusals say. */

import { afterAll, beforeAll, expect, test } from "vitest";
import { databaseThroughFiles } from "~/cli/calibrate/database-through-files";
import { NO_FILTERS } from "~/domain/filters";
import { EVERYTHING } from "~/domain/scope";
import { handOversReport } from "~/reports/rotation/hand-overs-report.server";
import { awaitedPlan } from "~/reports/rotation/rotation-plan-answer.server";
import { rotationPlanReport } from "~/reports/rotation/rotation-plan-report.server";
import type { Database } from "~db/client";
import { sqliteStore } from "~db/sqlite-store";
import { simulatedWorld } from "../../../seeds/world";
import { emptyDatabase } from "../../support/facts";
import { smallLedger } from "../../support/small-ledger";

let database: Database;
beforeAll(async () => {
  const parameters = {
    cases: 1500,
    branches: 3,
    officers: 30,
    stalenessPerMonth: 0.1,
    workloadChangesPerYear: 0.4,
  };
  database = await databaseThroughFiles(simulatedWorld(parameters, 5));
}, 120_000);
afterAll(() => database.close());

const sum = (rows: readonly Record<string, unknown>[], key: string) =>
  rows.reduce((total, row) => total + Number(row[key]), 0);

test("pairs add up to the cases, to the minor unit, and a filter shows its part of the same plan", async () => {
  const pairs = await rotationPlanReport(sqliteStore(database), EVERYTHING, NO_FILTERS);
  const cases = await handOversReport(sqliteStore(database), EVERYTHING, NO_FILTERS);
  expect(cases.rows.length).toBeGreaterThan(5);
  expect(sum(pairs.rows, "cases")).toBe(cases.rows.length);
  for (const key of ["outstanding_minor", "expected_gain_minor"])
    expect(sum(pairs.rows, key)).toBe(sum(cases.rows, key));
  const branches = [...new Set(pairs.rows.map(({ branch }) => String(branch)))];
  const parts = await Promise.all(
    branches.map((branch) =>
      handOversReport(sqliteStore(database), EVERYTHING, { ...NO_FILTERS, branch: [branch] }),
    ),
  );
  expect(
    sum(
      parts.map(({ rows }) => ({ rows: rows.length })),
      "rows",
    ),
  ).toBe(cases.rows.length);
  const scoped = await handOversReport(
    sqliteStore(database),
    { kind: "branches", branches: [branches[0]!] },
    NO_FILTERS,
  );
  expect(scoped.rows).toEqual(parts[0]!.rows);
});

test("the slope is found, every handover stays in its branch and says why", async () => {
  const { slope, branches } = await awaitedPlan(sqliteStore(database));
  expect(slope!.low).toBeLessThan(-0.1);
  expect(slope!.high).toBeGreaterThan(-0.1);
  for (const { proposal, receiver } of branches.flatMap(({ handOvers }) => handOvers)) {
    expect(proposal.signs.length).toBeGreaterThan(0);
    expect(proposal.contacts).toBeGreaterThanOrEqual(3);
    expect(receiver.officerId).not.toBe(proposal.from.officerId);
  }
});

test("without assignments, and without data, it says that it cannot be said", async () => {
  const small = smallLedger();
  const empty = emptyDatabase();
  expect((await awaitedPlan(sqliteStore(small))).reason).toBe("not-recorded");
  expect((await awaitedPlan(sqliteStore(empty))).reason).toBe("no-observations");
  expect((await rotationPlanReport(sqliteStore(empty), EVERYTHING, NO_FILTERS)).rows).toEqual([]);
  small.close();
  empty.close();
});
