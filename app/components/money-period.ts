import { isMoneyUndated } from "../domain/assumed-dates";
import type { Report } from "../domain/report";
import type { Format } from "../format";
import { words } from "../words/words";

/** What the period of a page's money is read from. */
export type PeriodFacts = Pick<Report, "cutOffDate" | "datesAssumed" | "assumptions"> & {
  filters: Pick<Report["filters"], "from" | "to">;
};

/** The period that the money of a page was received in, as a part of a sentence: every amount says its own. */
export function moneyPeriod(format: Format, facts: PeriodFacts): string {
  const { moneyPeriod: text } = words(format.language);
  if (isMoneyUndated(facts)) return text.undated;
  const { cutOffDate } = facts;
  const { from, to } = facts.filters;
  if (from !== null && to !== null)
    return text.during(from === to ? format.month(from) : format.monthRange(from, to));
  if (from !== null) return text.from(format.month(from), format.date(cutOffDate));
  return text.until(to === null ? format.date(cutOffDate) : format.month(to));
}
