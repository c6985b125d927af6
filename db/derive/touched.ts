/** The borrowers that a change touched: a temporary table, filled by whoever changes facts, read by `rederive`. */
import type { Database } from "../client";

/** Makes the table where needed, and empties it. Call it at the start of the changing transaction. */
export function clearTouched({ sqlite }: Database): void {
  sqlite.exec("CREATE TEMP TABLE IF NOT EXISTS touched_borrowers (borrower_id INTEGER PRIMARY KEY)");
  sqlite.exec("DELETE FROM temp.touched_borrowers");
}

/** Marks every borrower: a full rebuild. */
export function touchAll({ sqlite }: Database): void {
  sqlite.exec("INSERT OR IGNORE INTO temp.touched_borrowers SELECT id FROM borrowers");
}
