/** Proves the derived tables against the facts: rebuilds them in a transaction that is rolled back, and compares. */
import { type Database, makeRoom } from "../client";
import { DETERMINED_TABLES, rebuildAll } from "./rebuild";

export interface Difference {
  table: string;
  /** Rows that are stored and should not be, and rows that should be and are not. */
  surplus: number;
  missing: number;
  /** The first few of either, as JSON, with their side. */
  examples: string[];
}

export interface Verification {
  /** Rows compared, by table. */
  rows: Record<string, number>;
  differences: Difference[];
}

const EXAMPLES = 3;

/** Null for a database without cases: nothing to verify. */
export function verifyDerived(database: Database): Verification | null {
  const { sqlite } = database;
  if (sqlite.prepare("SELECT 1 FROM recovery_cases LIMIT 1").get() === undefined) return null;
  const leave = makeRoom(database);
  try {
    sqlite.exec("BEGIN IMMEDIATE");
    try {
      return comparedWithRebuilt(database);
    } finally {
      sqlite.exec("ROLLBACK");
    }
  } finally {
    leave();
  }
}

function comparedWithRebuilt(database: Database): Verification {
  const { sqlite } = database;
  for (const table of DETERMINED_TABLES)
    sqlite.exec(`CREATE TEMP TABLE stored_${table} AS SELECT ${comparable(database, table)} FROM ${table}`);
  const cutOffBefore = sqlite.prepare("SELECT cut_off_day FROM portfolio").pluck().get();
  const { cutOffDay } = rebuildAll(database);
  const differences = DETERMINED_TABLES.flatMap((table) => difference(database, table));
  if (cutOffBefore !== cutOffDay)
    differences.push({
      table: "portfolio",
      surplus: 1,
      missing: 1,
      examples: [`cut-off ${cutOffBefore} instead of ${cutOffDay}`],
    });
  const count = (table: string) => sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
  return { rows: Object.fromEntries(DETERMINED_TABLES.map((table) => [table, count(table)])), differences };
}

function difference(database: Database, table: string): Difference[] {
  const { sqlite } = database;
  const rebuilt = `SELECT ${comparable(database, table)} FROM ${table}`;
  const stored = `SELECT * FROM temp.stored_${table}`;
  const rows = (sql: string) => sqlite.prepare(sql).all() as object[];
  const surplus = rows(`${stored} EXCEPT ${rebuilt}`);
  const missing = rows(`${rebuilt} EXCEPT ${stored}`);
  if (surplus.length + missing.length === 0) return [];
  const show = (side: string) => (row: object) => `${side} ${JSON.stringify(row)}`;
  const examples = [
    ...surplus.slice(0, EXAMPLES).map(show("stored")),
    ...missing.slice(0, EXAMPLES).map(show("should be")),
  ];
  return [{ table, surplus: surplus.length, missing: missing.length, examples }];
}

/** Every column; squares of money, which outgrow 2^53, to nine digits. */
function comparable({ sqlite }: Database, table: string): string {
  const columns = sqlite.prepare(`SELECT name, type FROM pragma_table_info('${table}')`).all() as {
    name: string;
    type: string;
  }[];
  const isSquareOfMoney = (column: { name: string; type: string }) =>
    table === "case_cells" && column.type === "REAL";
  return columns
    .map((column) =>
      isSquareOfMoney(column) ? `printf('%.9e', ${column.name}) AS ${column.name}` : column.name,
    )
    .join(", ");
}
