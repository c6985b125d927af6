/**
 * Rebuilds what follows from the facts, for just the borrowers that a change touched, and moves the cells by the
 * difference. Runs inside the changing transaction, so readers see the old portfolio or the new one, never between.
 */
import type { Database } from "../client";
import { withoutIndexes } from "../without-indexes";
import type { OnBorrowers } from "./borrower-chunks";
import { Cells } from "./cells";
import { countOnce } from "./count-once";
import { answersInForce, delivered, wholeDelivery } from "./delivered";
import { DERIVED_TABLES } from "./derived-store";
import { countFactDaysOf, recountFactDays } from "./fact-days";
import { fillDerived } from "./fill-derived";
import { moveTouched } from "./move-touched";
import { recountRipened } from "./recount-ripened";
import { settleRestructured } from "./restructured";

export interface Rederived {
  borrowers: number;
  cutOffDay: number | null;
}

export interface RederiveOptions {
  /** The batch that added facts since the last time; without it the days of all facts are counted. */
  batchId?: number;
  onBorrowers?: OnBorrowers;
}

/** Reads temp.touched_borrowers (touched.ts). Who is not among them but ripened with the cut-off, moves in the cells. */
export function rederive(
  database: Database,
  { batchId, onBorrowers = () => {} }: RederiveOptions = {},
): Rederived {
  const { sqlite } = database;
  const before = sqlite.prepare("SELECT cut_off_day FROM portfolio").pluck().get() as number | null;
  if (batchId === undefined || before === null) recountFactDays(database);
  else countFactDaysOf(database, batchId);
  countOnce(database, answersInForce(database));
  settleRestructured(database);
  const dates = delivered(database);
  const { cutOffDay } = dates;
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
  sqlite
    .prepare("UPDATE portfolio SET cut_off_day = ?, delivery = ?")
    .run(cutOffDay, JSON.stringify(wholeDelivery(database, dates)));
  return { borrowers, cutOffDay };
}
