/** A portfolio's raw files as two deliveries: all but the last month, then that month. */
import { appendFileSync, createReadStream, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse";
import { stringify } from "csv-stringify/sync";
import type { PortfolioTable } from "~/domain/portfolio-files";
import { deliveredTables } from "./delivered-tables";

export interface MonthFiles {
  before: string;
  month: string;
}

/** The column that dates a row; the others are all there from the beginning. */
const DATED_BY: Partial<Record<PortfolioTable, string>> = {
  cases: "defaulted_on",
  assignments: "from",
  activities: "on",
  receipts: "on",
  charges: "on",
  advances: "on",
  promises: "made_on",
  receivables: "listed_on",
  complaints: "on",
  accounts: "on",
  settlements: "on",
};

/** Their rows belong to a borrower, not to a case. */
const OF_A_BORROWER: readonly PortfolioTable[] = ["receivables", "accounts"];

type Row = Record<string, string>;

/**
 * A case that closed in the month is open in the first delivery and closed in the second. Made once for each folder.
 *
 * @param firstDate first day of the month, `YYYY-MM-DD`
 */
export async function monthFiles(files: string, firstDate: string): Promise<MonthFiles> {
  const made = { before: `${files}-before`, month: `${files}-month` };
  const done = path.join(made.month, "done.json");
  if (existsSync(done)) return made;
  for (const folder of [made.before, made.month]) mkdirSync(folder, { recursive: true });
  const newCases = new Set<string>();
  const knownBorrowers = new Set<string>();
  for (const table of deliveredTables(files)) {
    const dated = DATED_BY[table];
    await splitFile(made, files, table, (row) => {
      const isNew =
        (dated !== undefined && row[dated]! >= firstDate) ||
        (table !== "cases" && newCases.has(row.case_id ?? "")) ||
        (OF_A_BORROWER.includes(table) && !knownBorrowers.has(row.borrower_id ?? ""));
      if (table === "cases") {
        if (isNew) newCases.add(row.case_id!);
        else knownBorrowers.add(row.borrower_id!);
        if (!isNew && row.closed_on! >= firstDate)
          return { before: { ...row, closed_on: "", close_reason: "" }, month: row };
      }
      return isNew ? { before: null, month: row } : { before: row, month: null };
    });
  }
  writeFileSync(done, "{}\n");
  return made;
}

const CHUNK_ROWS = 5000;

async function splitFile(
  made: MonthFiles,
  files: string,
  table: PortfolioTable,
  split: (row: Row) => { before: Row | null; month: Row | null },
): Promise<void> {
  const name = `${table}.csv`;
  const before = rowFile(path.join(made.before, name));
  const month = rowFile(path.join(made.month, name));
  const rows = createReadStream(path.join(files, name)).pipe(parse({ columns: true }));
  for await (const row of rows as AsyncIterable<Row>) {
    const parts = split(row);
    if (parts.before) before.add(parts.before);
    if (parts.month) month.add(parts.month);
  }
  before.flush();
  month.flush();
}

/** A file that begins with its first row's header; without rows there is no file. */
function rowFile(file: string) {
  rmSync(file, { force: true });
  let held: Row[] = [];
  let isFirst = true;
  const flush = () => {
    if (held.length === 0) return;
    appendFileSync(file, stringify(held, { header: isFirst }));
    isFirst = false;
    held = [];
  };
  return {
    add(row: Row) {
      held.push(row);
      if (held.length >= CHUNK_ROWS) flush();
    },
    flush,
  };
}
