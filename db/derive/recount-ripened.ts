/** Borrowers without new facts, whose episodes, cases or holds a later cut-off has let ripen. */
import { HORIZONS } from "~/domain/rules";
import type { Database } from "../client";
import { chunksOf } from "./borrower-chunks";
import type { Cells } from "./cells";
import { rowsFrom, STANDING_KINDS, storedRows } from "./derived-store";

/** What only ripened has the same rows as before: it leaves the cells as it was judged, and enters them as it is now. */
export function recountRipened(database: Database, cells: Cells, before: number, cutOffDay: number): void {
  markRipened(database, Math.min(before, cutOffDay), Math.max(before, cutOffDay));
  const stored = storedRows(database, STANDING_KINDS);
  for (const _chunk of chunksOf(database, "ripened_borrowers")) {
    for (const storedOf of stored().values()) {
      const rows = rowsFrom(storedOf, STANDING_KINDS);
      cells.countStanding(rows, before, -1);
      cells.countStanding(rows, cutOffDay, 1);
    }
    cells.writeWhatIsLarge(database);
  }
}

/** The untouched borrowers with something that one cut-off calls matured and the other does not. */
function markRipened({ sqlite }: Database, from: number, to: number): void {
  sqlite.exec("DELETE FROM temp.ripened_borrowers");
  const starts = [
    ["episodes", "start_day"],
    ["case_facts", "defaulted_day"],
    ["holds", "start_day"],
  ];
  for (const [table, column] of starts) {
    const mark = sqlite.prepare(
      `INSERT OR IGNORE INTO temp.ripened_borrowers SELECT borrower_id FROM ${table}
       WHERE ${column} > ? AND ${column} <= ? AND borrower_id NOT IN (SELECT borrower_id FROM temp.touched_borrowers)`,
    );
    for (const horizon of HORIZONS) mark.run(from - horizon, to - horizon);
  }
}
