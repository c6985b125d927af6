/** The cells counted anew out of the stored derived rows: for a database whose cells were counted by other cubes. */
import type { Database } from "../client";
import { Cells } from "./cells";
import { CELL_SHAPES } from "./cubes";
import { storedRows } from "./derived-store";
import { clearTouched } from "./touched";

/** Borrowers held in memory at a time. */
const CHUNK_BORROWERS = 250;

/** Recounts where the stored cells were counted by other cubes than today's, in one transaction. */
export function keepCellsInShape(database: Database, say: (sentence: string) => void): void {
  const { sqlite } = database;
  const shapes = JSON.stringify(CELL_SHAPES);
  if (sqlite.prepare("SELECT shapes FROM counted_cubes").pluck().get() === shapes) return;
  sqlite
    .transaction(() => {
      const cutOffDay = sqlite.prepare("SELECT cut_off_day FROM portfolio").pluck().get() as number | null;
      if (cutOffDay != null) {
        say("Counting the sums that pages read anew, once, because this version keeps others …");
        recountCells(database, cutOffDay);
      }
      sqlite.prepare("INSERT OR REPLACE INTO counted_cubes (id, shapes) VALUES (1, ?)").run(shapes);
    })
    .immediate();
}

function recountCells(database: Database, cutOffDay: number): void {
  const { sqlite } = database;
  for (const { table } of CELL_SHAPES) sqlite.exec(`DELETE FROM ${table}`);
  clearTouched(database);
  const cells = new Cells();
  const stored = storedRows(database);
  const fill = sqlite.prepare(
    `INSERT INTO temp.chunk_borrowers SELECT id FROM borrowers WHERE id > ? ORDER BY id LIMIT ${CHUNK_BORROWERS}`,
  );
  const last = sqlite.prepare("SELECT max(borrower_id) FROM temp.chunk_borrowers").pluck();
  for (let after = -1; fill.run(after).changes > 0; ) {
    after = last.get() as number;
    for (const rows of stored().values()) cells.count(rows, cutOffDay, 1);
    sqlite.exec("DELETE FROM temp.chunk_borrowers");
  }
  cells.write(database);
}
