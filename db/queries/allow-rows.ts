/** Where rows may be counted: anywhere while the portfolio is small, but not by the server's own thread of a large one. */
import type { Database } from "../client";

/** No cell answers, and the rows are too many to be counted here. */
export class RowsNeeded extends Error {
  override readonly name = "RowsNeeded";
}

/** The database, for counting its rows. @throws RowsNeeded on a connection that may not, see `mostRowsCounted` */
export function allowRows(database: Database): Database {
  const { mostRowsCounted } = database;
  if (mostRowsCounted === undefined || rowsOf(database) <= mostRowsCounted) return database;
  throw new RowsNeeded("no cell answers this, and the rows are too many to be counted here");
}

/** Cases, activities and receipts, by their highest ids: at once, and never fewer than there are. */
function rowsOf({ sqlite }: Database): number {
  const highest = (table: string) => `coalesce((SELECT max(id) FROM ${table}), 0)`;
  const rows = ["recovery_cases", "activities", "receipts"].map(highest).join(" + ");
  return sqlite.prepare(`SELECT ${rows}`).pluck().get() as number;
}
