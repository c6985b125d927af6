/** What followed past changes of officer, against comparable cases that kept theirs. */

/** Months before and after a change that are looked at. */
export const STUDIED_MONTHS = { before: 12, after: 6 } as const;

export interface StudyDifference {
  estimate: number;
  low: number;
  high: number;
}

export interface ChangesStudy {
  /** Changes with a comparable case that kept its officer, and such cases. */
  changes: number;
  matches: number;
  /** Days with money per hundred cases and month, by month from the change: negative before it. */
  months: { month: number; changed: number; kept: number }[];
  /** The same over the six months before and after: what it looks like without the others. */
  before: { changed: number; kept: number };
  after: { changed: number; kept: number };
  /** Changed less kept: in the early months before (it should be none), and after. Null where too few. */
  early: StudyDifference | null;
  effect: StudyDifference | null;
  /** Chance of so large an effect if the change had fallen on any of the comparable cases; null where the interval serves. */
  permutationP: number | null;
}
