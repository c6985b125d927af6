/**
 * DuckDB with the rows of a portfolio as columns: every activity, advance and case as the bank recorded it, and, so that
 * it has the easier half, episodes, holds and credits already computed, each row carrying the dimensions of its case.
 */
import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import path from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Database } from "~db/client";

export type DuckDbRow = Readonly<Record<string, number | null>>;

export interface DuckDbRows {
  /** Every row of the answer; sums as numbers. */
  ask(sql: string): Promise<DuckDbRow[]>;
  close(): void;
}

/** Table → the columns it gets, by their SELECT in the portfolio's database. All are integers. */
const TABLES = {
  activities: `SELECT f.month, f.method_id, c.cause_id, c.region_id, coalesce(f.minutes, 0) AS minutes,
      coalesce(f.cost_minor, 0) AS cost_minor FROM activities f JOIN recovery_cases c ON c.id = f.case_id`,
  advances: `SELECT f.month, m.id AS method_id, c.cause_id, c.region_id, f.amount_minor
      FROM advances f JOIN recovery_cases c ON c.id = f.case_id JOIN methods m ON m.code = 'capital-start-up'`,
  efforts: `SELECT f.month, f.officer_id, c.region_id, f.minutes, f.cost_minor
      FROM efforts f JOIN case_facts c USING (case_id)`,
  credits: "SELECT month, method_id, officer_id, cause_id, region_id, amount_minor FROM credits",
  episodes: `SELECT case_id, method_id, start_day, start_month, borrower_id, region_id, cause_id, stratum,
      is_first_of_method, outstanding_minor, received_180_minor, advanced_180_minor FROM episodes`,
  episode_officers: "SELECT case_id, method_id, start_day, officer_id FROM episode_officers",
  case_facts: `SELECT case_id, borrower_id, defaulted_day, defaulted_month, region_id, cause_id, stratum, exposure_minor,
      outstanding_minor, received_180_minor, net_180_minor, last_evidenced_day, last_activity_day, is_open
      FROM case_facts`,
  holds: "SELECT officer_id, region_id, start_day, is_first_of_officer, received_180_minor FROM holds",
};

/** Null where DuckDB is not installed. `folder`: for files on the way. */
export async function duckDbRows(database: Database, folder: string): Promise<DuckDbRows | null> {
  const duckdb = await import("@duckdb/node-api").catch(() => null);
  if (duckdb === null) return null;
  const instance = await duckdb.DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  for (const [table, select] of Object.entries(TABLES))
    await copyTable(database, connection, table, select, path.join(folder, `${table}.copy.csv`));
  return {
    async ask(sql) {
      const reader = await connection.runAndReadAll(sql);
      return reader.getRowObjectsJS() as unknown as DuckDbRow[];
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

const CHUNK_CHARACTERS = 1 << 20;

async function copyTable(
  { sqlite }: Database,
  connection: DuckDBConnection,
  table: string,
  select: string,
  file: string,
): Promise<void> {
  const statement = sqlite.prepare(select);
  const columns = statement.columns().map(({ name }) => name);
  const handle = openSync(file, "w");
  let text = "";
  for (const row of statement.raw().iterate() as IterableIterator<(number | null)[]>) {
    text += `${row.join(",")}\n`;
    if (text.length < CHUNK_CHARACTERS) continue;
    writeSync(handle, text);
    text = "";
  }
  writeSync(handle, text);
  closeSync(handle);
  const types = columns.map((name) => `'${name}': '${name.endsWith("_minor") ? "BIGINT" : "INTEGER"}'`);
  await connection.run(
    `CREATE TABLE ${table} AS SELECT * FROM read_csv('${file.replaceAll("'", "''")}', header = false, columns = {${types.join(", ")}})`,
  );
  rmSync(file);
}
