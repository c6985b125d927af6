import { once } from "node:events";
import { createWriteStream } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import {
  contentOf,
  EMPTY_FILES,
  errorLines,
  type Files,
  folderOf,
  freshDatabase,
  importFiles,
  importPaths,
  SMALL_PORTFOLIO,
} from "./imported";

const CASES = "case_id,borrower_id,exposure,defaulted_on,borrower_name\n";

/** What is wrong with files that break off: they leave a portfolio as it was, even where good rows are accepted. */
async function refusals(files: Files): Promise<string[]> {
  const database = freshDatabase();
  await importFiles(database, SMALL_PORTFOLIO);
  const before = contentOf(database);
  const strict = await importFiles(database, files);
  const lenient = await importFiles(database, files, { acceptsGoodRows: true });
  for (const result of [strict, lenient]) expect(result).toMatchObject({ outcome: "refused", version: 1 });
  expect(contentOf(database)).toEqual(before);
  return errorLines(strict);
}

test("an empty file, and one of blank lines", async () => {
  expect(await refusals({ "cases.csv": "", "receipts.csv": "\n\r\n\n" })).toEqual([
    "cases.csv: the file is empty; expected a header line at least",
    "receipts.csv: the file holds nothing but blank lines; expected a header line at least",
  ]);
});

test("a row cut off at the end of the file", async () => {
  const cut = { "cases.csv": `${CASES}C8,K8,1,2024-01-01,x\nC9,K9,1,2024` };
  const result = await importFiles(freshDatabase(), cut);
  expect(result.outcome).toBe("refused");
  expect(errorLines(result)).toEqual([
    "cases.csv, line 3: the row has 4 cells; expected 5, as in the header; the row may be cut off or miss a quotation mark",
  ]);
});

test("a quotation that is never closed is named by the line where its row begins", async () => {
  const text = `${CASES}C8,K8,1,2024-01-01,"two\r\nlines"\r\nC9,K9,1,2024-01-01,"cut\noff\n`;
  expect(await refusals({ "cases.csv": text })).toEqual([
    "cases.csv, line 4: a quotation mark opened here is never closed; the file may be cut off; expected a complete file",
  ]);
});

test("a character cut in two at the end, and a byte that no encoding has", async () => {
  const chinese = Buffer.from(`${CASES}C8,K8,1,2024-01-01,王建国\nC9,K9,1,2024-01-01,李`);
  const wrong =
    "holds bytes that are neither UTF-8 nor GB18030; expected a complete CSV file in UTF-8 or GB18030; save or copy it again";
  expect(await refusals({ "cases.csv": chinese.subarray(0, -1) })).toEqual([`cases.csv, line 3: ${wrong}`]);
  const latin = Buffer.from(
    `${CASES}C8,K8,1,2024-01-01,x\nC9,K9,1,2024-01-01,M\xfcller & S\xf6hne\n`,
    "latin1",
  );
  expect(await refusals({ "cases.csv": latin })).toEqual([`cases.csv, line 3: ${wrong}`]);
});

test("UTF-16 without its mark, and workbooks that are called CSV", async () => {
  const expected = "expected CSV in UTF-8 or GB18030; in Excel: Save as, CSV UTF-8";
  expect(await refusals({ "cases.csv": Buffer.from(CASES, "utf16le") })).toEqual([
    `cases.csv: holds NUL characters: UTF-16 without a mark, or no text file; ${expected}`,
  ]);
  expect(await refusals({ "cases.csv": Buffer.from("PK\u0003\u0004rest") })).toEqual([
    "cases.csv: is a workbook, not CSV; call it .xlsx, or save it as CSV UTF-8",
  ]);
  expect(await refusals({ "cases.csv": Buffer.from("d0cf11e0a1b11ae1", "hex") })).toEqual([
    `cases.csv: is an old workbook (.xls), not CSV; ${expected}`,
  ]);
});

test("a header without rows loads nothing and is no error", async () => {
  const database = freshDatabase();
  expect(await importFiles(database, EMPTY_FILES)).toMatchObject({ outcome: "unchanged", version: 0 });
});

test("facts of cases that could not be read are not reported as unknown cases", async () => {
  expect(await refusals({ "cases.csv": "", "receipts.csv": "case_id,on,amount\nC9,2024-01-02,5\n" })).toEqual(
    ["cases.csv: the file is empty; expected a header line at least"],
  );
});

test("a line of 100 MB is refused at its first megabyte, and memory stays flat", async () => {
  const folder = folderOf({ ...EMPTY_FILES, "cases.csv": CASES });
  const file = createWriteStream(path.join(folder, "cases.csv"));
  file.write(`${CASES}C1,K1,1,2024-01-01,x\nC2,K2,1,2024-01-01,"`);
  const megabyte = Buffer.alloc(1 << 20, "x");
  for (let written = 0; written < 100; written++) if (!file.write(megabyte)) await once(file, "drain");
  file.end('"\n');
  await once(file, "close");

  const database = freshDatabase();
  const before = process.memoryUsage().rss;
  const result = await importPaths(database, [folder]);
  expect(errorLines(result)).toEqual([
    "cases.csv, line 3: the row is longer than a megabyte; expected line breaks between rows, and every quotation mark closed",
  ]);
  expect(process.memoryUsage().rss - before).toBeLessThan(100 << 20);
});

test("what is not there is refused in words", async () => {
  const database = freshDatabase();
  await expect(importPaths(database, ["/no/such/folder"])).rejects.toThrow(
    "There is no file or folder /no/such/folder.",
  );
  const folder = folderOf({ "case.csv": CASES, "notes.md": "" });
  await expect(importPaths(database, [folder])).rejects.toThrow(
    /^No portfolio file in .* \(case\.csv, notes\.md\); expected cases\.csv/,
  );
  await expect(importPaths(database, [path.join(folder, "case.csv")])).rejects.toThrow(
    /^case\.csv is not named like a portfolio file/,
  );
});
