import { expect, test } from "vitest";
import { PORTFOLIO_FILES, type PortfolioTable } from "~/domain/portfolio-files";
import type { ImportOptions, ImportResult } from "~/intake/import-portfolio.server";
import { checkedProfile } from "~/intake/read-profile.server";
import type { Database } from "~db/client";
import { EMPTY_FILES, errorLines, folderOf, freshDatabase, importPaths } from "./imported";
import { workbookFile } from "./workbook-file";

const REQUIRED: Record<string, Record<string, string>> = {
  cases: { case_id: "C1", borrower_id: "K1", exposure: "10", defaulted_on: "2024-01-03" },
  activities: { case_id: "C1", on: "2024-01-05", method: "mediation" },
  receipts: { case_id: "C1", on: "2024-01-05", amount: "5" },
  assignments: { case_id: "C1", officer: "O1", from: "2024-01-05" },
};

interface Loaded {
  database: Database;
  result: ImportResult;
}

const FORMS = ["CSV", "workbook", "profile"] as const;

type Cell = readonly [column: string, cell: string];

/** A row of a table for each cell, which is all that is unusual about it, beside a case to refer to. */
async function loaded(
  form: (typeof FORMS)[number],
  table: PortfolioTable,
  cells: readonly Cell[],
): Promise<Loaded> {
  const rows: Record<string, Record<string, string>[]> = {
    cases: [REQUIRED.cases!],
    activities: [],
    receipts: [],
  };
  const ids = (place: number): Record<string, string> =>
    table === "cases" ? { case_id: `X${place}`, borrower_id: `Y${place}` } : {};
  rows[table] = [
    ...(rows[table] ?? []),
    ...cells.map(([column, cell], place) => ({ ...REQUIRED[table], ...ids(place), [column]: cell })),
  ];
  const database = freshDatabase();
  const sheet = (name: string) => {
    const header = [...new Set([REQUIRED[name]!, ...rows[name]!].flatMap((row) => Object.keys(row)))];
    return [header, ...rows[name]!.map((row) => header.map((key) => row[key] ?? ""))];
  };
  if (form === "workbook") {
    const file = await workbookFile(Object.fromEntries(Object.keys(rows).map((name) => [name, sheet(name)])));
    return { database, result: await importPaths(database, [file]) };
  }
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const lines = (name: string) => sheet(name).map((row) => `${row.map(quoted).join(",")}\n`);
  const folder = folderOf({
    ...EMPTY_FILES,
    ...Object.fromEntries(Object.keys(rows).map((name) => [`${name}.csv`, lines(name).join("")])),
  });
  const headers = Object.fromEntries(Object.keys(rows).map((name) => [name, sheet(name)[0]!]));
  const options: Partial<ImportOptions> =
    form === "profile" ? { profile: checkedProfile(profileOf(headers), "profile.json") } : {};
  return { database, result: await importPaths(database, [folder], options) };
}

function profileOf(headers: Record<string, string[]>): unknown {
  const tables = Object.entries(headers).map(([table, header]) => ({
    table,
    source: `${table}.csv`,
    fields: Object.fromEntries(header.map((key) => [key, key])),
  }));
  return { name: "The same", tables };
}

const REFUSED: readonly (readonly [table: PortfolioTable, column: string, cell: string, says: RegExp])[] = [
  ...["borrower_id", "case_id"].flatMap((column) => [
    ["cases", column, "1.10101E+17", /number of 18 digits that a spreadsheet has shortened/] as const,
    ["cases", column, "1E+17", /number of 18 digits/] as const,
    ["cases", column, "6,22848E+18", /number of 19 digits/] as const,
    ["cases", column, "1001.0", /turned into a decimal/] as const,
    ["cases", column, "K\u0007", /control character/] as const,
    ["cases", column, "K\u001b[31m1", /control character/] as const,
  ]),
  ...[
    "NULL",
    "null",
    "N/A",
    "(null)",
    "\\N",
    "None",
    "nan",
    "-",
    "--",
    "无",
    "空",
    "待定",
    "不适用",
    "TBD",
  ].flatMap((word) => [
    ["cases", "officer", word, /says that the value is missing; .*--empty/] as const,
    ["cases", "branch", word, /says that the value is missing/] as const,
    ["cases", "borrower_id", word, /says that the value is missing; expected a value in every row/] as const,
  ]),
  ["cases", "borrower_name", "NULL", /says that the value is missing/],
  ["activities", "officers", "O1;NULL", /says that the value is missing/],
  ["cases", "collateral_value", "N/A", /says that the value is missing/],
  ["cases", "due_on", "0000-00-00", /says that the value is missing/],
  ["cases", "security", "N/A", /says that the value is missing/],
  ...[
    "#N/A",
    "#REF!",
    "#VALUE!",
    "#DIV/0!",
    "#NAME?",
    "#NULL!",
    "#NUM!",
    "#SPILL!",
    "Err:502",
    "########",
  ].flatMap((word) => [
    ["cases", "officer", word, /error of a spreadsheet's formula; mend the formula/] as const,
    ["cases", "borrower_name", word, /error of a spreadsheet's formula/] as const,
    ["cases", "collateral_value", word, /error of a spreadsheet's formula/] as const,
    ["cases", "cause", word, /error of a spreadsheet's formula/] as const,
  ]),
  ["cases", "borrower_id", "=A2", /formula that was never calculated/],
  ["cases", "borrower_name", "a\u0002b", /control character/],
  ["cases", "borrower_name", "王\ufffd国", /lost before \(U\+FFFD\)/],
  ...["合计", "合 计", "总计", "小计：", "Total", "Grand total", "SUM"].map(
    (word) => ["receipts", "receipt_id", word, /looks like a row of totals/] as const,
  ),
  ["receipts", "case_id", "合计", /looks like a row of totals/],
  ["cases", "borrower_id", "K1;K2", /is a list, where one is meant/],
  ["cases", "officer", "O1；O2", /is a list, where one is meant/],
  ["cases", "borrower_id", "K1、K2", /is a list, where one is meant/],
  ["cases", "officer", "张三/李四", /names several people; expected one officer in a row/],
  ["cases", "officer", "张三 李四", /names several people/],
  ["cases", "officer", "O1,O2", /names several people/],
  [
    "activities",
    "officers",
    "O1, O2",
    /names several people; expected codes separated by a semicolon: O1;O2/,
  ],
  ...["1-Mar", "3月1日", "Mar-01"].map(
    (cell) =>
      ["cases", "case_id", cell, /is a date that a spreadsheet made of a code; format the column/] as const,
  ),
  ["cases", "officer", "TRUE", /is a yes or no; expected a code/],
  ["receipts", "amount", "1000¹", /is not an amount/],
  ["receipts", "amount", "1.23E+05", /is an amount that a spreadsheet has shortened; digits are lost/],
  ["receipts", "amount", "1.23457E+11", /has shortened/],
  ["receipts", "amount", "--5", /is not an amount/],
  ["receipts", "amount", "(-5)", /is not an amount/],
  ["cases", "originated_on", "1900-01-01", /lies before 1950/],
  ["cases", "defaulted_on", "0001-01-01", /is not a date|lies before 1950/],
  ["cases", "defaulted_on", "9999-12-31", /stands for “no end”/],
  ["cases", "closed_on", "2023-12-31", /lies before defaulted_on \(2024-01-03\)/],
  ["assignments", "to", "2024-01-04", /lies before from \(2024-01-05\)/],
  ["cases", "annual_rate", "1.20", /may mean 1.20 % or 120 % a year/],
  ["cases", "annual_rate", "13.33", /may mean 13.33 % or 1333 % a year/],
  ["receipts", "amount", "$60", /sign of another currency/],
  ["receipts", "amount", "EUR 60", /sign of another currency/],
  ["receipts", "on", "31/12/2024", /begin with the day or with the month; .*--dates DD\/MM\/YYYY/],
  ["receipts", "on", "24-02-05", /year of two digits; .*--dates/],
  ["receipts", "on", "2024-02-05T10:00:00Z", /time zone .*--zone/],
  ["receipts", "on", "2023-02-29", /February 2023 has 28 days/],
];

/** So many errors are kept for the screen. */
const AT_ONCE = 20;

test.each(FORMS)("forms that are refused, in a %s", async (form) => {
  // XML has no control characters; a workbook writes them as _x0007_, which exceljs does not.
  const tried = REFUSED.filter(([, , cell]) => form !== "workbook" || !/\p{Cc}/u.test(cell));
  for (const table of new Set(tried.map(([of]) => of))) {
    const ofTable = tried.filter(([of]) => of === table);
    for (let from = 0; from < ofTable.length; from += AT_ONCE) {
      const part = ofTable.slice(from, from + AT_ONCE);
      const cells = part.map(([, column, cell]) => [column, cell] as const);
      const { result } = await loaded(form, table, cells);
      expect(result).toMatchObject({ outcome: "refused", errors: { count: part.length } });
      const lines = errorLines(result);
      for (const [place, [, column, cell, says]] of part.entries())
        expect(lines[place], `${table}.${column} ${cell}`).toMatch(says);
      expect(lines.join("\n")).not.toMatch(/(?!\n)\p{Cc}/u);
    }
  }
});

const READ: readonly (readonly [
  table: PortfolioTable,
  column: string,
  cell: string,
  sql: string,
  value: unknown,
])[] = [
  ["receipts", "case_id", "C1\u200b", "SELECT count(*) FROM receipts", 1],
  ["receipts", "case_id", "\ufeffＣ１\u00a0", "SELECT count(*) FROM receipts", 1],
  ["cases", "borrower_id", "Ｋ１\u200d", "SELECT count(*) FROM borrowers", 1],
  [
    "cases",
    "borrower_id",
    "110101199003074516",
    "SELECT max(code) FROM borrowers WHERE code < 'K'",
    "110101199003074516",
  ],
  [
    "cases",
    "borrower_name",
    "王\u200b建国",
    "SELECT borrower_name FROM recovery_cases WHERE code = 'X0'",
    "王建国",
  ],
  ...(
    [
      ["张三", "张　三"],
      ["张三", "张 三"],
      ["欧阳锋", "欧阳 锋"],
      ["Li Min", "Li  Min"],
      ["Smith, John", "Smith， John"],
      ["K-1", "K\u20111"],
      ["K1", "К1"],
      ["José", "Jose\u0301"],
      ["00123", "'00123"],
      ["00123", '="00123"'],
      ["葛", "葛\ufe00"],
      ["K1", "K\u180e1"],
    ] as const
  ).map(
    ([code, cell]) => ["cases", "officer", cell, "SELECT code FROM officers WHERE id > 0", code] as const,
  ),
  ["cases", "branch", "城关支行（营业部）", "SELECT code FROM branches WHERE id > 0", "城关支行(营业部)"],
  ["receipts", "amount", "1.2E+04", "SELECT amount_minor FROM receipts", 1_200_000],
  ["receipts", "amount", "1.2345678E7", "SELECT amount_minor FROM receipts", 1_234_567_800],
  ["activities", "note", "无", "SELECT note FROM activities", null],
  ["activities", "evidence", "N/A", "SELECT evidence FROM activities", null],
  [
    "activities",
    "note",
    "Total loss of the harvest",
    "SELECT note FROM activities",
    "Total loss of the harvest",
  ],
  ["assignments", "to", "9999-12-31", "SELECT to_day FROM assignments", null],
  ["cases", "due_on", "2099-12-31", "SELECT due_day FROM recovery_cases WHERE code = 'X0'", null],
  [
    "cases",
    "closed_on",
    "9999-12-31 00:00:00",
    "SELECT closed_day FROM recovery_cases WHERE code = 'X0'",
    null,
  ],
  ["cases", "annual_rate", "120%", "SELECT annual_rate FROM recovery_cases WHERE code = 'X0'", 1.2],
  ["cases", "annual_rate", "0.48", "SELECT annual_rate FROM recovery_cases WHERE code = 'X0'", 0.48],
  ["receipts", "amount", "(1,000.00)", "SELECT amount_minor FROM receipts", -100_000],
  ["receipts", "amount", "1.5万元", "SELECT amount_minor FROM receipts", 1_500_000],
  ["receipts", "amount", "¥ 1,234.56", "SELECT amount_minor FROM receipts", 123_456],
  ["receipts", "amount", "CNY 1 234.56", "SELECT amount_minor FROM receipts", 123_456],
  ["receipts", "on", "2024-02-05 14:30:22", "SELECT day FROM receipts", 19_758],
  ["receipts", "on", "2024-02-05T23:30:00+08:00", "SELECT day FROM receipts", 19_758],
  ["receipts", "on", "05-Feb-2024", "SELECT day FROM receipts", 19_758],
  ["receipts", "on", "2024年2月5号", "SELECT day FROM receipts", 19_758],
  ["activities", "on", "2024-02-05 00:00:00", "SELECT minute_of_day FROM activities", null],
  ["activities", "on", "2024-02-05T09:15:07.123+08:00", "SELECT minute_of_day FROM activities", 555],
  ["activities", "minutes", "90.0", "SELECT minutes FROM activities", 90],
];

test.each(FORMS)("spellings with one meaning, in a %s", async (form) => {
  for (const [table, column, cell, sql, value] of READ) {
    const { database, result } = await loaded(form, table, [[column, cell]]);
    expect(errorLines(result), `${table}.${column} ${cell}`).toEqual([]);
    expect(database.sqlite.prepare(sql).pluck().get(), `${column} ${cell}`).toEqual(value);
  }
});

test("a workbook's own numbers, errors and formulas without a result", async () => {
  const file = await workbookFile({
    cases: [
      ["case_id", "borrower_id", "exposure", "defaulted_on", "branch"],
      ["C1", 110101199003074500, 10, 45294, "B1"],
      [1001, 123456789012345, 10, 45294, { error: "#REF!" } as never],
      ["C3", "K3", 10, 45294, { formula: "A1" } as never],
    ],
    activities: [requiredHeaders("activities")],
    receipts: [requiredHeaders("receipts")],
  });
  expect(errorLines(await importPaths(freshDatabase(), [file])).map((line) => line.split(";")[0])).toEqual([
    "portfolio.xlsx: cases, line 2, column borrower_id: “1.101011990030745E+17” is a number of 18 digits that a spreadsheet has shortened (it keeps 15)",
    "portfolio.xlsx: cases, line 3, column branch: “#REF!” is an error of a spreadsheet's formula",
    "portfolio.xlsx: cases, line 4, column branch: “=A1” is a formula that was never calculated",
  ]);
});

function requiredHeaders(table: PortfolioTable): string[] {
  return PORTFOLIO_FILES[table].columns.filter(({ required }) => required).map(({ key }) => key);
}
