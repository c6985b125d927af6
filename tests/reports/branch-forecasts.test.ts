/** What the open cases of each branch are expected to pay: as its own page says, or why nothing is said. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { isoFromDay, isoFromMonth, monthFromIso } from "~/domain/calendar";
import type { Report } from "~/domain/report";
import { branchForecasts } from "~/reports/forecast/branch-forecasts.server";
import { openForecast } from "~/reports/forecast/forecast.server";
import { branchesReport } from "~/reports/places/places-report.server";
import type { Database } from "~db/client";
import { errorLines, importFiles } from "../intake/imported";
import { about, shown, visiting, whollyShown } from "../support/answered";
import { day, emptyDatabase } from "../support/facts";

const FIRST = monthFromIso("2019-01")!;
const LAST = monthFromIso("2024-06")!;
const LARGE = 6;

let database: Database;
let table: Report;
beforeAll(async () => {
  database = emptyDatabase();
  const cases: string[] = [];
  const receipts: string[] = [];
  for (let at = FIRST; at <= LAST; at += 1)
    for (let one = 0; one <= LARGE; one += 1) {
      // The last of each month is of a branch that has one in a year.
      if (one === LARGE && at % 12 > 0) continue;
      const id = `${isoFromMonth(at)}-${one}`;
      cases.push(`${id},${id},${one < LARGE ? "B1" : "B2"},N,1000,${isoFromMonth(at)}-04`);
      if ((one + at) % 2 === 0)
        for (const later of [3, 15].filter((months) => at + months <= LAST))
          receipts.push(`${id},${isoFromMonth(at + later)}-${10 + one},${80 + 10 * one}`);
    }
  const result = await importFiles(database, {
    "branches.csv": "branch,name,region,region_name\nB1,One,N,North\nB2,Two,N,North\n",
    "cases.csv": `case_id,borrower_id,branch,region,exposure,defaulted_on\n${cases.join("\n")}\n`,
    "activities.csv": `case_id,on,method\n2019-01-0,${isoFromDay(day("2024-06-30"))},mediation\n`,
    "receipts.csv": `case_id,on,amount\n${receipts.join("\n")}\n`,
  });
  expect(errorLines(result)).toEqual([]);
  table = await whollyShown(database, branchesReport);
});
afterAll(() => database.close());

const rowOf = (code: string, { rows } = table) => rows.find(({ key }) => key === code)!;

test("a branch's column is what its own page says, to the minor unit", async () => {
  const { outlook, reason } = await visiting(database).whole(openForecast, about("branch", "B1"));
  expect(reason).toBeNull();
  const { expectedMinor, lowMinor, highMinor } = outlook!.expected!;
  expect(expectedMinor).toBeGreaterThan(0);
  expect(rowOf("B1")).toMatchObject({
    expected_minor: expectedMinor,
    expected_low_minor: lowMinor,
    expected_high_minor: highMinor,
  });
  expect(rowOf("B1").reason).not.toHaveProperty("expected_minor");
});

test("a branch that refuses says why, for the same reason as its page", async () => {
  const { reason } = await visiting(database).whole(openForecast, about("branch", "B2"));
  expect(reason).toBe("too-few");
  expect(rowOf("B2")).toMatchObject({
    expected_minor: null,
    expected_low_minor: null,
    reason: { expected_minor: "too-few", expected_low_minor: "too-few", expected_high_minor: "too-few" },
  });
});

test("the table stands without it, and one answer fills it whichever branches and months are shown", async () => {
  const bare = await shown(database, branchesReport);
  expect(rowOf("B1", bare)).toMatchObject({
    expected_minor: null,
    reason: { expected_minor: "not-computed" },
  });
  const filters = { branch: ["B1"], from: "2023-01", to: "2023-12" };
  const narrow = await whollyShown(database, branchesReport, { filters });
  expect(narrow.rows.map(({ key }) => key)).toEqual(["B1"]);
  expect(rowOf("B1", narrow).expected_minor).toBe(rowOf("B1").expected_minor);
  const visit = visiting(database, { filters });
  expect(visit.question(branchForecasts)).toEqual(visiting(database).question(branchForecasts));
});
