/** Measures of a portfolio against arithmetic that stands beside it, one row per measure. */

import { afterAll, expect, test } from "vitest";
import type { PORTFOLIO_MEASURES } from "~/domain/portfolio-measures";
import { reasonOf } from "~/domain/reasons";
import { measuresReport } from "~/reports/measures/measures-report.server";
import { shown } from "../../support/answered";
import { emptyDatabase, factsOf } from "../../support/facts";

/**
 * Cut-off 31 March 2024. A owes 1,000 since 1 January (90 days), B 500 since 1 March (30 days), C 200 since 31 December
 * (91 days) and is closed.
 */
const ledger = (() => {
  const database = emptyDatabase();
  const facts = factsOf(database);
  facts.recoveryCase("A", { defaulted: "2024-01-01", exposureMinor: 1000 });
  facts.recoveryCase("B", { defaulted: "2024-03-01", exposureMinor: 500 });
  facts.recoveryCase("C", { defaulted: "2023-12-31", exposureMinor: 200, closed: "2024-03-01" });
  facts.recoveryCase("D", { defaulted: "2023-12-31", exposureMinor: 700 });
  facts.officer("o1");
  const visit = { officers: ["o1"], minutes: 30, costMinor: 20 };
  facts.activity("A", "2024-01-10", "active-attack", { ...visit, outcome: "promise" });
  facts.activity("A", "2024-01-11", "active-attack", { ...visit, outcome: "none" });
  facts.activity("A", "2024-01-12", "active-attack", { minutes: 30, outcome: "signal" });
  facts.activity("B", "2024-03-31", "active-attack");
  // 90 of 100 by the fifth day after the due date: kept. 89 of 100: not. The third may still be kept.
  facts.promise("A", "2024-01-10", "2024-01-20", 100);
  facts.receipt("A", "2024-01-25", 90);
  facts.promise("A", "2024-02-01", "2024-02-10", 100);
  facts.receipt("A", "2024-02-15", 89);
  facts.receipt("A", "2024-02-16", 21);
  facts.promise("A", "2024-03-01", "2024-03-26", 100);
  facts.derive();
  database.sqlite.exec("UPDATE portfolio SET version = 1, currency = 'CNY'");
  return database;
})();
afterAll(() => ledger.close());

const BY_HAND: Record<Exclude<keyof typeof PORTFOLIO_MEASURES, "case-mix-index">, [number, number]> = {
  "cost-to-collect": [40, 200],
  "receipts-per-officer-hour": [200, 1.5],
  "promises-kept": [1, 2],
  "promised-money-kept": [90 + 89, 200],
  // A signal reaches nobody; of the last visit no outcome is known.
  "contact-rate": [1, 3],
  // B is 30 days late, not more; C is closed. A owes 1,000 − 200, D 700.
  "par-30": [1500, 2000],
  // A is 90 days late, not more.
  "par-90": [700, 2000],
};
const IN_MONEY = Object.entries(BY_HAND);

test.each(IN_MONEY)("%s", async (measure, [numerator, denominator]) => {
  const { rows } = await shown(ledger, measuresReport);
  const row = rows.find((candidate) => candidate.measure === measure);
  expect(row).toMatchObject({ numerator, denominator, reason: null });
  expect(row?.value).toBeCloseTo(numerator / denominator, 12);
});

test("what not recorded in the files is unknown, with its reason, and never 0", async () => {
  const bare = emptyDatabase();
  const facts = factsOf(bare);
  facts.recoveryCase("A", { defaulted: "2024-01-01", exposureMinor: 1000 });
  facts.activity("A", "2024-01-01", "active-attack");
  facts.derive();
  bare.sqlite.exec("UPDATE portfolio SET version = 1, dates_assumed = 1, currency = 'CNY'");
  const { rows } = await shown(bare, measuresReport);
  const reasons = Object.fromEntries(rows.map(({ measure, reason }) => [measure, reasonOf(reason, "value")]));
  expect(rows.map(({ value }) => value)).toEqual(rows.map(() => null));
  expect(reasons).toMatchObject({
    "cost-to-collect": "not-recorded",
    "receipts-per-officer-hour": "not-recorded",
    "promises-kept": "dates-assumed",
    "contact-rate": "no-observations",
    "par-30": "dates-assumed",
  });
  bare.close();
  const empty = emptyDatabase();
  expect((await shown(empty, measuresReport)).rows).toEqual([]);
  empty.close();
});

test("the case-mix index sets a mix at the portfolio's rates over the portfolio's rate", async () => {
  const database = emptyDatabase();
  const facts = factsOf(database);
  // Mortgages recover 60 of 100 and 20 of 100, unsecured loans 0 and 10 of 100.
  const loans = [
    ["A", "north", "mortgage", 60],
    ["B", "south", "mortgage", 20],
    ["C", "south", "none", 10],
    ["D", "south", "none", 0],
  ] as const;
  for (const [letter, region, security, received] of loans)
    for (let place = 0; place < 12; place++) {
      const code = letter + place;
      facts.recoveryCase(code, { defaulted: "2023-01-01", exposureMinor: 100, region, security });
      if (received > 0) facts.receipt(code, "2023-02-01", received);
      facts.activity(code, "2024-01-01", "active-attack");
    }
  facts.derive();
  database.sqlite.exec("UPDATE portfolio SET version = 1, currency = 'CNY'");
  const index = async (region: string[]) => {
    const { rows } = await shown(database, measuresReport, { filters: { region } });
    return rows.find(({ measure }) => measure === "case-mix-index");
  };
  expect((await index([]))?.value).toBeCloseTo(1, 12);
  // The north has mortgages alone: 80 of 200 at the portfolio's rate, against 90 of 400.
  expect((await index(["north"]))?.numerator).toBeCloseTo(0.4, 8);
  expect((await index(["north"]))?.denominator).toBeCloseTo(0.225, 8);
  expect((await index(["north"]))?.value).toBeCloseTo(0.4 / 0.225, 6);
  // The south has as many of each pair: (40 + 5 + 5) of 300.
  expect((await index(["south"]))?.value).toBeCloseTo(50 / 300 / 0.225, 6);
  database.close();
});
