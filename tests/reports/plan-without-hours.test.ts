/** A portfolio as fines are: nobody knows whose cases they are or what work took, and every activity is a step of a law. */
import { expect, test } from "vitest";
import { planReport } from "~/reports/plan/plan-report.server";
import { planViewReport } from "~/reports/plan/plan-view.server";
import { recordAnswers } from "~/writing/record-answers.server";
import { folderOf, freshDatabase, importPaths } from "../intake/imported";
import { shown, visiting } from "../support/answered";

const CODES = Array.from({ length: 40 }, (_, at) => `F${String(at).padStart(2, "0")}`);

async function fines() {
  const database = freshDatabase();
  const rows = (line: (code: string, at: number) => string) => CODES.map(line).join("");
  const files = {
    "cases.csv": `case_id,borrower_id,exposure,defaulted_on\n${rows((code) => `${code},${code},35.00,2024-01-31\n`)}`,
    "activities.csv": `case_id,on,method\n${rows((code, at) => `${code},2024-02-${10 + (at % 10)},${at % 2 ? "routine-contact" : "litigation"}\n`)}`,
    "receipts.csv": `case_id,on,amount\n${rows((code, at) => (at % 3 ? "" : `${code},2024-05-02,35.00\n`))}`,
  };
  const { outcome, errors } = await importPaths(database, [folderOf(files)]);
  expect([outcome, errors.first]).toEqual(["loaded", []]);
  return database;
}

test("has no plan, says why, and takes no answer to a step that nobody proposed", async () => {
  const database = await fines();
  const visit = visiting(database);
  const view = await visit.whole(planViewReport);
  expect(view.reason).not.toBeNull();
  expect((await shown(database, planReport)).rows.filter(({ action }) => action !== null)).toEqual([]);
  const given = { answer: "accept", cases: [{ code: "F01", note: null }], reason: null } as const;
  const sentence = await recordAnswers(visit, [given], { plannedAfter: 0, decisions: 0 }, null);
  expect(sentence).toContain("F01");
  expect(database.sqlite.prepare("SELECT count(*) FROM plan_decisions").pluck().get()).toBe(0);
});
