/** What cannot wait, by its whole road: a ledger whose dates stand in the test. */
import { expect, test } from "vitest";
import { whyNowReport } from "~/reports/why-now/why-now-report.server";
import { folderOf, freshDatabase, importPaths } from "../intake/imported";
import { whollyShown } from "../support/answered";

const database = freshDatabase();

test("signals, receivables, broken promises and limitation, each with its day", async () => {
  const { outcome } = await importPaths(database, [
    folderOf({
      "cases.csv": `case_id,borrower_id,branch,officer,exposure,defaulted_on
C1,B1,N1,O1,1000,2024-12-01
C2,B2,N1,O1,1000,2024-12-01
C3,B3,N1,O1,1000,2024-12-01
C4,B4,N1,O1,1000,2022-07-20
C5,B5,N1,O1,1000,2024-12-01
`,
      "activities.csv": `activity_id,case_id,on,method,outcome
A1,C1,2025-06-20,mediation,signal
A2,C5,2025-06-20,mediation,signal
A3,C5,2025-06-25,mediation,contact
A4,C3,2025-05-01,mediation,promise
A5,C2,2025-06-30,mediation,contact
`,
      "receipts.csv": "receipt_id,case_id,on,amount\nR1,C5,2025-06-26,10\n",
      "promises.csv": "promise_id,case_id,made_on,due_on,amount\nP1,C3,2025-05-01,2025-05-20,100\n",
      "receivables.csv": "receivable_id,borrower_id,debtor,amount,due_on\nV1,B2,D,100,2025-07-15\n",
    }),
  ]);
  expect(outcome).toBe("loaded");
  const { rows } = await whollyShown(database, whyNowReport);
  const seen = Object.fromEntries(rows.map((row) => [`${row.case_id} ${row.occasion}`, row]));
  // A promise is broken once its grace of days has passed; C5 was acted on.
  expect(Object.keys(seen).sort()).toEqual(["C1 signal", "C2 receivable", "C3 promise", "C4 limitation"]);
  expect(seen["C1 signal"]).toMatchObject({ on: "2025-06-20", days_since: 10, lost_per_week_minor: null });
  expect(seen["C2 receivable"]).toMatchObject({ on: "2025-07-15", days_since: -15 });
  expect(seen["C4 limitation"]).toMatchObject({ on: "2025-07-20", outstanding_minor: 100_000 });
  // Nothing has a price, so the nearest date comes first.
  expect(rows.map(({ days_since }) => Math.abs(Number(days_since)))).toEqual(
    rows.map(({ days_since }) => Math.abs(Number(days_since))).sort((a, b) => a - b),
  );
  const narrowed = await whollyShown(database, whyNowReport, { filters: { branch: ["N1"] } });
  expect(narrowed.rows).toEqual(rows);
});
