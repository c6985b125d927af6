/** The cut-off: the newest activity, receipt, charge, advance, default or closing; due dates never count. */
import type { Database } from "../client";

const DATED_FACTS = ["activities", "receipts", "charges", "advances"] as const;

/** Looks at every row. Null for an empty portfolio. */
export function newestDay(database: Database): number | null {
  const days = DATED_FACTS.map(
    (table) => database.sqlite.prepare(`SELECT max(day) FROM ${table}`).pluck().get() as number | null,
  );
  return latest([...days, newestDayOfCases(database)]);
}

/**
 * The same after a batch, which only ever adds facts: its own rows and the cases are enough. A case whose old date was
 * the cut-off may have lost it, and then every row is looked at.
 *
 * @param before the cut-off before the batch; null: it is the first
 */
export function newestDayAfter(database: Database, batchId: number, before: number | null): number | null {
  if (before === null || hasMovedCase(database, batchId, before)) return newestDay(database);
  const days = DATED_FACTS.map((table) => newestDayOfBatch(database, table, batchId));
  return latest([before, ...days, newestDayOfCases(database)]);
}

function newestDayOfCases({ sqlite }: Database): number | null {
  return sqlite
    .prepare(
      "SELECT max(max(defaulted_day), coalesce(max(closed_day), max(defaulted_day))) FROM recovery_cases",
    )
    .pluck()
    .get() as number | null;
}

/** The newest rows are the batch's own, so the walk ends where they do. */
function newestDayOfBatch({ sqlite }: Database, table: string, batchId: number): number | null {
  let newest: number | null = null;
  const rows = sqlite.prepare(`SELECT batch_id, day FROM ${table} ORDER BY id DESC`).raw().iterate();
  for (const [batch, day] of rows as Iterable<[number, number]>) {
    if (batch !== batchId) break;
    if (newest === null || day > newest) newest = day;
  }
  return newest;
}

function hasMovedCase({ sqlite }: Database, batchId: number, day: number): boolean {
  return (
    sqlite
      .prepare(
        `SELECT 1 FROM row_versions WHERE batch_id = ? AND table_name = 'recovery_cases'
         AND (content ->> 'defaulted_day' = ? OR content ->> 'closed_day' = ?) LIMIT 1`,
      )
      .get(batchId, day, day) !== undefined
  );
}

function latest(days: readonly (number | null)[]): number | null {
  const known = days.filter((day) => day !== null);
  return known.length === 0 ? null : Math.max(...known);
}
