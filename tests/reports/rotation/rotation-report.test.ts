/** The plan of a small bank whose officers stay too long: what the report, its list of cases and its refusals say. */

import { afterAll, beforeAll, expect, test } from "vitest";
import { databaseThroughFiles } from "~/cli/calibrate/database-through-files";
import { planReport as planReportOfAll } from "~/reports/plan/plan-report.server";
import { handOverPlanFit } from "~/reports/rotation/hand-over-plan-fit.server";
import { handOversReport } from "~/reports/rotation/hand-overs-report.server";
import { rotationPlanReport } from "~/reports/rotation/rotation-plan-report.server";
import type { Database } from "~db/client";
import { simulatedWorld } from "../../../seeds/world";
import { shown, visiting } from "../../support/answered";
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
  const pairs = await shown(database, rotationPlanReport);
  const cases = await shown(database, handOversReport);
  expect(cases.rows.length).toBeGreaterThan(5);
  expect(sum(pairs.rows, "cases")).toBe(cases.rows.length);
  for (const key of ["outstanding_minor", "expected_gain_minor"])
    expect(sum(pairs.rows, key)).toBe(sum(cases.rows, key));
  const branches = [...new Set(pairs.rows.map(({ branch }) => String(branch)))];
  const parts = await Promise.all(
    branches.map((branch) => shown(database, handOversReport, { filters: { branch: [branch] } })),
  );
  expect(
    sum(
      parts.map(({ rows }) => ({ rows: rows.length })),
      "rows",
    ),
  ).toBe(cases.rows.length);
  const scoped = await shown(database, handOversReport, {
    scope: { kind: "branches", branches: [branches[0]!] },
  });
  expect(scoped.rows).toEqual(parts[0]!.rows);
}, 300_000);

test("they are the handovers of the plan, case by case and to the minor unit", async () => {
  const cases = await shown(database, handOversReport);
  const plan = await shown(database, planReportOfAll);
  const moved = plan.rows.filter(({ verdict, to_officer }) => verdict === "first" && to_officer !== null);
  const facts = (rows: readonly Record<string, unknown>[], from: string) =>
    rows
      .map((row) => [row.case_id, row[from], row.to_officer, row.expected_gain_minor, row.gain_low_minor])
      .sort();
  expect(facts(cases.rows, "from_officer")).toEqual(facts(moved, "officer"));
}, 300_000);

test("the slope is found, every handover stays in its branch and says why", async () => {
  const { slope, branches } = await visiting(database).whole(handOverPlanFit);
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
  expect((await visiting(small).whole(handOverPlanFit)).reason).toBe("not-recorded");
  expect((await visiting(empty).whole(handOverPlanFit)).reason).toBe("no-observations");
  expect((await shown(empty, rotationPlanReport)).rows).toEqual([]);
  small.close();
  empty.close();
});
