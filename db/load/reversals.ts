/** Receipts of an import that take back another: a list beside the tables, since a file may name them in any order. */
import type { Database } from "../client";

/** Makes the list of reversals still to check, and empties it. */
export function clearReversals({ sqlite }: Database): void {
  sqlite.exec("CREATE TEMP TABLE IF NOT EXISTS reversals (code TEXT PRIMARY KEY, file TEXT, line INTEGER)");
  sqlite.exec("DELETE FROM temp.reversals");
}

export function reversalList({ sqlite }: Database): (code: string, file: string, line: number) => void {
  const add = sqlite.prepare("INSERT INTO temp.reversals (code, file, line) VALUES (?, ?, ?)");
  return (code, file, line) => add.run(code, file, line);
}

export interface UnfoundedReversal {
  receiptId: number;
  reversalOf: string;
  file: string;
  line: number;
}

/** Reversals of this import that name no other receipt of their case. */
export function unfoundedReversals({ sqlite }: Database): UnfoundedReversal[] {
  return sqlite
    .prepare(
      `SELECT r.id AS receiptId, r.reversal_of AS reversalOf, t.file, t.line
       FROM temp.reversals t JOIN receipts r ON r.code = t.code
       WHERE NOT EXISTS (
         SELECT 1 FROM receipts o WHERE o.code = r.reversal_of AND o.case_id = r.case_id AND o.id <> r.id)
       ORDER BY t.file, t.line`,
    )
    .all() as UnfoundedReversal[];
}

/** What a reversal takes back wrongly: a receipt that is a reversal itself, or more than is left of it. */
export interface WrongReversal extends UnfoundedReversal {
  isOfReversal: boolean;
  /** Code of another reversal of the same receipt, where there is one; the receipt is taken back by it already. */
  earlierCode: string | null;
  takenMinor: number;
  originalMinor: number;
}

/**
 * The first wrong reversal of each receipt, in the order of days; those after it may be right once it is gone.
 *
 * @param isFirst nothing was loaded before, so that no earlier import can have taken anything back
 */
export function wrongReversals({ sqlite }: Database, isFirst: boolean): WrongReversal[] {
  const ofEarlierImports = isFirst
    ? "0"
    : `coalesce((SELECT sum(-x.amount_minor) FROM receipts x WHERE x.case_id = o.case_id AND x.reversal_of = o.code
         AND x.code NOT IN (SELECT code FROM temp.reversals)), 0)`;
  const rows = sqlite
    .prepare(
      `SELECT r.id AS receiptId, r.reversal_of AS reversalOf, t.file, t.line, o.id AS originalId,
         o.reversal_of IS NOT NULL AS isOfReversal, o.amount_minor AS originalMinor,
         lag(r.code) OVER earlier AS earlierCode,
         ${ofEarlierImports} + sum(-r.amount_minor) OVER earlier AS takenMinor
       FROM temp.reversals t JOIN receipts r ON r.code = t.code
       JOIN receipts o ON o.code = r.reversal_of AND o.case_id = r.case_id AND o.id <> r.id
       WINDOW earlier AS (PARTITION BY o.id ORDER BY r.day, r.code ROWS UNBOUNDED PRECEDING)
       ORDER BY o.id, r.day, r.code`,
    )
    .all() as (Omit<WrongReversal, "isOfReversal"> & { originalId: number; isOfReversal: number })[];
  const wrong = new Map<number, WrongReversal>();
  for (const { originalId, isOfReversal, ...row } of rows)
    if ((isOfReversal === 1 || row.takenMinor > row.originalMinor) && !wrong.has(originalId))
      wrong.set(originalId, { ...row, isOfReversal: isOfReversal === 1 });
  return [...wrong.values()];
}

export function removeReceipts({ sqlite }: Database, ids: readonly number[]): void {
  const remove = sqlite.prepare("DELETE FROM receipts WHERE id = ?");
  for (const id of ids) remove.run(id);
}
