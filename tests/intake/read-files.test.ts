import { statSync, truncateSync } from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import { dayFromIso } from "~/domain/calendar";
import { PORTFOLIO_TABLES } from "~/domain/portfolio-files";
import { LANGUAGES } from "~/domain/text";
import { templateText, writeTemplates } from "~/intake/write-templates.server";
import {
  contentOf,
  EMPTY_FILES,
  errorLines,
  type Files,
  freshDatabase,
  importFiles,
  importPaths,
  SMALL_PORTFOLIO,
  temporaryFolder,
} from "./imported";

const rowsOf = async (files: Files, sql: string, options = {}) => {
  const database = freshDatabase();
  const result = await importFiles(database, files, options);
  expect(errorLines(result)).toEqual([]);
  return database.sqlite.prepare(sql).raw().all();
};
const NAMES = "SELECT code, borrower_name, exposure_minor, defaulted_day FROM recovery_cases ORDER BY code";
const DAY = dayFromIso("2024-01-03");

/** 王建国，李 in GB18030. */
const GB_WANG = Buffer.from("cdf5bda8b9fa", "hex");
const GB_HEADERS = Buffer.from("b0b8bcfeb1e0bac5", "hex");

test("UTF-8 with and without mark, GB18030, and Chinese headers", async () => {
  const head = "case_id,borrower_id,exposure,defaulted_on,borrower_name\n";
  const expected = [["C1", "王建国", 1000, DAY]];
  const row = "C1,K1,10,2024-01-03,";
  expect(await rowsOf({ "cases.csv": `${head}${row}王建国\n` }, NAMES)).toEqual(expected);
  expect(await rowsOf({ "cases.csv": `\ufeff${head}${row}王建国\n` }, NAMES)).toEqual(expected);
  expect(await rowsOf({ "cases.csv": Buffer.concat([Buffer.from(head + row), GB_WANG]) }, NAMES)).toEqual(
    expected,
  );
  const chinese = Buffer.concat([
    GB_HEADERS,
    Buffer.from(`,borrower_id,exposure,defaulted_on,borrower_name\r\n${row}`),
    GB_WANG,
    Buffer.from("\r\n"),
  ]);
  expect(await rowsOf({ "cases.csv": chinese }, NAMES)).toEqual(expected);
});

test("GB18030 beyond the first chunk of a long file is recognised, too", async () => {
  const head = "case_id,borrower_id,exposure,defaulted_on,borrower_name\n";
  const rows = Array.from({ length: 60_000 }, (_, place) => `C${place},K${place},1,2024-01-03,plain\n`).join(
    "",
  );
  const file = Buffer.concat([Buffer.from(`${head}${rows}Z,Z,1,2024-01-03,`), GB_WANG, Buffer.from("\n")]);
  const names = "SELECT count(*), max(borrower_name) FROM recovery_cases WHERE code IN ('Z', 'C59999')";
  expect(await rowsOf({ "cases.csv": file }, names)).toEqual([[2, "王建国"]]);
});

test.each([
  ["comma", 'case_id,borrower_id,exposure,defaulted_on,borrower_name\nC1,K1,"1,234.50",2024-01-03,"a; b"\n'],
  [
    "semicolon",
    'case_id;borrower_id;exposure;defaulted_on;borrower_name\nC1;K1;1.234,50;2024-01-03;"a; b"\n',
  ],
  ["tab", "case_id\tborrower_id\texposure\tdefaulted_on\tborrower_name\nC1\tK1\t1234.5\t2024-01-03\ta; b\n"],
  [
    "old Mac line ends",
    'case_id,borrower_id,exposure,defaulted_on,borrower_name\rC1,K1,"1,234.50",2024-01-03,a; b\r',
  ],
  [
    "headers as people write them",
    'Case ID*;Borrower-ID*; EXPOSURE ;Defaulted on;借款人名称\nC1;K1;1234,5;2024-01-03;"a; b";\n',
  ],
])("delimiter and decimal sign are recognised: %s", async (_name, text) => {
  expect(await rowsOf({ "cases.csv": text }, NAMES)).toEqual([["C1", "a; b", 123450, DAY]]);
});

test("a chosen decimal sign reads what could mean either", async () => {
  const file = "case_id;borrower_id;exposure;defaulted_on\nC1;K1;1.234;2024-01-03\nC2;K2;1,25;2024-01-03\n";
  const exposures = "SELECT exposure_minor FROM recovery_cases ORDER BY code";
  const choices = { decimalSign: "," as const };
  expect(await rowsOf({ "cases.csv": file }, exposures, { choices })).toEqual([[123400], [125]]);
});

test.each([
  "2024-01-03",
  "2024/1/3",
  "2024.1.3",
  "20240103",
  "2024年1月3日",
  "2024-01-03T00:00",
  "2024-01-03 00:00:00",
  "２０２４－０１－０３",
])("a date written %s", async (text) => {
  const file = `case_id,borrower_id,exposure,defaulted_on\nC1,K1,1,${text}\n`;
  expect(await rowsOf({ "cases.csv": file }, "SELECT defaulted_day FROM recovery_cases")).toEqual([[DAY]]);
});

test("words are read by code or by their name in either language, in any case", async () => {
  const files = {
    "cases.csv":
      "案件编号,借款人编号,违约敞口,违约日期,担保方式,违约原因,借款人特征,放贷机构持牌\n" +
      "C1,K1,1,2024-01-03,抵押,自然灾害,躲避；爱面子,是\nC2,K2,1,2024-01-03,Unsecured,NATURAL-DISASTER,evasive; face-conscious,TRUE\n",
    "activities.csv":
      "case_id,on,method,channel\nC1,2024-01-04,群体进攻法,上门\nC2,2024-01-04,Group attack,Visit\n",
  };
  expect(
    await rowsOf(
      files,
      `SELECT security, ca.code, traits, lender_licensed, m.code, channel FROM recovery_cases c
       JOIN causes ca ON ca.id = cause_id JOIN activities a ON a.case_id = c.id JOIN methods m ON m.id = method_id ORDER BY c.code`,
    ),
  ).toEqual([
    ["mortgage", "natural-disaster", "evasive;face-conscious", 1, "group-attack", "visit"],
    ["none", "natural-disaster", "evasive;face-conscious", 1, "group-attack", "visit"],
  ]);
});

test("yearly rates are shares, or say that they are percentages", async () => {
  const file = (rate: string) => ({
    "cases.csv": `case_id,borrower_id,exposure,defaulted_on,annual_rate\nC1,K1,1,2024-01-03,${rate}\n`,
  });
  const rate = "SELECT annual_rate FROM recovery_cases";
  expect(await rowsOf(file("0.065"), rate)).toEqual([[0.065]]);
  expect(await rowsOf(file("6.5 %"), rate)).toEqual([[0.065]]);
  expect(errorLines(await importFiles(freshDatabase(), file("6.5")))).toEqual([
    'cases.csv, line 2, column annual_rate: “6.5” may mean 6.5 % or 650 % a year; write 6.5% or 650%, or say in a profile that the column is in per cent ("unit": "%")',
  ]);
});

test("a currency without a minor unit keeps whole amounts", async () => {
  const file = { "cases.csv": 'case_id,borrower_id,exposure,defaulted_on\nC1,K1,"12,000",2024-01-03\n' };
  expect(await rowsOf(file, "SELECT exposure_minor FROM recovery_cases", { currency: "JPY" })).toEqual([
    [12000],
  ]);
});

/** A workbook with sheets of the given rows. */
async function workbook(
  sheets: Record<string, (string | number | Date | boolean | null)[][]>,
): Promise<string> {
  const book = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) book.addWorksheet(name).addRows(rows);
  const file = path.join(temporaryFolder(), "portfolio.xlsx");
  await book.xlsx.writeFile(file);
  return file;
}

test("a workbook is read by its sheets, with dates as cells, as serial numbers and as text", async () => {
  const file = await workbook({
    cases: [
      ["case_id", "borrower_id", "exposure", "defaulted_on", "lender_licensed"],
      ["C1", "K1", 0.1 + 0.2, new Date("2024-01-03T00:00:00Z"), true],
      ["C2", 42, 1234.5, 45294, null],
      [],
      ["C3", "K3", "1,234.50", "2024年1月3日", false],
    ],
    清收活动: [
      ["案件编号", "日期", "清收方法"],
      ["C1", 45294.4375, "诉讼"],
      ["C2", new Date("2024-01-03T10:30:00Z"), "诉讼"],
    ],
    receipts: [["case_id", "on", "amount"]],
    Notes: [["ignored"]],
  });
  const database = freshDatabase();
  const result = await importPaths(database, [file]);
  expect(errorLines(result)).toEqual([]);
  expect(result).toMatchObject({ outcome: "loaded", ignored: ["portfolio.xlsx: Notes"] });
  const rows = (sql: string) => database.sqlite.prepare(sql).raw().all();
  expect(
    rows(
      "SELECT c.code, b.code, exposure_minor, defaulted_day, lender_licensed FROM recovery_cases c JOIN borrowers b ON b.id = borrower_id",
    ),
  ).toEqual([
    ["C1", "K1", 30, DAY, 1],
    ["C2", "42", 123450, DAY, null],
    ["C3", "K3", 123450, DAY, 0],
  ]);
  expect(rows("SELECT day, minute_of_day FROM activities")).toEqual([
    [DAY, 630],
    [DAY, 630],
  ]);
});

test("Chinese headers, sheets and words of earlier templates are read", async () => {
  const file = await workbook({
    网点: [
      ["网点", "网点名称", "地区"],
      ["B1", "港口支行", "north"],
    ],
    cases: [
      ["case_id", "borrower_id", "exposure", "defaulted_on", "网点"],
      ["C1", "K1", 10, 45294, "B1"],
    ],
    activities: [["case_id", "on", "method"]],
    receipts: [["case_id", "on", "amount"]],
    投诉: [
      ["案件编号", "日期", "投诉类型"],
      ["C1", 45300, "事件"],
    ],
  });
  const database = freshDatabase();
  expect(errorLines(await importPaths(database, [file]))).toEqual([]);
  const one = (sql: string) => database.sqlite.prepare(sql).pluck().get();
  expect(one("SELECT b.name_zh FROM recovery_cases c JOIN branches b ON b.id = c.branch_id")).toBe(
    "港口支行",
  );
  expect(one("SELECT kind FROM complaints")).toBe("incident");
});

test("wrong cells of a workbook are named by sheet and row", async () => {
  const file = await workbook({
    cases: [["case_id", "borrower_id", "exposure", "defaulted_on"], [], ["C1", "K1", 1.005, 45294]],
    activities: [["case_id", "on", "method"]],
    receipts: [["case_id", "on", "amount"]],
  });
  expect(errorLines(await importPaths(freshDatabase(), [file]))).toEqual([
    "portfolio.xlsx: cases, line 3, column exposure: “1.005” has more decimals than the currency; expected at most 2 decimals; round it where it comes from",
  ]);
});

test("a workbook cut in half is refused", async () => {
  const file = await workbook({ cases: [["case_id"]] });
  truncateSync(file, Math.floor(statSync(file).size / 2));
  const result = await importPaths(freshDatabase(), [file]);
  expect(result.outcome).toBe("refused");
  expect(errorLines(result)).toEqual([
    "portfolio.xlsx: is not a complete workbook; expected an .xlsx file; save or copy it again",
  ]);
});

test.each(LANGUAGES)(
  "templates in %s load as they are, and are never written over files",
  async (language) => {
    const folder = temporaryFolder();
    expect(writeTemplates(folder, language)).toHaveLength(PORTFOLIO_TABLES.length);
    expect(() => writeTemplates(folder, language)).toThrow(/already holds branches\.csv/);
    const database = freshDatabase();
    const result = await importPaths(database, [folder]);
    expect(errorLines(result)).toEqual([]);
    expect(Object.values(result.counts).map((counts) => counts.new)).toEqual(PORTFOLIO_TABLES.map(() => 1));
    const other = freshDatabase();
    await importFiles(
      other,
      Object.fromEntries(PORTFOLIO_TABLES.map((table) => [`${table}.csv`, templateText(table, "en")])),
    );
    const named = [
      "portfolio",
      "batches",
      "borrowers",
      "borrower_kinds",
      "recovery_cases",
      "officers",
      "advances",
      "receivables",
      "complaints",
    ];
    expect(contentOf(database, named)).toEqual(contentOf(other, named));
  },
);

test("a trial does everything and changes nothing", async () => {
  const database = freshDatabase();
  const before = contentOf(database);
  const result = await importFiles(database, SMALL_PORTFOLIO, { isDryRun: true });
  expect(result).toMatchObject({ outcome: "dry-run", batchId: null, version: 0 });
  expect(result.counts.cases).toMatchObject({ new: 2 });
  expect(contentOf(database)).toEqual(before);
});

test("good rows are taken where somebody says so; what falls is counted and named", async () => {
  const database = freshDatabase();
  const result = await importFiles(
    database,
    {
      ...EMPTY_FILES,
      "cases.csv":
        "case_id,borrower_id,exposure,defaulted_on\nC1,K1,1,2024-01-01\nC2,K2,x,2024-01-01\nC1,K1,2,2024-01-01\n",
      "receipts.csv":
        "receipt_id,case_id,on,amount,reversal_of\nR1,C1,2024-01-02,5,\nR2,C2,2024-01-02,5,\nR3,C1,2024-01-03,-5,R9\nR4,C1,2024-01-04,-5,R3\n",
    },
    { acceptsGoodRows: true },
  );
  expect(result).toMatchObject({ outcome: "loaded", version: 1, batchId: 1 });
  expect(result.counts.cases).toMatchObject({ rows: 3, new: 1, rejected: 2 });
  expect(result.counts.receipts).toMatchObject({ rows: 4, new: 1, rejected: 3 });
  expect(errorLines(result).map((line) => line.split(";")[0])).toEqual([
    "cases.csv, line 3, column exposure: “x” is not an amount",
    "cases.csv, line 4, column case_id: “C1” appears on line 2 with other content (exposure)",
    "receipts.csv, line 3, column case_id: “C2” is a case that was rejected itself",
    "receipts.csv, line 4, column reversal_of: “R9” is not a receipt of the same case",
    "receipts.csv, line 5, column reversal_of: “R3” is not a receipt of the same case",
  ]);
  expect(database.sqlite.prepare("SELECT code FROM receipts").pluck().all()).toEqual(["R1"]);
  expect(database.sqlite.prepare("SELECT code FROM borrowers").pluck().all()).toEqual(["K1"]);
});
