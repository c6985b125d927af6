/** What became of decisions: three cases, a plan of 31 December 2024 with a horizon of 90 days, data to 30 June 2025. */
import { expect, test } from "vitest";
import { dayFromIso } from "~/domain/calendar";
import type { NewDecision } from "~/domain/plan/decisions";
import { undoBatch } from "~/intake/undo-batch.server";
import { decisionsPage } from "~/reports/decisions/decisions-page.server";
import { decisionsReport } from "~/reports/decisions/decisions-report.server";
import { pastDecisions } from "~/reports/plan/beside-plan.server";
import type { Database } from "~db/client";
import { removeDemo } from "~db/load/remove-demo";
import { lastDecision } from "~db/queries/plan/plan-decisions";
import { recordDecisions } from "~db/queries/plan/record-decisions";
import { sqliteStore } from "~db/sqlite-store";
import { folderOf, freshDatabase, importPaths } from "../intake/imported";
import { shown, visiting } from "../support/answered";

const CASES = `case_id,borrower_id,branch,officer,exposure,defaulted_on
C1,K1,N1,O1,1000,2024-06-01
C2,K2,N1,O1,1000,2024-06-01
C3,K3,N2,O2,1000,2024-06-01
`;
/** On C1 one receipt before the plan, two within 90 days after it, one of which is partly taken out again; one later. */
const RECEIPTS = `receipt_id,case_id,on,amount,reversal_of
R1,C1,2024-12-31,5,
R2,C1,2025-01-01,30,
R3,C1,2025-03-31,40,
R4,C1,2025-03-31,-10,R3
R5,C1,2025-04-01,70,
R6,C3,2025-02-01,20,
`;

async function bank(): Promise<Database> {
  const database = freshDatabase();
  const activities = "activity_id,case_id,on,method\nA1,C2,2025-06-30,mediation\n";
  const files = { "cases.csv": CASES, "receipts.csv": RECEIPTS, "activities.csv": activities };
  const { outcome } = await importPaths(database, [folderOf(files)]);
  expect(outcome).toBe("loaded");
  return database;
}

async function say(database: Database, said: Partial<NewDecision>[], drawn: Partial<NewDecision>[] = []) {
  const store = sqliteStore(database);
  const line = (own: Partial<NewDecision>): NewDecision => ({
    code: "C1",
    answer: "accept",
    action: "mediation",
    officerCodes: ["O1"],
    minutes: 60,
    expectedGainMinor: 5000,
    outstandingMinor: 100_000,
    cutOffDay: dayFromIso("2024-12-31")!,
    horizon: 90,
    reason: null,
    note: null,
    planned: null,
    ...own,
  });
  const usual = drawn.map((one) => line({ answer: "drawn", ...one }));
  const knew = await lastDecision(store);
  return recordDecisions(store, said.map(line), usual, {
    by: null,
    at: "2025-01-02T08:00:00.000Z",
    knew,
    plannedAfter: knew,
  });
}

test("money counts from the day after the plan to the end of its horizon, where that is over", async () => {
  const database = await bank();
  await say(database, [{ code: "C1" }], [{ code: "C3" }]);
  // The same draw is kept once; a step that is done stays the step that was accepted; a later plan is not over yet.
  await say(database, [{ code: "C1", answer: "done", note: "paid" }], [{ code: "C3" }]);
  await say(database, [
    { code: "C2", answer: "decline", reason: "other", cutOffDay: dayFromIso("2025-06-30")! },
  ]);
  const { rows } = await shown(database, decisionsReport);
  expect(
    rows.map(({ month, answer, cases, followed_up, received_minor }) => [
      month,
      answer,
      cases,
      followed_up,
      received_minor,
    ]),
  ).toEqual([
    [null, "accept", 1, 1, 6000],
    [null, "decline", 1, 0, null],
    [null, "drawn", 1, 1, 2000],
    ["2024-12", "accept", 1, 1, 6000],
    ["2024-12", "drawn", 1, 1, 2000],
    ["2025-06", "decline", 1, 0, null],
  ]);
  expect(rows[0]).toMatchObject({ owed_minor: 100_000, expected_gain_minor: 5000, received_share: null });
  expect(rows[0]?.reason).toEqual({
    received_share: "too-few",
    received_low: "too-few",
    received_high: "too-few",
  });
  expect(rows[1]?.reason).toMatchObject({ received_minor: "not-matured", received_share: "not-matured" });
  const other = await shown(database, decisionsReport, { filters: { branch: ["N2"] } });
  expect(other.rows.map(({ answer }) => answer)).toEqual(["drawn", "drawn"]);
  await say(database, [{ code: "C1", answer: "take-back" }]);
  expect((await shown(database, decisionsReport)).rows.map(({ answer }) => answer)).not.toContain("accept");
});

test("from thirty borrowers on their share has limits", async () => {
  const database = freshDatabase();
  const numbers = Array.from({ length: 40 }, (_, at) => at + 1);
  const cases = numbers.map((at) => `C${at},K${at},N1,O1,1000,2024-06-01`).join("\n");
  const receipts = numbers.filter((at) => at % 4 === 0).map((at) => `R${at},C${at},2025-02-01,1000`);
  await importPaths(database, [
    folderOf({
      "cases.csv": `case_id,borrower_id,branch,officer,exposure,defaulted_on\n${cases}\n`,
      "receipts.csv": `receipt_id,case_id,on,amount\n${receipts.join("\n")}\n`,
      "activities.csv": "activity_id,case_id,on,method\nA1,C1,2025-06-30,mediation\n",
    }),
  ]);
  await say(
    database,
    numbers.map((at) => ({ code: `C${at}` })),
  );
  const [row] = (await shown(database, decisionsReport)).rows;
  expect(row).toMatchObject({ answer: "accept", cases: 40, received_share: 0.25, reason: null });
  expect(Number(row?.received_low)).toBeGreaterThan(0.1);
  expect(Number(row?.received_high)).toBeLessThan(0.45);
});

test("an undo keeps what was decided about its cases, and names them; the demo goes with its decisions", async () => {
  const database = await bank();
  const more = "case_id,borrower_id,branch,officer,exposure,defaulted_on\nC9,K9,N1,O1,1000,2024-06-01\n";
  await importPaths(database, [folderOf({ "cases.csv": more })]);
  await say(database, [{ code: "C9" }, { code: "C1" }], [{ code: "C3" }]);
  const { decidedCases } = await undoBatch(database, 2, "2025-07-01T08:00:00.000Z");
  expect(decidedCases).toEqual(["C9"]);
  const page = await decisionsPage(visiting(database));
  expect(page.removed).toEqual(["C9"]);
  expect(page.list.rows[0]).toMatchObject({ answer: "accept", cases: 2, followed_up: 1 });
  database.sqlite.transaction(() => removeDemo(database))();
  expect(await lastDecision(sqliteStore(database))).toBe(0);
});

test("what was decided about a case stays with it once it is in no plan", async () => {
  const database = await bank();
  await say(database, [{ code: "C1" }]);
  await say(database, [{ code: "C1", answer: "done", note: "paid" }]);
  const decided = await pastDecisions(visiting(database), "C1");
  expect(decided?.history.map(({ answer, note }) => [answer, note])).toEqual([
    ["done", "paid"],
    ["accept", null],
  ]);
  expect(decided?.names.officer).toMatchObject({ O1: expect.anything() });
  expect(await pastDecisions(visiting(database), "C2")).toBeNull();
});
