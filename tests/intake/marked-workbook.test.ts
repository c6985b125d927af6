/** A copy of a person's files with the wrong cells marked: what is corrected in it loads as the corrected files do. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import ExcelJS, { type Cell } from "exceljs";
import { expect, test } from "vitest";
import { checkedProfile } from "~/intake/read-profile.server";
import {
  contentOf,
  errorLines,
  type Files,
  folderOf,
  freshDatabase,
  importFiles,
  importPaths,
  SMALL_PORTFOLIO,
  temporaryFolder,
} from "./imported";

const WRONG: Files = {
  ...SMALL_PORTFOLIO,
  "receipts.csv": `${SMALL_PORTFOLIO["receipts.csv"]}R4,C9,2024-02-31,1O0,cash,\n`,
  // A line break within a cell: lines and rows are not the same.
  "branches.csv": `branch,name,name_zh,region,region_name,region_name_zh\nB1,"Harbour\nbranch",港口支行,north,North,北部\nB2,,,south,,\n`,
  "activities.csv": `${SMALL_PORTFOLIO["activities.csv"]}A3,C1,2024-02-04,routine-contact,,ten,,call,\n`,
};

test("every wrong cell is coloured and commented, each on the line that the list of errors names, and no other", async () => {
  const { book, result } = await marked(await importsMarked(WRONG));
  expect(result.outcome).toBe("refused");
  const found = book.worksheets.flatMap((sheet) =>
    cellsOf(sheet).flatMap((cell) => (cell.note ? [`${sheet.name} ${cell.address} ${cell.text}`] : [])),
  );
  expect(found.sort()).toEqual([
    "activities F4 ten",
    "receipts B5 C9",
    "receipts C5 2024-02-31",
    "receipts D5 1O0",
  ]);
  const coloured = book.worksheets.flatMap((sheet) =>
    cellsOf(sheet).filter(({ fill }) => fill?.type === "pattern" && fill.pattern === "solid"),
  );
  expect(coloured).toHaveLength(found.length);
  expect(noteOf(book, "receipts", "C5")).toBe(
    "on\nis not a date: February 2024 has 29 days\nexpected a date such as 2024-01-31",
  );
});

test("corrected in the copy it loads to the same database as corrected in the files", async () => {
  const { book } = await marked(await importsMarked(WRONG));
  for (const [place, text] of [
    ["B5", "C2"],
    ["C5", "2024-02-29"],
    ["D5", "100"],
  ] as const)
    book.getWorksheet("receipts")!.getCell(place).value = text;
  book.getWorksheet("activities")!.getCell("F4").value = "10";
  const corrected = path.join(temporaryFolder(), "corrected.xlsx");
  await book.xlsx.writeFile(corrected);

  const [fromCopy, fromFiles] = [freshDatabase(), freshDatabase()];
  const copied = await importPaths(fromCopy, [corrected], { source: "corrected" });
  expect(errorLines(copied)).toEqual([]);
  const files = {
    ...WRONG,
    "receipts.csv": String(WRONG["receipts.csv"]).replace("C9,2024-02-31,1O0", "C2,2024-02-29,100"),
    "activities.csv": String(WRONG["activities.csv"]).replace("ten", "10"),
  };
  await importFiles(fromFiles, files, { source: "corrected" });
  expect(contentOf(fromCopy)).toEqual(contentOf(fromFiles));
});

test("amounts and rates with a decimal comma are read in the copy as in the file", async () => {
  const commas = (on: string) => ({
    "cases.csv": `case_id;borrower_id;exposure;annual_rate;defaulted_on\nC1;K1;1.234,50;0,0476;${on}\nC2;K2;20000;6,5%;2024-01-03\n`,
    "activities.csv": "case_id;on;method\n",
    "receipts.csv": "case_id;on;amount\nC1;2024-03-01;10,05\n",
  });
  const { book } = await marked(await importsMarked(commas("2024-13-45")));
  const wrong = book.worksheets.flatMap(cellsOf).filter(({ note }) => note);
  expect(wrong.map(({ text }) => text)).toEqual(["2024-13-45"]);
  wrong[0]!.value = "2024-01-02";
  const corrected = path.join(temporaryFolder(), "corrected.xlsx");
  await book.xlsx.writeFile(corrected);

  const [fromCopy, fromFiles] = [freshDatabase(), freshDatabase()];
  expect(errorLines(await importPaths(fromCopy, [corrected], { source: "corrected" }))).toEqual([]);
  await importFiles(fromFiles, commas("2024-01-02"), { source: "corrected" });
  expect(contentOf(fromCopy)).toEqual(contentOf(fromFiles));
});

test("a text that may be thousands or decimals is refused in a workbook too, and a number is what it is", async () => {
  const book = new ExcelJS.Workbook();
  const sheets = {
    cases: [
      ["case_id", "borrower_id", "exposure", "defaulted_on"],
      ["C1", "K1", "1.200", "2024-01-02"],
      ["C2", "K2", 1200.5, "2024-01-02"],
    ],
    activities: [["case_id", "on", "method"]],
    receipts: [["case_id", "on", "amount"]],
  };
  for (const [name, rows] of Object.entries(sheets)) book.addWorksheet(name).addRows(rows);
  const file = path.join(temporaryFolder(), "texts.xlsx");
  await book.xlsx.writeFile(file);
  const database = freshDatabase();
  expect(errorLines(await importPaths(database, [file]))).toEqual([
    "texts.xlsx: cases, line 2, column exposure: “1.200” may mean thousands or three decimals; expected 1234.56 or 1,234.56; or say which sign is the decimal one (--decimal)",
  ]);
  const said = { choices: { decimalSign: "," } } as const;
  expect(errorLines(await importPaths(database, [file], said))).toEqual([]);
  const amounts = database.sqlite
    .prepare("SELECT exposure_minor FROM recovery_cases ORDER BY code")
    .pluck()
    .all();
  expect(amounts).toEqual([120_000, 120_050]);
});

test("a file in another shape keeps its lines, its order of columns and the bank's own headers", async () => {
  const profile = checkedProfile(
    {
      name: "ledger",
      tables: [
        {
          table: "cases",
          fields: {
            case_id: "借据号",
            borrower_id: "客户号",
            exposure: { column: "不良余额", unit: "万元" },
            defaulted_on: "转不良日期",
          },
        },
      ],
    },
    "ledger",
  );
  const folder = folderOf({
    "台账.csv":
      "不良贷款台账\n客户号,借据号,不良余额,转不良日期,备注\nK1,0001,1.25,2024/1/5,好\nK2,0002,x,2024/1/5,\n",
  });
  const file = path.join(temporaryFolder(), "marked.xlsx");
  await importPaths(freshDatabase(), [folder], { profile, marked: { file, language: "zh" } });
  const book = await opened(file);
  const sheet = book.getWorksheet("台账")!;
  expect(sheet.getCell("B3").value).toBe("0001");
  expect(sheet.getCell("A2").value).toBe("客户号");
  expect(noteOf(book, "台账", "C4")).toContain("不良余额");
  expect(cellsOf(sheet).filter((cell) => cell.note)).toHaveLength(1);
});

test("a workbook is marked in a copy too, and right files leave none", async () => {
  const first = await importsMarked(WRONG);
  const file = path.join(temporaryFolder(), "again.xlsx");
  await importPaths(freshDatabase(), [first.file], { marked: { file, language: "en" } });
  const again = await opened(file);
  expect(noteOf(again, "receipts", "D5")).toContain("is not an amount");
  const none = path.join(temporaryFolder(), "none.xlsx");
  await importFiles(freshDatabase(), SMALL_PORTFOLIO, { marked: { file: none, language: "en" } });
  expect(existsSync(none)).toBe(false);
});

test("a text that begins like a formula stays a text", async () => {
  const files = { "cases.csv": 'case_id,borrower_id,exposure,defaulted_on\n"=1+1",K1,x,2024-01-01\n' };
  const { file } = await importsMarked(files);
  const cell = (await opened(file)).getWorksheet("cases")!.getCell("A2");
  expect([cell.type, cell.value]).toEqual([ExcelJS.ValueType.String, "=1+1"]);
  expect(readFileSync(file).length).toBeLessThan(20_000);
});

async function importsMarked(files: Files) {
  const file = path.join(temporaryFolder(), "marked.xlsx");
  const result = await importFiles(freshDatabase(), files, { marked: { file, language: "en" } });
  return { file, result };
}

async function marked({ file, result }: Awaited<ReturnType<typeof importsMarked>>) {
  return { book: await opened(file), result };
}

async function opened(file: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  return book;
}

function cellsOf(sheet: ExcelJS.Worksheet): Cell[] {
  const cells: Cell[] = [];
  sheet.eachRow((row) => row.eachCell({ includeEmpty: true }, (cell) => cells.push(cell)));
  return cells;
}

function noteOf(book: ExcelJS.Workbook, sheet: string, address: string): string {
  const { note } = book.getWorksheet(sheet)!.getCell(address);
  return typeof note === "string" ? note : (note?.texts ?? []).map(({ text }) => text).join("");
}
