/** The last month of sixty, imported, against plain inserts of its new rows; then every cell against a recompute. */
import { copyFileSync, rmSync } from "node:fs";
import path from "node:path";
import { firstDayOfMonth, isoFromDay, monthOfDay } from "~/domain/calendar";
import { CASE_FACT_TABLES } from "~/domain/portfolio-files";
import { bulkInsert, type SqlValue } from "~db/bulk-insert";
import { type Database, openDatabase, transaction } from "~db/client";
import { verifyDerived } from "~db/derive/verify";
import { migrateDatabase } from "~db/migrate";
import { simulatedWorld } from "../../seeds/world";
import { type BenchRow, missingRow, timesRow, valueRow } from "./bench-row";
import { importSimulated } from "./import-simulated";
import { monthFiles } from "./month-files";
import { type Portfolios, removeDatabase } from "./portfolios";
import { median } from "./side-by-side";

const MOST_TIMES = { sign: "≤", bound: 4 } as const;
const NONE = { sign: "≤", bound: 0 } as const;

const FACT_TABLES = ["recovery_cases", ...CASE_FACT_TABLES, "receivables"];

export async function compareIncrement(
  portfolios: Portfolios,
  { cases, rounds }: { cases: number; rounds: number },
): Promise<BenchRow[]> {
  const { endDay } = simulatedWorld({ cases }, 1);
  const firstDate = isoFromDay(firstDayOfMonth(monthOfDay(endDay)));
  const files = await monthFiles(await portfolios.files(cases), firstDate);
  const file = (name: string) => path.join(portfolios.folder, `${name}.db`);
  const [base, grown] = [file("before"), file("grown")];
  await filled(base, files.before);

  let rows: Map<string, NewRows> | undefined;
  const imports: number[] = [];
  const inserts: number[] = [];
  for (let round = 0; round < rounds; round++) {
    imports.push(await onCopy(base, grown, (database) => importSimulated(database, files.month)));
    rows ??= newRows(grown);
    const given = rows;
    inserts.push(await onCopy(base, file("inserted"), (database) => insertPlainly(database, given)));
  }
  const verification = verify(grown);
  for (const name of ["before", "grown", "inserted"]) removeDatabase(file(name));

  const [importedMs, insertedMs] = [median(imports), median(inserts)];
  const count = [...(rows?.values() ?? [])].reduce((sum, { values }) => sum + values.length, 0);
  const what = `a month's import (${count.toLocaleString("en")} new rows)`;
  return [
    timesRow(
      `${what} : plain inserts of them`,
      [importedMs, insertedMs],
      importedMs / insertedMs,
      MOST_TIMES,
    ),
    verification === null
      ? missingRow("tables that differ from a recompute", "there are no cases", NONE, "")
      : valueRow("tables that differ from a recompute", verification.differences.length, "", NONE),
  ];
}

interface NewRows {
  columns: string[];
  values: SqlValue[][];
}

async function filled(databaseFile: string, folder: string): Promise<void> {
  removeDatabase(databaseFile);
  const database = openDatabase(databaseFile);
  try {
    migrateDatabase(database);
    await importSimulated(database, folder);
  } finally {
    database.close();
  }
}

/** ms of the work alone, on a fresh copy. */
async function onCopy(
  base: string,
  copy: string,
  work: (database: Database) => Promise<unknown>,
): Promise<number> {
  removeDatabase(copy);
  copyFileSync(base, copy);
  const database = openDatabase(copy);
  try {
    const started = performance.now();
    await work(database);
    return performance.now() - started;
  } finally {
    database.close();
  }
}

/** What the second batch added. */
function newRows(databaseFile: string): Map<string, NewRows> {
  const { sqlite, close } = openDatabase(databaseFile, { readonly: true });
  try {
    return new Map(
      FACT_TABLES.map((table) => {
        const statement = sqlite.prepare(`SELECT * FROM ${table} WHERE batch_id = 2`);
        const columns = statement.columns().map(({ name }) => name);
        return [table, { columns, values: statement.raw().all() as SqlValue[][] }];
      }),
    );
  } finally {
    close();
  }
}

function insertPlainly(database: Database, rows: ReadonlyMap<string, NewRows>): Promise<void> {
  return transaction(database, () => {
    for (const [table, { columns, values }] of rows) {
      const insert = bulkInsert(database.sqlite, table, columns);
      for (const row of values) insert.add(row);
      insert.flush();
    }
  });
}

function verify(databaseFile: string) {
  const database = openDatabase(databaseFile);
  try {
    return verifyDerived(database);
  } finally {
    database.close();
    rmSync(`${databaseFile}-wal`, { force: true });
  }
}
