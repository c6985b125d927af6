/** A portfolio imported from texts that stand in the test. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach } from "vitest";
import { dayFromIso } from "~/domain/calendar";
import { type ImportOptions, type ImportResult, importPortfolio } from "~/intake/import-portfolio.server";
import { rowErrorSentence } from "~/intake/refusal.server";
import { type Database, openDatabase } from "~db/client";
import { migrateDatabase } from "~db/migrate";

const opened: Database[] = [];
const folders: string[] = [];

afterEach(() => {
  for (const database of opened.splice(0)) database.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A database with the schema; in memory where no file is given. */
export function freshDatabase(file = ":memory:"): Database {
  const database = openDatabase(file);
  migrateDatabase(database);
  opened.push(database);
  return database;
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "recoup-"));
  folders.push(folder);
  return folder;
}

export type Files = Readonly<Record<string, string | Buffer>>;

/** Writes files into a new folder and returns it. */
export function folderOf(files: Files): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  return folder;
}

export const TODAY = "2025-06-30";

/** Imports paths as the command line does, on a fixed day. */
export function importPaths(
  database: Database,
  paths: readonly string[],
  options: Partial<ImportOptions> = {},
): Promise<ImportResult> {
  return importPortfolio(database, {
    paths,
    today: dayFromIso(TODAY)!,
    loadedAt: `${TODAY}T09:00:00.000Z`,
    defaultCurrency: "CNY",
    errorsFile: null,
    ...options,
  });
}

/** Imports files given as texts; cases, activities and receipts that are not given are empty. */
export function importFiles(
  database: Database,
  files: Files,
  options: Partial<ImportOptions> = {},
): Promise<ImportResult> {
  return importPaths(database, [folderOf({ ...EMPTY_FILES, ...files })], options);
}

export const EMPTY_FILES: Files = {
  "cases.csv": "case_id,borrower_id,exposure,defaulted_on\n",
  "activities.csv": "case_id,on,method\n",
  "receipts.csv": "case_id,on,amount\n",
};

/** Two cases of two borrowers, some of everything. */
export const SMALL_PORTFOLIO: Files = {
  "branches.csv":
    "branch,name,name_zh,region,region_name,region_name_zh\nB1,Harbour,港口支行,north,North,北部\n",
  "officers.csv": "officer,name,branch,hired_on,left_on,weekly_minutes\nO1,Officer one,B1,2019-07-01,,2400\n",
  "cases.csv":
    "case_id,borrower_id,borrower_name,borrower_kind,region,branch,officer,exposure,defaulted_on,security,cause,traits\n" +
    'C1,K1,"Wang, farmer",farmer,,B1,O1,"1,234.56",2024-01-31,mortgage,market-shock,willing;evasive\n' +
    "C2,K2,Borrower two,trader,south,B2,O2,900,2024/2/29,,,\n",
  "assignments.csv":
    "case_id,officer,from,to,reason\nC1,O1,2024-01-31,2024-06-01,initial\nC1,O2,2024-06-01,,rotation\n",
  "activities.csv":
    "activity_id,case_id,on,method,officers,minutes,cost,channel,notice_served\n" +
    "A1,C1,2024-02-03T10:30,active-attack,O1;O3,90,120.00,visit,yes\n" +
    "A2,C2,2024-03-05,routine-contact,,10,,call,\n",
  "receipts.csv":
    "receipt_id,case_id,on,amount,kind,reversal_of\n" +
    "R1,C1,2024-02-10,100.10,cash,\nR2,C1,2024-02-12,-100.10,cash,R1\nR3,C2,2024-03-09,50,transfer,\n",
  "charges.csv": "charge_id,case_id,on,amount,kind\nF1,C1,2024-02-29,12.34,interest\n",
  "advances.csv": "advance_id,case_id,on,amount,approved_by\nN1,C2,2024-04-01,300,Committee\n",
  "promises.csv": "promise_id,case_id,made_on,due_on,amount\nP1,C1,2024-02-03,2026-01-01,100\n",
  "receivables.csv": "receivable_id,borrower_id,debtor,amount,difficulty\nV1,K1,Shop,500,easy\n",
  "complaints.csv": "complaint_id,case_id,on,kind,officer,text\nQ1,C1,2024-02-05,complaint,O1,Too late\n",
  "accounts.csv": "account_id,borrower_id,on,income,expenses\nM1,K1,2023-12-31,900,870.50\n",
  "settlements.csv":
    "settlement_id,case_id,on,mediator,signed,amount,due_on,kept\nS1,C1,2024-02-20,mediator,yes,200,,\n",
  "targets.csv": "month,branch,amount\n2024-07,B1,50000\n",
  "new_loans.csv":
    "advance_id,case_id,as_of,due_on,repaid_amount,days_past_due\nN1,C2,2024-05-01,2025-04-01,20,0\n",
};

/** `file:line:column value problem; expected` of the first errors. */
export function errorLines(result: ImportResult): string[] {
  return result.errors.first.map((error) => rowErrorSentence(error, "en"));
}

/** Every row of every table that imports fill or that follows from them, in a comparable order. */
export function contentOf(database: Database, skipped: readonly string[] = []): Record<string, unknown[]> {
  const tables = database.sqlite
    .prepare(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
       AND name NOT LIKE '\\_\\_%' ESCAPE '\\' ORDER BY name`,
    )
    .pluck()
    .all() as string[];
  return Object.fromEntries(
    tables.filter((table) => !skipped.includes(table)).map((table) => [table, rowsOf(database, table)]),
  );
}

/** What stands in a table, whatever came first. */
function rowsOf({ sqlite }: Database, table: string): unknown[] {
  const rows = sqlite.prepare(`SELECT * FROM ${table}`).all();
  return rows
    .map((row) => [JSON.stringify(row), row] as const)
    .sort(([one], [other]) => (one < other ? -1 : Number(one > other)))
    .map(([, row]) => row);
}
