/** Entry cohorts against arithmetic that stands beside it. */

import { afterAll, describe, expect, test } from "vitest";
import { dayAfterMonths, isoFromDay, wholeMonthsBetween } from "~/domain/calendar";
import type { FilterState } from "~/domain/filters";
import { reasonOf } from "~/domain/reasons";
import type { Row } from "~/domain/report";
import { cohortLength, cohortName, cohortOf } from "~/domain/vintages";
import { vintagesReport } from "~/reports/vintages/vintages-report.server";
import { shown } from "../../support/answered";
import { day, emptyDatabase, factsOf } from "../../support/facts";

/**
 * Cut-off 31 December 2024 (the newest activity).
 *
 * | case | borrower | default | exposure | what happened |
 * |---|---|---|---|---|
 * | A | wa | 31 Jan 2023 | 100,000 | 10,000 on 30 Apr 2023 (month 3 to the day), of which 4,000 taken back on 1 May; 20,000 on 31 Jan 2024; a visit of 500 on 1 Mar 2023 |
 * | B | wb | 1 Feb 2023 | 50,000 | 50,000 on 1 Feb 2023, cured on 1 Jun 2023 |
 * | B2 | wb | 31 May 2024 | 40,000 | the same borrower again, 365 days after the cure (2024 has a leap day) |
 * | Z | wz | 10 Feb 2023 | 0 | 900 came in all the same: part of no rate |
 * | Y | wy | 20 Dec 2024 | 30,000 | open, eleven days old |
 */
const ledger = (() => {
  const database = emptyDatabase();
  const facts = factsOf(database);
  facts.recoveryCase("A", { borrower: "wa", defaulted: "2023-01-31", exposureMinor: 100_000 });
  const cured = { closed: "2023-06-01", closeReason: "cured" };
  facts.recoveryCase("B", { borrower: "wb", defaulted: "2023-02-01", exposureMinor: 50_000, ...cured });
  facts.recoveryCase("B2", { borrower: "wb", defaulted: "2024-05-31", exposureMinor: 40_000 });
  facts.recoveryCase("Z", { borrower: "wz", defaulted: "2023-02-10", exposureMinor: 0 });
  facts.recoveryCase("Y", { borrower: "wy", defaulted: "2024-12-20", exposureMinor: 30_000 });
  facts.activity("A", "2023-03-01", "active-attack", { costMinor: 500 });
  facts.receipt("A", "2023-04-30", 10_000, { code: "r1" });
  facts.receipt("A", "2023-05-01", -4000, { code: "r2", reversalOf: "r1" });
  facts.receipt("A", "2024-01-31", 20_000);
  facts.receipt("B", "2023-02-01", 50_000);
  facts.receipt("Z", "2023-03-10", 900);
  facts.activity("Y", "2024-12-31", "active-attack");
  facts.derive();
  database.sqlite.exec("UPDATE portfolio SET version = 1, currency = 'CNY'");
  return database;
})();
afterAll(() => ledger.close());

async function cohortRows(filters: Partial<FilterState> = {}): Promise<Map<unknown, Row>> {
  const report = await shown(ledger, vintagesReport, { filters: filters });
  return new Map(report.rows.map((row) => [row.cohort, row]));
}
const whyOf = (row: Row | undefined, key: string) => reasonOf(row?.reason, key);

describe("entry cohorts", () => {
  test("count every case once, with its exposure", async () => {
    const rows = await cohortRows();
    expect([...rows.keys()]).toEqual(["2023-Q1", "2024-Q2", "2024-Q4"]);
    expect(rows.get("2023-Q1")).toMatchObject({
      cases: 3,
      exposure_minor: 150_000,
      matured_cases: 3,
      matured_exposure_minor: 150_000,
      // From 10 February 2023 to 31 December 2024.
      youngest_age_months: 22,
    });
  });

  test("judge recovery at the horizon: gross, net, discounted, loss given default", async () => {
    const row = (await cohortRows()).get("2023-Q1");
    // By day 180: A 10,000 − 4,000 − 500 of cost, B 50,000; Z owes nothing and is in no rate.
    expect(row?.gross_rate).toBeCloseTo(56_000 / 150_000, 12);
    expect(row?.net_rate).toBeCloseTo(55_500 / 150_000, 12);
    // 30 April is day 89 of A, 1 May day 90, 1 March day 29; B's money came on day 0.
    const discounted =
      (10_000 / 1.05 ** (89 / 365) - 4000 / 1.05 ** (90 / 365) - 500 / 1.05 ** (29 / 365) + 50_000) / 150_000;
    expect(row?.discounted_rate).toBeCloseTo(discounted, 12);
    expect(row?.loss_given_default).toBeCloseTo(1 - discounted, 12);
  });

  test("draw curves to calendar months, and stop at the youngest case's age", async () => {
    const row = (await cohortRows()).get("2023-Q1");
    // Three months after 31 January is 30 April: the receipt of that day is in, its reversal a day later is not yet.
    expect(row?.recovered_3).toBeCloseTo(60_000 / 150_000, 12);
    expect(row?.recovered_6).toBeCloseTo(56_000 / 150_000, 12);
    expect(row?.recovered_12).toBeCloseTo(76_000 / 150_000, 12);
    expect(row?.recovered_21).toBeCloseTo(76_000 / 150_000, 12);
    expect([row?.recovered_24, whyOf(row, "recovered_24")]).toEqual([null, "not-matured"]);
  });

  test("end where the ratio of receipts to exposure stands", async () => {
    const curve = (await cohortRows({ horizon: 365 })).get("2023-Q1");
    // Month 12 of A ends on 31 January 2024, its day 365.
    expect(curve?.recovered_12).toBeCloseTo(Number(curve?.gross_rate), 12);
  });

  test("count cures by the horizon, and defaults again within a year after", async () => {
    const rows = await cohortRows();
    expect(rows.get("2023-Q1")).toMatchObject({
      cure_rate: 50_000 / 150_000,
      followed_cures: 1,
      redefault_rate: 1,
    });
    // Cured on day 120: not by day 90.
    expect((await cohortRows({ horizon: 90 })).get("2023-Q1")?.cure_rate).toBe(0);
    const later = rows.get("2024-Q2");
    expect([later?.redefault_rate, whyOf(later, "redefault_rate")]).toEqual([null, "no-observations"]);
  });

  test("say nothing of what is too young", async () => {
    const young = (await cohortRows()).get("2024-Q4");
    expect(young).toMatchObject({ cases: 1, matured_cases: 0, gross_rate: null, recovered_3: null });
    expect(whyOf(young, "gross_rate")).toBe("not-matured");
  });

  test("say nothing bound to dates that were assumed", async () => {
    ledger.sqlite.exec("UPDATE portfolio SET dates_assumed = 1, version = 2");
    const row = (await cohortRows()).get("2023-Q1");
    ledger.sqlite.exec("UPDATE portfolio SET dates_assumed = 0, version = 3");
    expect(row).toMatchObject({ cases: 3, matured_cases: null, loss_given_default: null, recovered_3: null });
    expect(whyOf(row, "recovered_3")).toBe("dates-assumed");
  });

  test("are none in an empty portfolio", async () => {
    const empty = emptyDatabase();
    expect((await shown(empty, vintagesReport)).rows).toEqual([]);
    empty.close();
  });
});

describe("calendar months", () => {
  test.each([
    ["2024-01-31", 1, "2024-02-29"],
    ["2023-01-31", 1, "2023-02-28"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-11-30", 3, "2025-02-28"],
  ])("%s and %i months is %s", (from, months, to) => {
    expect(isoFromDay(dayAfterMonths(day(from), months))).toBe(to);
    expect(wholeMonthsBetween(day(from), day(to))).toBe(months);
    expect(wholeMonthsBetween(day(from), day(to) - 1)).toBe(months - 1);
  });
});

test("cohorts are quarters while they are few, else years", () => {
  const month = (year: number, number: number) => (year - 1970) * 12 + number - 1;
  expect(cohortLength(month(2022, 1), month(2024, 12))).toBe("quarter");
  expect(cohortLength(month(2021, 12), month(2024, 12))).toBe("year");
  expect(cohortName(cohortOf(month(2024, 9), "quarter"), "quarter")).toBe("2024-Q3");
  expect(cohortName(cohortOf(month(1969, 12), "year"), "year")).toBe("1969");
});
