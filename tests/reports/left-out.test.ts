/** What a filter chooses and what its exclusion leaves add up to the whole, to the minor unit, whatever else is chosen. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exclusionOf } from "~/domain/common-filters";
import type { FilterState } from "~/domain/filters";
import type { Report } from "~/domain/report";
import { casesReport } from "~/reports/cases/cases-report.server";
import { crossReport } from "~/reports/cross/cross-report.server";
import { officersReport } from "~/reports/officers/officers-report.server";
import { causesReport } from "~/reports/places/places-report.server";
import { trendReport } from "~/reports/trend/trend-report.server";
import type { Database } from "~db/client";
import { shown } from "../support/answered";
import { wordedChanceLedger } from "../support/chance-ledger";
import { LISTS, type ListKey, listWords } from "../support/list-words";

let database: Database;
let words: ReadonlyMap<ListKey, readonly string[]>;
beforeAll(async () => {
  database = wordedChanceLedger();
  database.sqlite.exec("UPDATE recovery_cases SET product = 'car loan' WHERE id % 5 = 0");
  words = await listWords(database);
});
afterAll(() => database.close());

const sum = ({ rows }: Report, columns: readonly string[]) =>
  columns.map((column) => rows.reduce((total, row) => total + Number(row[column]), 0));

/** Sums of what has one case, one officer and one method: money, hours and activities. */
const ADDITIVE: Record<string, (filters: Partial<FilterState>) => Promise<number[]>> = {
  "months of the trend": async (filters) =>
    sum(await shown(database, trendReport, { filters }), [
      "received_minor",
      "credited_minor",
      "cost_minor",
      "activities",
    ]),
  "a cross table": async (filters) => {
    const measure = ["received", "advanced", "cost", "hours", "activities"] as const;
    const report = await shown(database, crossReport, {
      filters: { ...filters, rows: ["branch"], columns: "method", measure },
    });
    return sum(report, ["received_minor", "advanced_minor", "cost_minor", "minutes", "activities"]);
  },
};
/** Counts of cases too, and what they owe. */
const OF_CASES: typeof ADDITIVE = {
  "the list of cases": async (filters) => {
    const report = await shown(database, casesReport, { filters });
    return [report.total, report.population.cases];
  },
  causes: async (filters) =>
    sum(await shown(database, causesReport, { filters }), ["cases", "exposure_minor", "received_minor"]),
};

const beside = fc.record({
  region: fc.constantFrom([], ["r1"]),
  not_cause: fc.constantFrom([], ["natural-disaster"]),
  from: fc.constantFrom(null, "2023-05"),
  untouched: fc.constantFrom(null, null, 30),
});

async function addsUp(
  key: ListKey,
  of: (filters: Partial<FilterState>) => Promise<number[]>,
  numRuns: number,
): Promise<void> {
  const chosen = fc.subarray([...words.get(key)!], { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(chosen, beside, async (some, others) => {
      if (key === "region" || key === "cause") Object.assign(others, { region: [], not_cause: [] });
      const [whole, taken, left] = [
        await of(others),
        await of({ ...others, [key]: some }),
        await of({ ...others, [exclusionOf(key)]: some }),
      ];
      expect(taken.map((value, at) => value + left[at]!)).toEqual(whole);
    }),
    { numRuns },
  );
}

describe.each(Object.entries(ADDITIVE))("%s", (_name, of) => {
  test.each(LISTS)("by %s", (key) => addsUp(key, of, 8));
});

describe.each(Object.entries(OF_CASES))("%s", (_name, of) => {
  test.each(LISTS)("by %s", (key) => addsUp(key, of, 8));
});

test("each word is left out by itself, and nothing is left where all are", async () => {
  const codes = async (filters: Partial<FilterState>) =>
    (await shown(database, officersReport, { filters })).rows.map(({ officer }) => officer);
  const all = await codes({});
  expect(all.length).toBeGreaterThan(2);
  for (const officer of all as string[])
    expect(await codes({ not_officer: [officer] })).toEqual(all.filter((one) => one !== officer));
  for (const key of LISTS) {
    const none = await shown(database, casesReport, { filters: { [exclusionOf(key)]: words.get(key)! } });
    if (key !== "method" && key !== "officer") expect(none.total, key).toBe(0);
  }
});

test("cases without a method are those in which nobody used it", async () => {
  const { rows } = await shown(database, casesReport, { filters: { not_method: ["active-attack"] } });
  const without = database.sqlite
    .prepare(
      `SELECT code FROM recovery_cases WHERE id NOT IN (SELECT case_id FROM episodes e
         JOIN methods m ON m.id = e.method_id WHERE m.code = 'active-attack') ORDER BY code`,
    )
    .pluck()
    .all() as string[];
  expect(without.length).toBeGreaterThan(0);
  const listed = rows.map(({ case_id }) => String(case_id));
  expect(listed.every((code) => without.includes(code))).toBe(true);
});
