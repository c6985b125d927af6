/** Targets by month and place, and consent for each third party: files in, facts out. */
import { expect, test } from "vitest";
import { monthFromIso } from "~/domain/calendar";
import { methodPanel } from "~/reports/panels/method-panel.server";
import type { Database } from "~db/client";
import { about, visiting } from "../support/answered";
import { errorLines, freshDatabase, importFiles, SMALL_PORTFOLIO } from "./imported";

const targetsOf = ({ sqlite }: Database) =>
  sqlite
    .prepare(`SELECT t.month, b.code AS branch, r.code AS region, t.amount_minor AS amount FROM targets AS t
      JOIN branches AS b ON b.id = t.branch_id JOIN regions AS r ON r.id = t.region_id ORDER BY t.id`)
    .all();

test("a month is read as months are written, or from a date in it, and is no date of which the day is unknown", async () => {
  const database = freshDatabase();
  const months = ["2025-07", "2025/8", "2025年9月", "202510", "2025-11-30"];
  const result = await importFiles(database, {
    ...SMALL_PORTFOLIO,
    "targets.csv": `month,branch,region,amount\n${months.map((month) => `${month},B1,,"1,000.50"\n`).join("")}2025-07,,south,5000\n`,
  });
  expect(errorLines(result)).toEqual([]);
  const north = { branch: "B1", region: "unknown", amount: 100_050 };
  const first = monthFromIso("2025-07")!;
  expect(targetsOf(database)).toEqual([
    ...months.map((_, at) => ({ month: first + at, ...north })),
    { month: first, branch: "unknown", region: "south", amount: 500_000 },
  ]);
  const { assumptions, cut_off_day } = database.sqlite.prepare("SELECT * FROM portfolio").get() as {
    assumptions: string;
    cut_off_day: number;
  };
  expect(assumptions).not.toContain("targets");
  // A month to come moves no cut-off.
  expect(cut_off_day).toBeLessThan(20_270);
});

test("the same month and place again is the same target, with the new amount", async () => {
  const database = freshDatabase();
  const file = (amount: number) => ({ "targets.csv": `月份,分支机构,目标金额\n2025-07,B1,${amount}\n` });
  await importFiles(database, { ...SMALL_PORTFOLIO, ...file(100) });
  expect((await importFiles(database, file(100))).counts.targets).toMatchObject({ unchanged: 1 });
  expect((await importFiles(database, file(250))).counts.targets).toMatchObject({ updated: 1 });
  expect(targetsOf(database)).toMatchObject([{ branch: "B1", amount: 25_000 }]);
});

test("a target of no place, and what is no month, are named by line and column", async () => {
  const result = await importFiles(freshDatabase(), {
    ...SMALL_PORTFOLIO,
    "targets.csv": "month,branch,region,amount\n2025-07,,,100\nJuly,B1,,100\n2025-13,B1,,100\n",
  });
  expect(errorLines(result)).toEqual([
    "targets.csv, line 2, column branch: names neither a branch nor a region; expected one of the two",
    expect.stringMatching(/^targets\.csv, line 3, column month: “July” .*expected a month such as 2025-07/),
    expect.stringMatching(
      /^targets\.csv, line 4, column month: “2025-13” .*expected a month such as 2025-07/,
    ),
  ]);
});

const activities = (rows: string) => ({
  "cases.csv": "case_id,borrower_id,exposure,defaulted_on\nC1,K1,1000,2024-01-01\n",
  "activities.csv": `activity_id,case_id,on,method,third_party,consent\n${rows}`,
});

test("consent may be one answer for all third parties, or one for each", async () => {
  const database = freshDatabase();
  const result = await importFiles(
    database,
    activities(`A1,C1,2024-02-01,relationships,relative;friend;relative,yes;no;yes
A2,C1,2024-02-03,relationships,relative;friend,是
A3,C1,2024-02-05,relationships,spouse;friend,yes;
A4,C1,2024-02-07,relationships,spouse,no
`),
  );
  expect(errorLines(result)).toEqual([]);
  expect(
    database.sqlite.prepare("SELECT code, third_party, consent, consents FROM activities").all(),
  ).toEqual([
    { code: "A1", third_party: "relative;friend;relative", consent: 0, consents: "1;0;1" },
    { code: "A2", third_party: "relative;friend", consent: 1, consents: null },
    { code: "A3", third_party: "spouse;friend", consent: null, consents: "1;" },
    { code: "A4", third_party: "spouse", consent: 0, consents: null },
  ]);
  const tables = await visiting(database).whole(
    methodPanel("relationships"),
    about("method", "relationships"),
  );
  expect(tables[0]!.rows).toMatchObject([
    { relation: "relative", contacts: 3, consented: 3, episodes: 1 },
    { relation: "friend", contacts: 3, consented: 1, episodes: 1 },
    { relation: "spouse", contacts: 2, consented: 1, episodes: 1 },
  ]);
});

test("another number of answers than of third parties is refused", async () => {
  const result = await importFiles(
    freshDatabase(),
    activities("A1,C1,2024-02-01,relationships,relative;friend,yes;no;yes\n"),
  );
  expect(errorLines(result)).toEqual([
    expect.stringMatching(/^activities\.csv, line 2, column consent: .*another number of answers/),
  ]);
});
