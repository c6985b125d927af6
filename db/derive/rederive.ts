/**
 * Rebuilds what follows from the facts, for just the borrowers that a change touched, and moves the cells by the
 * difference. Runs inside the changing transaction, so readers see the old portfolio or the new one, never between.
 */
import type { Database } from "../client";
import { withoutIndexes } from "../without-indexes";
import type { OnBorrowers } from "./borrower-chunks";
import { Cells } from "./cells";
import { DERIVED_TABLES } from "./derived-store";
import { fillDerived } from "./fill-derived";
import { moveTouched } from "./move-touched";
import { newestDay } from "./newest-day";
import { recountRipened } from "./recount-ripened";

export interface Rederived {
  borrowers: number;
  cutOffDay: number | null;
}

export interface RederiveOptions {
  /** The newest day by now, from who knows it without looking at every row. */
  cutOffDay?: number | null;
  onBorrowers?: OnBorrowers;
}

/** Reads temp.touched_borrowers (touched.ts). Who is not among them but ripened with the cut-off, moves in the cells. */
export function rederive(
  database: Database,
  { cutOffDay = newestDay(database), onBorrowers = () => {} }: RederiveOptions = {},
): Rederived {
  const { sqlite } = database;
  const before = sqlite.prepare("SELECT cut_off_day FROM portfolio").pluck().get() as number | null;
  const cells = new Cells();
  let borrowers: number;
  if (before === null)
    borrowers = withoutIndexes(database, DERIVED_TABLES, () =>
      fillDerived(database, cells, cutOffDay, onBorrowers),
    );
  else {
    if (cutOffDay !== null && before !== cutOffDay) recountRipened(database, cells, before, cutOffDay);
    borrowers = moveTouched(database, cells, before, cutOffDay, onBorrowers);
  }
  cells.write(database);
  sqlite.prepare("UPDATE portfolio SET cut_off_day = ?").run(cutOffDay);
  return { borrowers, cutOffDay };
}
