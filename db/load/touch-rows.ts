/** Marks the borrowers of many rows at once as touched. */
import type { Database } from "../client";
import { LOADED_TABLES } from "./move-borrower";

/** Of the rows that came in after the row `afterId`. */
export function touchNewRows({ sqlite }: Database, tableName: string, afterId: number): void {
  sqlite
    .prepare(`INSERT OR IGNORE INTO temp.touched_borrowers SELECT borrower_id FROM ${tableName} WHERE id > ?`)
    .run(afterId);
}

/** Of all rows that a batch made. */
export function touchRowsOf({ sqlite }: Database, batchId: number): void {
  for (const table of LOADED_TABLES)
    sqlite
      .prepare(
        `INSERT OR IGNORE INTO temp.touched_borrowers SELECT borrower_id FROM ${table} WHERE batch_id = ?`,
      )
      .run(batchId);
}
