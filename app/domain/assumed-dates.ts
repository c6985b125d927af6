/** What rests on dates that were assumed at import: only that is unknown, whatever else the files record is known. */
import { isMonthOnly } from "./month-only";
import type { Portfolio } from "./report";

type Assumed = Pick<Portfolio, "datesAssumed" | "assumptions">;

/** Money by its own day or month. */
export function isMoneyUndated(portfolio: Assumed): boolean {
  return restsOn(portfolio, "receipts");
}

/** When a case was last worked on. */
export function isWorkUndated(portfolio: Assumed): boolean {
  return restsOn(portfolio, "activities") || restsOn(portfolio, "cases");
}

/** What came in within a horizon of an episode's first day. An assumed default is no part of it. */
export function areEpisodesUndated(portfolio: Assumed): boolean {
  return restsOn(portfolio, "activities") || restsOn(portfolio, "receipts");
}

/** Where dates were assumed and nobody recorded which, all were. */
function restsOn({ datesAssumed, assumptions }: Assumed, table: string): boolean {
  const days = assumptions.filter((assumption) => !isMonthOnly(assumption));
  return datesAssumed && (days.length === 0 || days.some((assumption) => assumption.table === table));
}
