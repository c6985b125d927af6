/** Files that only look like a portfolio's: two of one table, another currency, titles above the header, bare midnights. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { EMPTY_FILES, errorLines, folderOf, freshDatabase, importPaths } from "./imported";
import { workbookFile } from "./workbook-file";

test("a second source of one table is refused by both names, in a folder and in a workbook", async () => {
  const folder = folderOf({ ...EMPTY_FILES, "案件.csv": "案件编号\n" });
  await expect(importPaths(freshDatabase(), [folder])).rejects.toThrow(
    /案件\.csv.* both hold cases; leave one/,
  );
  const file = await workbookFile({ cases: [["case_id"]], 案件: [["案件编号"]] });
  await expect(importPaths(freshDatabase(), [file])).rejects.toThrow(
    "portfolio.xlsx: cases and portfolio.xlsx: 案件 both hold cases",
  );
});

test("a workbook in a folder is read; one that is none is named and left", async () => {
  const file = await workbookFile(
    {
      Tabelle1: [
        ["case_id", "borrower_id", "exposure", "defaulted_on"],
        ["C1", "K1", "10", "2024-01-03"],
      ],
    },
    "案件.xlsx",
  );
  const folder = path.dirname(file);
  const { "activities.csv": activities, "receipts.csv": receipts } = EMPTY_FILES;
  writeFileSync(path.join(folder, "activities.csv"), activities!);
  writeFileSync(path.join(folder, "receipts.csv"), receipts!);
  writeFileSync(path.join(folder, "export.xls"), "<html><table></table></html>");
  const result = await importPaths(freshDatabase(), [folder]);
  expect(errorLines(result)).toEqual([]);
  expect(result.counts.cases).toMatchObject({ new: 1 });
  expect(result.notes.map(({ file: name, says }) => `${name}: ${says.en}`)).toEqual([
    "export.xls: is a web page called a workbook, as some systems export, ignored; open it and save it as .xlsx or CSV",
  ]);
});

test("rows in another currency are refused, rows in the portfolio's are read", async () => {
  const cases = (...currencies: string[]) => ({
    ...EMPTY_FILES,
    "cases.csv": `case_id,borrower_id,exposure,defaulted_on,币种\n${currencies
      .map((currency, place) => `C${place},K,1,2024-01-03,${currency}\n`)
      .join("")}`,
  });
  const mixed = await importPaths(freshDatabase(), [folderOf(cases("CNY", "人民币", "USD", ""))]);
  expect(errorLines(mixed)).toEqual([
    "cases.csv, line 4, column 币种: “USD” is another currency than the portfolio's CNY; expected rows in CNY only; keep each currency in a portfolio of its own (CURRENCY=USD, in a profile: currency), leave these rows out with a profile (where), or delete the column where all amounts are in CNY",
  ]);
  expect((await importPaths(freshDatabase(), [folderOf(cases("CNY", "RMB", "CNY-人民币"))])).outcome).toBe(
    "loaded",
  );
});

test.each(["loan_currency", "还款币种", "Währung", "ccy code"])(
  "a column of currencies is known by its cells where the bank calls it %s, and also beside another",
  async (header) => {
    const receipts = (currency: string) => ({
      ...EMPTY_FILES,
      "cases.csv": "case_id,borrower_id,exposure,defaulted_on\nC1,K,100,2024-01-03\n",
      "receipts.csv": `receipt_id,case_id,on,amount,currency,${header}\nR1,C1,2024-02-01,5,CNY,CNY\nR2,C1,2024-02-02,5,,${currency}\n`,
    });
    const mixed = await importPaths(freshDatabase(), [folderOf(receipts("usd"))]);
    expect(errorLines(mixed)).toEqual([
      expect.stringContaining(`receipts.csv, line 3, column ${header}: “usd” is another currency`),
    ]);
    // A currency that hardly any bank here meets is one all the same.
    const rare = await importPaths(freshDatabase(), [folderOf(receipts("ZAR"))]);
    expect(errorLines(rare)).toEqual([
      expect.stringContaining(`receipts.csv, line 3, column ${header}: “ZAR” is another currency`),
    ]);
    const plain = await importPaths(freshDatabase(), [folderOf(receipts("人民币"))]);
    expect(plain.outcome).toBe("loaded");
    expect(plain.notes).toEqual([]);
  },
);

test("words that are codes of currencies too are no column of currencies by themselves", async () => {
  const file =
    "case_id,borrower_id,exposure,defaulted_on,note\nC1,K,1,2024-01-03,ALL\nC2,K,1,2024-01-03,TOP\n";
  const result = await importPaths(freshDatabase(), [folderOf({ ...EMPTY_FILES, "cases.csv": file })]);
  expect(result.outcome).toBe("loaded");
});

test("a currency among other words is no column of currencies", async () => {
  const file =
    "case_id,borrower_id,exposure,defaulted_on,note\nC1,K,1,2024-01-03,USD\nC2,K,1,2024-01-03,paid in part\n";
  const result = await importPaths(freshDatabase(), [folderOf({ ...EMPTY_FILES, "cases.csv": file })]);
  expect(result.outcome).toBe("loaded");
});

test("a title, a unit and blank rows above the header, in a CSV of any delimiter", async () => {
  const text =
    "不良贷款台账;;;\n单位：元;;制表：张三;\n;;;\n案件编号;借款人编号;违约敞口;违约日期\nC1;K1;1234,50;2024-01-03\n";
  const database = freshDatabase();
  const result = await importPaths(database, [folderOf({ ...EMPTY_FILES, "cases.csv": text })]);
  expect(errorLines(result)).toEqual([]);
  expect(database.sqlite.prepare("SELECT exposure_minor FROM recovery_cases").pluck().get()).toBe(123_450);
  expect(result.notes.map(({ says }) => says.en)).toEqual([
    "the header stands on line 4; 2 rows above it left out",
  ]);
});

test("midnight among times stays a time; where every moment is midnight, none has one", async () => {
  const activities = (...moments: string[]) => ({
    ...EMPTY_FILES,
    "cases.csv": "case_id,borrower_id,exposure,defaulted_on\nC1,K1,1,2024-01-03\n",
    "activities.csv": `case_id,on,method\n${moments.map((on) => `C1,${on},mediation\n`).join("")}`,
  });
  const minutes = async (...moments: string[]) => {
    const database = freshDatabase();
    await importPaths(database, [folderOf(activities(...moments))]);
    return database.sqlite.prepare("SELECT minute_of_day FROM activities ORDER BY day").pluck().all();
  };
  expect(await minutes("2024-02-01 00:00", "2024-02-02T00:00:00.000")).toEqual([null, null]);
  expect(await minutes("2024-02-01 00:00", "2024-02-02", "2024-02-03 08:00")).toEqual([0, null, 480]);
});

test.each([
  ["closed by another stray one", '"he said\nC2,K,1,2024-01-03,"fine"\n'],
  ["closed at the end of a row", '"he said\nC2,K,1,2024-01-03,x"\nC3,K,1,2024-01-03,y\n'],
])("rows inside a quotation mark, %s, are not lost in silence", async (_, rest) => {
  const text = `case_id,borrower_id,exposure,defaulted_on,borrower_name\nC1,K,1,2024-01-03,${rest}`;
  const result = await importPaths(freshDatabase(), [folderOf({ ...EMPTY_FILES, "cases.csv": text })]);
  expect(errorLines(result)).toEqual([
    "cases.csv, line 2: a quotation mark opened here runs over the rows after it; expected every quotation mark closed in its own cell; remove it, or write two of them inside a text",
  ]);
});

test.each([
  ["合计（元）,,10,", "“合计（元）” looks like a row of totals"],
  ["共12户,,10,", "“共12户” looks like a row of totals"],
  ["Totals 2024,,10,", "“Totals 2024” looks like a row of totals"],
  ["制表人：张三,审核：李四,,", "“制表人：张三” looks like a note below the table"],
  ["制表人：张三", "“制表人：张三” looks like a note below the table"],
  ["case_id,borrower_id,exposure,defaulted_on", "“case_id” is the header once more"],
])("the row %s is one fault, with its own sentence", async (row, says) => {
  const text = `case_id,borrower_id,exposure,defaulted_on\nC1,K,1,2024-01-03\n${row}\n`;
  const result = await importPaths(freshDatabase(), [folderOf({ ...EMPTY_FILES, "cases.csv": text })]);
  expect(errorLines(result)).toEqual([expect.stringContaining(`cases.csv, line 3: ${says}`)]);
});
