/** Cross tables: whatever is crossed, money, hours and activities add up, and each figure is the one that other tables have. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CrossMeasureKey, crossShape } from "~/domain/cross";
import { DIMENSION_KEYS, type DimensionKey } from "~/domain/dimensions";
import { isFilterError } from "~/domain/filter-error";
import type { FilterState } from "~/domain/filters";
import type { Report } from "~/domain/report";
import { breachesReport } from "~/reports/conduct/conduct-reports.server";
import { crossReport } from "~/reports/cross/cross-report.server";
import { methodsReport } from "~/reports/methods/methods-report.server";
import { type Database, openDatabase } from "~db/client";
import { migrateDatabase } from "~db/migrate";
import { importFiles } from "../intake/imported";
import { shown, whollyShown } from "../support/answered";
import { wordedChanceLedger } from "../support/chance-ledger";
import { CONDUCT_LEDGER } from "./conduct/conduct-ledger";

let database: Database;
beforeAll(() => {
  database = wordedChanceLedger();
});
afterAll(() => database.close());

const SUMS = ["received", "credited", "advanced", "cost", "hours", "activities"] as const;
const COLUMNS = ["received_minor", "credited_minor", "advanced_minor", "cost_minor", "minutes", "activities"];

const crossed = (
  rows: readonly DimensionKey[],
  columns: DimensionKey | null,
  measure: readonly CrossMeasureKey[] = SUMS,
  filters: Partial<FilterState> = {},
): Promise<Report> => shown(database, crossReport, { filters: { ...filters, rows, columns, measure } });

const sum = (
  { rows }: Report,
  column: string,
  where: (row: Report["rows"][number]) => boolean = () => true,
) => rows.filter(where).reduce((total, row) => total + Number(row[column]), 0);

/** What came in and what was done, counted by hand. */
function totals(): number[] {
  const one = (sql: string) => database.sqlite.prepare(sql).pluck().get() as number;
  return [
    one("SELECT sum(amount_minor) FROM receipts"),
    one("SELECT sum(amount_minor) FROM credits WHERE method_id <> 0"),
    one("SELECT sum(amount_minor) FROM advances"),
    one("SELECT sum(cost_minor) FROM activities"),
    one("SELECT sum(minutes) FROM activities"),
    one("SELECT count(*) FROM activities"),
  ];
}

describe("sums", () => {
  const pairs = DIMENSION_KEYS.flatMap((one, at) =>
    DIMENSION_KEYS.slice(at + 1).map((other) => [one, other] as const),
  );

  test.each(pairs)("of %s by %s add up to the totals, and each row to its own", async (one, other) => {
    const [cells, margins] = [await crossed([one], other), await crossed([one], null)];
    expect(COLUMNS.map((column) => sum(cells, column))).toEqual(totals());
    for (const column of COLUMNS)
      for (const margin of margins.rows)
        expect(sum(cells, column, (row) => row[one] === margin[one])).toBe(margin[column]);
  });

  test("of three dimensions under any filters add up to those of the methods", async () => {
    const three = fc.shuffledSubarray([...DIMENSION_KEYS], { minLength: 3, maxLength: 3 });
    const filters = fc.record({
      region: fc.subarray(["r1", "r2"]),
      officer: fc.subarray(["o1", "none"]),
      cause: fc.subarray(["natural-disaster"]),
      from: fc.constantFrom(null, "2023-05"),
      to: fc.constantFrom(null, "2024-03"),
    });
    await fc.assert(
      fc.asyncProperty(three, filters, async ([one, two, last], chosen) => {
        const cells = await crossed([one!, two!], last!, SUMS, chosen);
        const methods = await shown(database, methodsReport, { filters: chosen });
        expect(sum(cells, "received_minor")).toBe(sum(methods, "credited_minor"));
        for (const column of ["cost_minor", "minutes", "advanced_minor"])
          expect(sum(cells, column)).toBe(sum(methods, column));
      }),
      { numRuns: 40 },
    );
  });

  test("of quarters and years are those of their months", async () => {
    const months = await crossed(["month"], null);
    for (const row of (await crossed(["year"], "quarter")).rows) {
      const [year, quarter] = String(row.column).split("-Q");
      expect(row.year).toBe(year);
      const own = (month: unknown) =>
        String(month).startsWith(`${year}-`) &&
        Math.ceil(Number(String(month).slice(5)) / 3) === Number(quarter);
      expect(row.minutes).toBe(sum(months, "minutes", ({ month }) => own(month)));
    }
  });
});

describe("places", () => {
  test("are named by code and in words, what the files do not say stands last", async () => {
    const { rows, columns } = await crossed(["product"], "five_tier", ["activities"]);
    expect(columns.map(({ key }) => key)).toEqual([
      "product",
      "product_label",
      "column",
      "column_label",
      "activities",
      "reason",
    ]);
    expect(rows.map(({ product, column }) => `${product} ${column}`)).toEqual([
      "farm loan doubtful",
      "farm loan unknown",
      "unknown doubtful",
      "unknown unknown",
    ]);
  });

  test("of amounts are bands of the exposure for money, and of the first day's outstanding for episodes", async () => {
    const { rows } = await crossed(["amount"], null, ["received", "episodes"]);
    const inBand = (column: string, from: number, to: number) => `${column} >= ${from} AND ${column} < ${to}`;
    for (const { amount, received_minor, episodes } of rows) {
      const [from = 0, to = Number.MAX_SAFE_INTEGER] = String(amount)
        .split("-")
        .filter(Boolean)
        .map((each) => Number(each) * 100);
      const least = from === 0 ? Number.MIN_SAFE_INTEGER : from;
      const { received, begun } = database.sqlite
        .prepare(
          `SELECT (SELECT coalesce(sum(amount_minor), 0) FROM credits JOIN case_facts USING (case_id)
             WHERE ${inBand("exposure_minor", least, to)}) AS received,
             (SELECT count(*) FROM episodes WHERE ${inBand("outstanding_minor", least, to)}) AS begun`,
        )
        .get() as { received: number; begun: number };
      expect([received_minor, episodes], String(amount)).toEqual([received, begun]);
    }
    expect(rows.length).toBeGreaterThan(2);
  });
});

describe("estimates", () => {
  test("are those of the methods under the filter that the column stands for", async () => {
    const cells = await crossed(["method"], "region", ["recovered_share", "payers", "episodes"]);
    for (const region of ["r1", "r2"]) {
      const methods = await shown(database, methodsReport, { filters: { region: [region] } });
      for (const row of methods.rows.filter(({ episodes }) => Number(episodes) > 0)) {
        const cell = cells.rows.find(({ method, column }) => method === row.method && column === region);
        expect(cell).toMatchObject({
          recovered_share: row.raw_rate,
          recovered_share_low: row.raw_low,
          recovered_share_high: row.raw_high,
          recovered_share_n: row.matured_episodes,
          payers: row.payers,
          episodes: row.episodes,
        });
      }
    }
  });

  test("say why there is none: no fit gives an effect by branch, and few cases give none by method", async () => {
    const byBranch = await whollyShown(database, crossReport, {
      filters: { rows: ["branch"], columns: null, measure: ["effect"] },
    });
    expect(byBranch.rows.map(({ effect, reason }) => [effect, reason])).toEqual(
      byBranch.rows.map(() => [
        null,
        Object.fromEntries(["", "_low", "_high", "_n"].map((end) => [`effect${end}`, "not-estimable"])),
      ]),
    );
    const byMethod = await whollyShown(database, crossReport, {
      filters: { rows: ["method"], columns: "cause", measure: ["effect"] },
    });
    for (const { effect, reason } of byMethod.rows)
      if (effect === null) expect(reason).toHaveProperty("effect");
    expect(byMethod.rows.length).toBeGreaterThan(0);
  });

  test("count a case once in every row in which it was worked", async () => {
    const { rows } = await crossed(["method"], null, ["cases"]);
    const worked = database.sqlite
      .prepare(
        `SELECT m.code AS method, count(DISTINCT case_id) AS cases FROM episodes e JOIN methods m ON m.id = e.method_id
         GROUP BY 1 ORDER BY 1`,
      )
      .all();
    expect(rows.map(({ method, cases }) => ({ method, cases }))).toEqual(worked);
  });
});

test("a dimension stands once; nothing chosen is money by method and cause", () => {
  const refusal = () => crossShape({ rows: ["method"], columns: "method", measure: [] });
  expect(refusal).toThrow("already stands in the rows");
  try {
    refusal();
  } catch (error) {
    expect(isFilterError(error)).toBe(true);
  }
  expect(crossShape({ rows: [], columns: null, measure: [] })).toEqual({
    rows: ["method"],
    column: "cause",
    measures: ["received"],
  });
});

test("breaches of conduct are in every cross as often as in their list", async () => {
  const judged = openDatabase(":memory:");
  migrateDatabase(judged);
  await importFiles(judged, CONDUCT_LEDGER);
  const listed = (await shown(judged, breachesReport)).rows.length;
  expect(listed).toBeGreaterThan(5);
  for (const [at, rows] of DIMENSION_KEYS.entries()) {
    const columns = DIMENSION_KEYS[(at + 5) % DIMENSION_KEYS.length]!;
    const cells = await shown(judged, crossReport, {
      filters: { rows: [rows], columns, measure: ["breaches"] },
    });
    expect(sum(cells, "breaches"), `${rows} ${columns}`).toBe(listed);
  }
  judged.close();
});
