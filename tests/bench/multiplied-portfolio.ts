/** A portfolio repeated: every case again under ids of its own, with its episodes, holds and receipts. */
import type { Database } from "~db/client";

/** Columns that get an id of their own in every repetition; all others are repeated as they are. */
const OWN_IDS = {
  recovery_cases: ["id", "code", "borrower_id"],
  episodes: ["case_id", "borrower_id"],
  holds: ["case_id", "borrower_id"],
  receipts: ["id", "code", "case_id", "borrower_id", "reversal_of"],
} as const;

/**
 * What fits are read from, so many times over. It stands for a larger bank where an import would take an hour; nothing else
 * of the database is made to fit, so it serves for fits only.
 */
export function multiplyPortfolio({ sqlite }: Database, times: number): void {
  sqlite.pragma("journal_mode = OFF");
  sqlite.pragma("synchronous = OFF");
  sqlite.pragma("foreign_keys = OFF");
  const indexes = sqlite
    .prepare(
      "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN (SELECT value FROM json_each(?))",
    )
    .all(JSON.stringify(Object.keys(OWN_IDS))) as { name: string; sql: string }[];
  for (const { name } of indexes) sqlite.exec(`DROP INDEX ${name}`);
  const most = sqlite
    .prepare(
      "SELECT max((SELECT max(id) FROM recovery_cases), (SELECT max(id) FROM receipts), (SELECT max(id) FROM borrowers))",
    )
    .pluck()
    .get() as number;
  for (const [table, own] of Object.entries(OWN_IDS)) repeat(sqlite, table, own, { most, times });
  for (const { sql } of indexes) sqlite.exec(sql);
  sqlite.exec("ANALYZE");
}

function repeat(
  sqlite: Database["sqlite"],
  table: string,
  own: readonly string[],
  { most, times }: { most: number; times: number },
): void {
  const columns = (sqlite.pragma(`table_info(${table})`) as { name: string; type: string }[]).map(
    ({ name, type }) => {
      if (!own.includes(name)) return { name, value: name };
      return { name, value: type === "TEXT" ? `${name} || '-' || turn` : `${name} + turn * ${most + 1}` };
    },
  );
  sqlite.exec(`INSERT INTO ${table} (${columns.map(({ name }) => name).join(", ")})
    WITH RECURSIVE turns(turn) AS (SELECT 1 WHERE ${times} > 1 UNION ALL SELECT turn + 1 FROM turns WHERE turn < ${times - 1})
    SELECT ${columns.map(({ value }) => value).join(", ")} FROM turns CROSS JOIN (SELECT * FROM ${table})`);
}
