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

export function removeReceipts({ sqlite }: Database, ids: readonly number[]): void {
  const remove = sqlite.prepare("DELETE FROM receipts WHERE id = ?");
  for (const id of ids) remove.run(id);
}
