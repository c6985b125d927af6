import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { Refusal } from "~/intake/refusal.server";
import {
  contentOf,
  errorLines,
  folderOf,
  freshDatabase,
  importFiles,
  importPaths,
  SMALL_PORTFOLIO,
  temporaryFolder,
} from "./imported";

const CASES = "case_id,borrower_id,exposure,defaulted_on,cause,security\n";
const ONE_CASE = { "cases.csv": `${CASES}C1,K1,100,2024-01-01,,\n` };

/** The sentences that an import of these files ends with; nothing may have been loaded. */
async function refusals(files: Record<string, string>): Promise<string[]> {
  const database = freshDatabase();
  const before = contentOf(database);
  const result = await importFiles(database, files);
  expect(result).toMatchObject({ outcome: "refused", batchId: null, version: 0 });
  expect(contentOf(database)).toEqual(before);
  return errorLines(result);
}

test.each([
  ["exposure", "C1,K1,1O0,2024-01-01,,", "“1O0” is not an amount; expected an amount such as 1234.56"],
  ["exposure", "C1,K1,,2024-01-01,,", "the value is missing; expected a value in every row"],
  ["exposure", "C1,K1,-5,2024-01-01,,", "“-5” is below zero; expected zero or more"],
  [
    "exposure",
    "C1,K1,5.001,2024-01-01,,",
    "“5.001” may mean thousands or three decimals; expected 1234.56 or 1,234.56; or say which sign is the decimal one (--decimal)",
  ],
  [
    "exposure",
    "C1,K1,1234.5678,2024-01-01,,",
    "“1234.5678” has more decimals than the currency; expected at most 2 decimals; round it where it comes from",
  ],
  [
    "exposure",
    "C1,K1,99999999999999999,2024-01-01,,",
    "“99999999999999999” is too large to be an amount of money; expected less than 90 trillion",
  ],
  [
    "defaulted_on",
    "C1,K1,100,2024-02-30,,",
    "“2024-02-30” is not a date: February 2024 has 29 days; expected a date such as 2024-01-31",
  ],
  [
    "defaulted_on",
    "C1,K1,100,2025-07-01,,",
    "“2025-07-01” lies in the future; expected the day of import, 2025-06-30, or earlier",
  ],
  [
    "security",
    "C1,K1,100,2024-01-01,,mortage",
    "“mortage” is not a known word; expected one of mortgage, none, pledge, guarantee; a profile can map the bank's own words (--profile, values)",
  ],
  ["case_id", ",K1,100,2024-01-01,,", "the value is missing; expected a value in every row"],
])("a wrong %s is named with file, line, column and value: %s", async (column, row, sentence) => {
  const lines = await refusals({ "cases.csv": `${CASES}C0,K0,1,2024-01-01,,\n${row}\n` });
  expect(lines).toEqual([`cases.csv, line 3, column ${column}: ${sentence}`]);
});

test("an unknown cause or method lists the known ones, the nearest first", async () => {
  const [cause] = await refusals({ "cases.csv": `${CASES}C1,K1,100,2024-01-01,market-chock,\n` });
  expect(cause).toMatch(
    /^cases\.csv, line 2, column cause: “market-chock” .* expected one of market-shock, /,
  );
  const [method] = await refusals({
    ...ONE_CASE,
    "activities.csv": "case_id,on,method\nC1,2024-01-02,group attak\n",
  });
  expect(method).toMatch(/^activities\.csv, line 2, column method: .* expected one of group-attack, /);
});

test("references to cases and borrowers that nobody knows", async () => {
  expect(
    await refusals({
      ...ONE_CASE,
      "receipts.csv": "case_id,on,amount\nC1,2024-01-02,5\nC9,2024-01-02,5\n",
      "receivables.csv": "borrower_id,amount\nK9,5\n",
    }),
  ).toEqual([
    "receipts.csv, line 3, column case_id: “C9” is not a known case; expected a case_id of the cases file or of an earlier import",
    "receivables.csv, line 2, column borrower_id: “K9” is not a known borrower; expected the borrower_id of a case",
  ]);
});

test("a fact of a rejected case is not reported as an error of its own", async () => {
  const lines = await refusals({
    "cases.csv": `${CASES}C1,K1,x,2024-01-01,,\n`,
    "receipts.csv": "case_id,on,amount\nC1,2024-01-02,5\n",
  });
  expect(lines).toHaveLength(1);
});

test("the same id twice: once when equal, an error that names both lines when not", async () => {
  const database = freshDatabase();
  const equal = await importFiles(database, {
    "cases.csv": `${ONE_CASE["cases.csv"]}C1,K1,100.00,2024/1/1,,\n`,
  });
  expect(equal.counts.cases).toMatchObject({ rows: 2, new: 1, duplicates: 1 });

  expect(
    await refusals({
      "cases.csv": `${CASES}C1,K1,100,2024-01-01,,\nC2,K2,1,2024-01-01,,\nC1,K1,200,2024-01-01,,\n`,
      "receipts.csv": "receipt_id,case_id,on,amount\nR1,C1,2024-01-02,5\n\nR1,C1,2024-01-03,5\n",
    }),
  ).toEqual([
    "cases.csv, line 4, column case_id: “C1” appears on line 2 with other content (exposure); expected each id once",
    "receipts.csv, line 4, column receipt_id: “R1” appears on line 2 with other content (on); expected each id once",
  ]);
});

test("a known fact with other content is refused, by the import that loaded it", async () => {
  const database = freshDatabase();
  await importFiles(database, SMALL_PORTFOLIO);
  const result = await importFiles(database, {
    "receipts.csv": "receipt_id,case_id,on,amount,kind,reversal_of\nR3,C2,2024-03-09,51,transfer,\n",
  });
  expect(errorLines(result)).toEqual([
    "receipts.csv, line 2, column receipt_id: “R3” was loaded by import 1 with other content (amount); expected the same content, or a new id; import 1 can be undone",
  ]);
});

test("a reversal is negative and names a receipt of its case, before or after it", async () => {
  const receipts = (rows: string) => ({
    "cases.csv": `${CASES}C1,K1,100,2024-01-01,,\nC2,K2,100,2024-01-01,,\n`,
    "receipts.csv": `receipt_id,case_id,on,amount,reversal_of\n${rows}`,
  });
  const database = freshDatabase();
  const right = await importFiles(database, receipts("R2,C1,2024-01-03,-5,R1\nR1,C1,2024-01-02,5,\n"));
  expect(right.outcome).toBe("loaded");
  expect(
    await refusals(receipts("R1,C1,2024-01-02,5,\nR2,C2,2024-01-03,-5,R1\nR3,C1,2024-01-03,-5,R9\n")),
  ).toEqual([
    "receipts.csv, line 3, column reversal_of: “R1” is not a receipt of the same case; expected the receipt_id of the receipt that is taken back",
    "receipts.csv, line 4, column reversal_of: “R9” is not a receipt of the same case; expected the receipt_id of the receipt that is taken back",
  ]);
  expect(await refusals(receipts("R1,C1,2024-01-02,5,\nR2,C1,2024-01-03,5,R1\n"))).toHaveLength(1);
});

test("all that is wrong with a row is reported at once, an unknown case too", async () => {
  const rows = "C9,2024-02-30,5,\nC1,2024-01-02,x,\nC9,2024-01-02,x,R1\n,2024-01-02,5,\n";
  const lines = await refusals({
    ...ONE_CASE,
    "receipts.csv": `case_id,on,amount,reversal_of\n${rows}`,
  });
  expect(lines.map((line) => line.replace(/;.*/, ""))).toEqual([
    "receipts.csv, line 2, column on: “2024-02-30” is not a date: February 2024 has 29 days",
    "receipts.csv, line 2, column case_id: “C9” is not a known case",
    "receipts.csv, line 3, column amount: “x” is not an amount",
    "receipts.csv, line 4, column amount: “x” is not an amount",
    "receipts.csv, line 4, column case_id: “C9” is not a known case",
    "receipts.csv, line 5, column case_id: the value is missing",
  ]);
});

test("unknown, repeated and missing columns are named with what was meant", async () => {
  const lines = await refusals({
    "cases.csv": "case_id,borrower_id,exposures,defaulted_on,region,Region\nC1,K1,5,2024-01-01,,\n",
    "receipts.csv": "case_id,on,amount\nC1,2024-01-02,5\n",
  });
  expect(lines.map((line) => line.replace(/ Rename it.*/, ""))).toEqual([
    "cases.csv, line 1, column exposures: the column is not known; did you mean exposure?",
    "cases.csv, line 1, column Region: the column is given twice; expected each column once; rename or delete the other",
    "cases.csv, line 1, column exposure: the column is missing; expected a column exposure, which cases cannot do without",
  ]);
});

test("a first portfolio lacking a required file names it", async () => {
  const result = await importPaths(freshDatabase(), [folderOf(ONE_CASE)]);
  expect(errorLines(result)).toEqual([
    "activities.csv: the file is missing; expected the activities of a first portfolio; a header line alone will do",
    "receipts.csv: the file is missing; expected the receipts of a first portfolio; a header line alone will do",
  ]);
});

test("every error is written to a file in both languages, the first hundred are kept for the page", async () => {
  const errorsFile = path.join(temporaryFolder(), "errors.csv");
  const rows = Array.from({ length: 125 }, (_, place) => `C${place},K,-1+1,2024-01-01,,\n`).join("");
  const result = await importFiles(freshDatabase(), { "cases.csv": CASES + rows }, { errorsFile });
  expect(result.errors).toMatchObject({ count: 125, file: errorsFile });
  expect(result.errors.first).toHaveLength(100);
  const written = readFileSync(errorsFile, "utf8").split("\r\n");
  expect(written[0]).toBe("\ufefffile,line,column,value,problem_en,expected_en,problem_zh,expected_zh");
  expect(written).toHaveLength(127);
  expect(written[125]).toBe(
    "cases.csv,126,exposure,'-1+1,is not an amount,expected an amount such as 1234.56,不是金额,应为金额，例如 1234.56",
  );
});

test("a list of errors that cannot be written is reported in a sentence, and nothing is loaded", async () => {
  const database = freshDatabase();
  const before = contentOf(database);
  const errorsFile = path.join(temporaryFolder(), "no-such-folder", "errors.csv");
  const result = importFiles(database, { "cases.csv": `${CASES}C1,K1,x,2024-01-01,,\n` }, { errorsFile });
  await expect(result).rejects.toThrow(Refusal);
  await expect(result).rejects.toThrow(/their list .*errors\.csv cannot be written: ENOENT/);
  expect(contentOf(database)).toEqual(before);
});
