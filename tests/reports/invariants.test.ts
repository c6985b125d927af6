/** Whatever the portfolio and the filters: the same money, however it is laid out. */

import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FilterState, NO_FILTERS } from "~/domain/filters";
import { reasonOf } from "~/domain/reasons";
import type { Report } from "~/domain/report";
import { REPORT_NAMES } from "~/domain/report-names";
import { HORIZONS } from "~/domain/rules";
import { REPORT_DEFINITIONS } from "~/reports/definitions.server";
import type { Database } from "~db/client";
import { shown } from "../support/answered";
import { chanceLedger } from "../support/chance-ledger";

let database: Database;
beforeAll(() => {
  database = chanceLedger();
});
afterAll(() => database.close());

const list = (codes: string[]) => fc.oneof(fc.constant([]), fc.subarray(codes, { minLength: 1 }));
const month = fc.constantFrom(null, "2023-03", "2023-11", "2024-06");
const filters: fc.Arbitrary<FilterState> = fc
  .record({
    region: list(["r1", "r2"]),
    branch: list(["b1", "b2", "b3"]),
    officer: list(["o1", "o2", "o3", "none"]),
    method: list(["active-attack", "emotional-investment", "none"]),
    cause: list(["unknown", "natural-disaster"]),
    security: list(["mortgage", "unknown"]),
    from: month,
    to: month,
    horizon: fc.constantFrom(...HORIZONS),
  })
  .filter(({ from, to }) => from === null || to === null || from <= to)
  .map((chosen) => ({ ...NO_FILTERS, ...chosen }));

const answer = (name: (typeof REPORT_NAMES)[number], chosen: FilterState) =>
  shown(database, REPORT_DEFINITIONS[name], { filters: chosen });
const sum = ({ rows }: Report, column: string) =>
  rows.reduce((total, row) => total + Number(row[column] ?? 0), 0);

test("credits over methods and officers, receipts over places, causes and months: one amount", async () => {
  await fc.assert(
    fc.asyncProperty(filters, async (chosen) => {
      const amounts = await Promise.all([
        answer("methods", chosen).then((report) => sum(report, "credited_minor")),
        answer("officers", chosen).then((report) => sum(report, "credited_minor")),
        answer("regions", chosen).then((report) => sum(report, "received_minor")),
        answer("branches", chosen).then((report) => sum(report, "received_minor")),
        answer("causes", chosen).then((report) => sum(report, "received_minor")),
        answer("trend", chosen).then((report) => sum(report, "received_minor")),
      ]);
      expect(new Set(amounts).size, amounts.join()).toBe(1);
    }),
    { numRuns: 40 },
  );
});

test("and unfiltered it is what the receipts say", async () => {
  const received = database.sqlite.prepare("SELECT sum(amount_minor) FROM receipts").pluck().get();
  expect(sum(await answer("methods", NO_FILTERS), "credited_minor")).toBe(received);
  expect(sum(await answer("cases", NO_FILTERS), "received_minor")).toBe(received);
});

test("cost and minutes are split among officers without loss", async () => {
  await fc.assert(
    fc.asyncProperty(filters, async (chosen) => {
      const [methods, officers] = await Promise.all([answer("methods", chosen), answer("officers", chosen)]);
      for (const column of ["cost_minor", "minutes"])
        expect(sum(officers, column)).toBe(sum(methods, column));
    }),
    { numRuns: 20 },
  );
});

test("the months of default add up to the whole", async () => {
  const months = Array.from({ length: 24 }, (_, index) => {
    const text = `${2023 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
    return { ...NO_FILTERS, from: text, to: text };
  });
  for (const name of ["methods", "officers", "regions"] as const) {
    const parts = await Promise.all(months.map((chosen) => answer(name, chosen)));
    const whole = await answer(name, NO_FILTERS);
    expect(parts.reduce((total, part) => total + sum(part, "cases"), 0)).toBe(sum(whole, "cases"));
  }
});

test("the horizon moves rates and ripened counts, never money credited or received", async () => {
  const columns = {
    methods: "credited_minor",
    regions: "received_minor",
    officers: "credited_minor",
  } as const;
  for (const [name, column] of Object.entries(columns) as [keyof typeof columns, string][]) {
    const reports = await Promise.all(HORIZONS.map((horizon) => answer(name, { ...NO_FILTERS, horizon })));
    const money = reports.map((report) =>
      [...report.rows].map((row) => `${Object.values(row)[0]} ${row[column]}`).sort(),
    );
    for (const other of money) expect(other).toEqual(money[0]);
    const matured = reports.map(({ population }) => population.maturedCases ?? Number.NaN);
    expect([...matured].sort((a, b) => b - a)).toEqual(matured);
  }
});

test("every rate lies between 0 and 1 and inside its limits; what is empty says why", async () => {
  await fc.assert(
    fc.asyncProperty(filters, async (chosen) => {
      for (const name of ["methods", "officers", "regions"] as const)
        for (const row of (await answer(name, chosen)).rows) {
          const [rate, low, high] =
            name === "regions"
              ? ["gross_rate", "gross_low", "gross_high"]
              : ["raw_rate", "raw_low", "raw_high"];
          const [estimate, from, to] = [row[rate ?? ""], row[low ?? ""], row[high ?? ""]] as (
            | number
            | null
          )[];
          if (name !== "regions" && estimate != null) expect(estimate).toBeGreaterThanOrEqual(0);
          if (name !== "regions" && estimate != null) expect(estimate).toBeLessThanOrEqual(1);
          if (from != null && to != null && estimate != null)
            expect([from <= estimate, estimate <= to]).toEqual([true, true]);
          if (estimate == null) expect(reasonOf(row.reason, rate ?? "")).not.toBeNull();
        }
    }),
    { numRuns: 20 },
  );
});

test("asking again gives the same answer, to the byte", async () => {
  const again = chanceLedger();
  for (const name of REPORT_NAMES)
    expect(JSON.stringify(await shown(again, REPORT_DEFINITIONS[name]))).toBe(
      JSON.stringify(await answer(name, NO_FILTERS)),
    );
  again.close();
});
