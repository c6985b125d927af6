/** Workbooks for people, opened by a library that did not write them. */
import { parse } from "csv-parse/sync";
import readExcel from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FilterState, NO_FILTERS } from "~/domain/filters";
import type { ReportName } from "~/domain/report-names";
import { REPORTS } from "~/domain/reports";
import { columnsOf } from "~/reports/columns-of";
import type { Database } from "~db/client";
import { smallLedger } from "../support/small-ledger";
import { exportedFile } from "./exported";

let database: Database;
beforeAll(() => {
  database = smallLedger();
});
afterAll(() => database.close());

describe("a workbook", () => {
  const sheetsOf = async (
    name: ReportName,
    filters: Partial<FilterState>,
  ): Promise<Record<string, unknown[][]>> => {
    const sheets = await readExcel((await exportedFile(database, name, "xlsx", { filters })).bytes);
    return Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, data]));
  };

  test("is for people first, described second, and ends with what machines read", async () => {
    const sheets = await sheetsOf("trend", { lang: "zh" });
    expect(Object.keys(sheets)).toEqual(["月度走势", "说明", "data"]);
    const [head, first] = sheets.月度走势!;
    expect(head).toEqual([
      "月份",
      "回款（CNY）",
      "归因于清收的回款（CNY）",
      "清收成本（CNY）",
      "清收轮次",
      "清收行动",
      expect.any(String),
      "标注",
    ]);
    expect(first).toEqual([new Date("2024-01-01"), 400, 400, 3, 1, 1, "是", null]);
    expect(sheets.data?.[0]).toEqual(REPORTS.trend.columns.map((column) => column.key));
    expect(sheets.data?.[1]).toEqual(["2024-01", 40_000, 40_000, 300, 1, 1, true, null]);
    expect(sheets.说明?.map((row) => row[0])).toContain("received_minor");
  });

  test("names codes, dates and reasons in the reader's language", async () => {
    const { Cases: cases = [], data = [] } = await sheetsOf("cases", {});
    const at = (label: string) => cases[0]!.indexOf(label);
    const coded = (key: string) => data[0]!.indexOf(key);
    const [row, raw] = [cases[1]!, data[1]!];
    expect(row[at("Defaulted on")]).toEqual(new Date(`${raw[coded("defaulted_on")]}T00:00:00Z`));
    expect(row[at("Cause of default")]).not.toBe(raw[coded("cause")]);
    expect(raw[coded("cause")]).toMatch(/^[a-z-]+$/);
    const { 清收方法: methods = [] } = await sheetsOf("methods", { lang: "zh" });
    expect(JSON.stringify(methods)).not.toMatch(/descriptive|too-few|not-matured|no-observations/);
    expect(JSON.stringify(methods)).toContain("描述性");
  });

  test.each(["methods", "regions", "cases", "trend", "officers", "cross"] as const)(
    "of %s holds in units what its CSV holds in minor units",
    async (name) => {
      const sheets = Object.values(await sheetsOf(name, {}));
      const text = (await exportedFile(database, name, "csv")).bytes.toString();
      const lines = parse(text, { columns: true, bom: true }) as Record<string, string>[];
      columnsOf(name, NO_FILTERS).forEach(({ key, kind }, place) => {
        if (kind !== "money") return;
        const units = sheets[0]!.slice(1).map((row) => row[place]);
        expect(units, key).toEqual(lines.map((line) => (line[key] === "" ? null : Number(line[key]) / 100)));
      });
      expect(lines.length).toBeGreaterThan(0);
    },
  );

  test("of a cross table has a sheet for each measure, whose totals add up", async () => {
    const layout = { rows: ["method"], columns: "region", measure: ["received", "recovered_share"] } as const;
    const sheets = await sheetsOf("cross", layout);
    expect(Object.keys(sheets)).toEqual([
      "Cross table",
      "Description",
      "Received",
      "Recovered share",
      "data",
    ]);
    const lines = sheets.Received!.slice(1) as (string | number)[][];
    expect(sheets.Received![0]!.at(-1)).toBe("Total");
    for (const [, ...figures] of lines) {
      const total = Number(figures.pop());
      expect(figures.reduce((sum: number, figure) => sum + Number(figure), 0)).toBeCloseTo(total, 6);
    }
    const received = database.sqlite.prepare("SELECT sum(amount_minor) FROM receipts").pluck().get();
    expect(lines.at(-1)!.at(-1)).toBe(Number(received) / 100);
    expect(sheets["Recovered share"]![0]).not.toContain("Total");
  });
});
