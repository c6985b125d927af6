import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import readExcel from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DEMO_NOTICE } from "~/domain/demo";
import type { ExportFormat } from "~/domain/export-formats";
import { type FilterState, NO_FILTERS } from "~/domain/filters";
import type { Column, Row } from "~/domain/report";
import { REPORT_NAMES, type ReportName } from "~/domain/report-names";
import { REPORTS } from "~/domain/reports";
import { EVERYTHING } from "~/domain/scope";
import { csv } from "~/exports/csv";
import { twin } from "~/exports/twin.server";
import { columnsOf } from "~/reports/columns-of";
import type { Database } from "~db/client";
import { visiting } from "../support/answered";
import { smallLedger } from "../support/small-ledger";
import { EXPORTED_AT, exportedFile } from "./exported";

let database: Database;
beforeAll(() => {
  database = smallLedger();
});
afterAll(() => database.close());

const exported = (
  name: ReportName,
  format: ExportFormat,
  filters: Partial<FilterState> = {},
  meta = false,
  source = database,
) => exportedFile(source, name, format, { filters, meta });

describe("CSV", () => {
  test.each(REPORT_NAMES)(
    "%s begins with the mark and the column keys, lines end as Excel wants",
    async (name) => {
      const { bytes, contentType } = await exported(name, "csv");
      const text = bytes.toString("utf8");
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      expect(contentType).toBe("text/csv; charset=utf-8");
      expect(text.slice(1).split("\r\n")[0]).toBe(
        columnsOf(name, NO_FILTERS)
          .map((column) => column.key)
          .join(","),
      );
      expect(text.endsWith("\r\n")).toBe(true);
      expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    },
  );

  test("holds raw values: minor units, full precision, nothing for unknown, reasons as pairs", async () => {
    const { bytes } = await exported("methods", "csv");
    const rows = parse<Record<string, string>>(bytes, { columns: true, bom: true });
    const attack = rows.find((row) => row.method === "group-attack");
    expect(attack).toMatchObject({ credited_minor: "10001", adjusted_rate: "", label: "Group attack" });
    expect(Number(attack?.raw_rate)).toBeCloseTo(10_001 / 60_000, 9);
    expect(attack?.reason).toContain("adjusted_rate:too-few;");
  });

  test("escapes what a spreadsheet would run, and leaves negative numbers alone", async () => {
    const column = (key: string, kind: Column["kind"]): Column => ({
      key,
      kind,
      label: { en: key, zh: key },
      definition: { en: key, zh: key },
    });
    const columns = [column("name", "text"), column("money", "money"), column("yes", "flag")];
    const rows: Row[] = [
      { name: "=1+1", money: -5, yes: true },
      { name: "+1", money: 0, yes: false },
      { name: "-1", money: null, yes: null },
      { name: "@x", money: 1, yes: true },
      { name: 'a "b", c\nd', money: 2, yes: true },
      { name: "a\n=1+1", money: 3, yes: true },
      { name: "a\r=1+1", money: 4, yes: true },
    ];
    expect(await textOf(csv(columns, rows, []))).toBe(
      `\ufeffname,money,yes\r\n'=1+1,-5,true\r\n'+1,0,false\r\n'-1,,\r\n'@x,1,true\r\n"a ""b"", c\nd",2,true\r\n"a\n=1+1",3,true\r\n"a\r=1+1",4,true\r\n`,
    );
    await expect(textOf(csv(columns, [{ name: "", money: 2 ** 53, yes: null }], []))).rejects.toThrow(
      /beyond 2\^53/,
    );
  });

  test("carries its description on request, in either language", async () => {
    const filters = { region: ["north"], from: "2024-01", to: "2024-12", horizon: 90 } as const;
    const english = (await exported("methods", "csv", filters, true)).bytes.toString("utf8");
    expect(english).toMatch(/^\ufeff# Report: methods – Methods\r\n# Filters: /);
    expect(english).toContain(
      "# Filters: Receipts, work and outcomes by method in north, Jan\u00a02024 – Dec\u00a02024, outcomes measured at 90 days.".replaceAll(
        "\u00a0",
        " ",
      ),
    );
    expect(english).toContain("# Cut-off date: 2024-12-31\r\n# Import version: 1\r\n");
    expect(english).toContain(`# Exported: ${EXPORTED_AT}\r\n`);
    expect(english).toMatch(/# raw_rate: Recovered share: .* \| Numerator: .* \| Denominator: /);
    const chinese = (await exported("methods", "csv", { ...filters, lang: "zh" }, true)).bytes.toString(
      "utf8",
    );
    expect(chinese).toContain(
      "# 筛选: 各清收方法的回款、投入与结果，north，2024年1月至2024年12月，以90天为观察期。",
    );
    expect(chinese).toContain("群体进攻法");
  });
});

describe("JSON", () => {
  test("has the promised envelope and the same values as the CSV", async () => {
    const { bytes } = await exported("officers", "json", { officer: ["o1"] });
    const report = JSON.parse(bytes.toString("utf8"));
    expect(Object.keys(report)).toEqual([
      "report",
      "cutOffDate",
      "importVersion",
      "currency",
      "filters",
      "definitions",
      "rows",
    ]);
    expect(report).toMatchObject({ report: "officers", cutOffDate: "2024-12-31", importVersion: 1 });
    expect(report.filters).toMatchObject({ officer: ["o1"], horizon: 180, lang: "en" });
    expect(report.definitions.raw_rate.definition).toContain("Mean share");
    expect(report.rows).toHaveLength(1);
    expect(Object.keys(report.rows[0])).toEqual(REPORTS.officers.columns.map((column) => column.key));
    expect(report.rows[0]).toMatchObject({ officer: "o1", credited_minor: 46_001, observed: 1, ratio: null });
  });

  test("an empty table is an empty list", async () => {
    const { bytes } = await exported("cases", "json", { from: "2030-01" });
    expect(JSON.parse(bytes.toString("utf8")).rows).toEqual([]);
  });
});

test("the name of a file says what was asked for, in letters that any system takes", async () => {
  const named = async (name: ReportName, filters: Partial<FilterState>) =>
    (await exported(name, "csv", filters)).fileName;
  expect(await named("trend", {})).toBe("recoup-trend-2024-12-31.csv");
  expect(await named("methods", { region: ["north"], from: "2024-01", horizon: 90, sort: "episodes" })).toBe(
    "recoup-methods-region-north-from-2024-01-horizon-90-2024-12-31.csv",
  );
  expect(await named("cases", { q: "王/../" })).toBe("recoup-cases-q-_.._-2024-12-31.csv");
});

test("while the demo is loaded every file says so", async () => {
  const demo = smallLedger();
  demo.sqlite.exec("UPDATE portfolio SET is_demo = 1");
  const text = async (format: ExportFormat) => {
    const file = await exported("trend", format, {}, true, demo);
    expect(file.fileName).toContain("simulated-demo-portfolio");
    return file.bytes;
  };
  expect((await text("csv")).toString()).toContain(`# Notice: ${DEMO_NOTICE}`);
  expect(JSON.parse((await text("json")).toString()).notice).toBe(DEMO_NOTICE);
  const sheets = await readExcel(await text("xlsx"));
  expect(JSON.stringify(sheets[1]?.data)).toContain(DEMO_NOTICE);
  demo.close();
});

describe("a twin", () => {
  const ask = (path: string, search: string) =>
    twin(visiting(database).desk, EVERYTHING, {
      path,
      search: new URLSearchParams(search),
      exportedAt: EXPORTED_AT,
    });

  test("is the export, byte for byte, whatever page the address names", async () => {
    const response = await ask("cases", "region=north&format=csv&page=7&meta=1");
    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Disposition")).toBe(
      'attachment; filename="recoup-cases-region-north-2024-12-31.csv"',
    );
    const { bytes } = await exported("cases", "csv", { region: ["north"] }, true);
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
  });

  test("is compressed for who can read that, and made once for all who ask the same", async () => {
    const json = async (acceptedEncodings: string) => {
      const search = new URLSearchParams("format=json&region=south");
      const asked = { path: "methods", search, exportedAt: EXPORTED_AT, acceptedEncodings };
      const response = await twin(visiting(database).desk, EVERYTHING, asked);
      return [response.headers.get("Content-Encoding"), Buffer.from(await response.arrayBuffer())] as const;
    };
    const [encoding, plain] = await json("gzip;q=0");
    const [otherEncoding, bytes] = await json("deflate, gzip;q=0.5");
    expect([encoding, otherEncoding]).toEqual([null, "gzip"]);
    expect(gunzipSync(bytes).equals(plain)).toBe(true);
    expect(JSON.parse(plain.toString())).toMatchObject({ report: "methods", importVersion: 1 });
    database.sqlite.exec("UPDATE portfolio SET version = 2");
    expect(JSON.parse((await json(""))[1].toString())).toMatchObject({ importVersion: 2 });
    database.sqlite.exec("UPDATE portfolio SET version = 1");
  });

  test("states the time of its export where it describes itself, however often it is asked for", async () => {
    const at = async (exportedAt: string, search: string) => {
      const asked = { path: "trend", search: new URLSearchParams(search), exportedAt };
      return (await twin(visiting(database).desk, EVERYTHING, asked)).text();
    };
    expect(await at("2025-01-03T08:00Z", "format=csv&meta=1")).toContain("# Exported: 2025-01-03T08:00Z\r\n");
    expect(await at("2025-01-04T09:30Z", "format=csv&meta=1")).toContain("# Exported: 2025-01-04T09:30Z\r\n");
    expect(await at("2025-01-04T09:30Z", "format=csv")).toBe(await at("2025-01-03T08:00Z", "format=csv"));
  });

  test("of a wrong parameter is a 400 that names it, in the address's language", async () => {
    const english = await ask("methods", "region=nroth&format=json");
    expect([english.status, await english.text()]).toEqual([
      400,
      "Unknown region “nroth”. Known: north, south, unknown.\n",
    ]);
    expect(await (await ask("methods", "region=nroth&format=json&lang=zh")).text()).toContain("未知的地区");
    expect((await ask("methods", "sort=beauty&format=csv")).status).toBe(400);
  });

  test.each([
    ["nothing", "format=csv"],
    ["methods", ""],
    ["methods", "format=pdf"],
    ["cases/nobody", "format=json"],
    ["cases/A", "format=csv"],
    ["trend/2024-01", "format=json"],
    ["branches/b9", "format=json"],
  ])("%s?%s is not there", async (path, search) => {
    expect((await ask(path, search)).status).toBe(404);
  });

  test("of a page about one thing is its detail", async () => {
    expect(await (await ask("cases/A", "format=json")).json()).toMatchObject({
      report: "case",
      facts: { caseId: "A" },
    });
    expect(await (await ask("branches/b1", "format=json")).json()).toMatchObject({
      code: "b1",
      within: "north",
      figures: { key: "b1", received_minor: 51_001 },
      tables: { cases: [{ case_id: "A" }] },
    });
    const method = await (await ask("methods/group-attack", "format=json&lang=zh")).json();
    expect(method).toMatchObject({
      name: "群体进攻法",
      figures: { credited_minor: 10_001, effect: null, badge: "descriptive" },
      // It waited for the fits, which say why there is no figure.
      effect: { matured: 1, reason: "too-few", effect: { estimate: null } },
      fidelity: { proven: 0, known: 1, reason: null },
      credit: [{ windowDays: 7, lastTouchMinor: 10_001 }, { windowDays: 30 }, { windowDays: 90 }],
    });
    expect((await ask("officers/o2", "format=json")).status).toBe(200);
  });
});

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}
