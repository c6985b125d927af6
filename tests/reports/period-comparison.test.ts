/** A report beside itself over other months: the other period's own figures, and a change that follows from the two. */
import { afterAll, describe, expect, test } from "vitest";
import { comparisonShortcuts } from "~/domain/comparison-shortcuts";
import { NOTHING_DELIVERED } from "~/domain/delivery";
import type { FilterState } from "~/domain/filters";
import { COMPARED, type ComparedName, otherKey } from "~/domain/period-comparison";
import { reasonOf } from "~/domain/reasons";
import { REPORT_DEFINITIONS } from "~/reports/definitions.server";
import { shown, visiting } from "../support/answered";
import { smallLedger } from "../support/small-ledger";

const ledger = smallLedger();
afterAll(() => ledger.close());

const HALVES = { from: "2024-07", to: "2024-12", vs_from: "2024-01", vs_to: "2024-06" };
const NAMES = Object.keys(COMPARED) as ComparedName[];

const asked = (name: ComparedName, filters: Partial<FilterState>) =>
  shown(ledger, REPORT_DEFINITIONS[name], { filters }, REPORT_DEFINITIONS[name].fills);

describe.each(NAMES)("%s", (name) => {
  test("has the figures of the other period as that period's own report has them, and of this one unchanged", async () => {
    const both = await asked(name, HALVES);
    const now = await asked(name, { from: HALVES.from, to: HALVES.to });
    const then = await asked(name, { from: HALVES.vs_from, to: HALVES.vs_to });
    const key = now.columns[0]!.key;
    expect(both.rows.length).toBeGreaterThan(0);
    for (const row of both.rows) {
      const own = now.rows.find((each) => each[key] === row[key]);
      const other = then.rows.find((each) => each[key] === row[key]);
      expect(own ?? other).toBeDefined();
      for (const column of now.columns)
        if (own && column.kind !== "reasons") expect(row[column.key]).toEqual(own[column.key]);
      for (const figure of COMPARED[name]) {
        const isEstimate = "low" in figure && figure.low !== undefined;
        expect(row[otherKey(figure.key)]).toEqual(other ? other[figure.key] : isEstimate ? null : 0);
      }
    }
  });

  test("gives a reason for every figure of the comparison that is unknown", async () => {
    const { rows, columns } = await asked(name, HALVES);
    for (const row of rows)
      for (const { key } of columns.filter((column) => /^(vs|change)_/.test(column.key)))
        if (row[key] === null) expect(reasonOf(row.reason, key), `${name} ${key}`).not.toBeNull();
  });
});

test("a counted figure changes by a share of what it was, and periods of another length or with part months by nothing", async () => {
  const change = async (filters: Partial<FilterState>) => {
    const { rows } = await asked("methods", filters);
    const row = rows.find(({ method }) => method === "active-attack")!;
    return [row.change_credited_minor, reasonOf(row.reason, "change_credited_minor")];
  };
  const { rows } = await asked("methods", HALVES);
  for (const row of rows) {
    const [now, before] = [Number(row.credited_minor), Number(row.vs_credited_minor)];
    expect(row.change_credited_minor).toEqual(before > 0 ? now / before - 1 : null);
  }
  expect(await change({ ...HALVES, vs_from: "2024-02" })).toEqual([null, "unequal-periods"]);
  expect(await change({ ...HALVES, vs_to: null })).toEqual([null, "unequal-periods"]);
  expect(await change({ from: "2025-01", to: "2025-03", vs_from: "2024-01", vs_to: "2024-03" })).toEqual([
    null,
    "part-period",
  ]);
});

test("an estimate changes by its difference, within limits from those of the two", async () => {
  const { rows } = await asked("causes", { ...HALVES, from: "2024-01", to: "2024-06", horizon: 30 });
  for (const row of rows) {
    if (row.gross_rate === null) continue;
    // The same months on both sides.
    expect(row.change_gross_rate).toBe(0);
    if (row.change_gross_low === null) continue;
    expect(row.change_gross_low).toBeLessThanOrEqual(0);
    expect(row.change_gross_high).toBeGreaterThanOrEqual(0);
  }
});

test("reports without a second period do not read it", async () => {
  const reads = Object.entries(REPORT_DEFINITIONS).filter(([, definition]) =>
    definition.reads.includes("vs_from"),
  );
  expect(reads.map(([name]) => name).sort()).toEqual([...NAMES].sort());
  const look = await visiting(ledger, { filters: HALVES }).look([]);
  expect(look.filters.vs_from).toBeNull();
});

describe("one click", () => {
  const data = (cutOffDate: string, first: string) => ({
    cutOffDate,
    delivery: { ...NOTHING_DELIVERED, firstMonth: first },
  });
  const nothing = { from: null, to: null };

  test("compares the last whole quarter, year and twelve months with what came before", () => {
    const pairs = comparisonShortcuts(data("2025-11-14", "2021-01"), nothing);
    expect(
      Object.fromEntries(pairs.map(({ shortcut, months }) => [shortcut, Object.values(months)])),
    ).toEqual({
      quarter: ["2025-07", "2025-09", "2025-04", "2025-06"],
      "quarter-year-ago": ["2025-07", "2025-09", "2024-07", "2024-09"],
      year: ["2024-01", "2024-12", "2023-01", "2023-12"],
      twelve: ["2024-11", "2025-10", "2023-11", "2024-10"],
    });
  });

  test("offers the months chosen with those before and a year before, each pair once, and none that the data lack", () => {
    const pairs = comparisonShortcuts(data("2025-12-31", "2024-06"), { from: "2025-07", to: "2025-12" });
    expect(pairs.map(({ shortcut, months }) => [shortcut, months.vs_from, months.vs_to])).toEqual([
      ["quarter", "2025-07", "2025-09"],
      ["quarter-year-ago", "2024-10", "2024-12"],
      ["before", "2025-01", "2025-06"],
      ["year-ago", "2024-07", "2024-12"],
    ]);
    expect(comparisonShortcuts({ ...data("2025-12-31", "2024-06"), cutOffDate: null }, nothing)).toEqual([]);
  });
});
