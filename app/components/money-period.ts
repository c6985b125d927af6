import type { FilterState } from "../domain/filters";
import type { Format } from "../format";
import { words } from "../words/words";

/** The period that the money of a page was received in, as a part of a sentence: every amount says its own. */
export function moneyPeriod(
  format: Format,
  {
    filters: { from, to },
    cutOffDate,
  }: { filters: Pick<FilterState, "from" | "to">; cutOffDate: string | null },
): string {
  const { moneyPeriod: text } = words(format.language);
  if (from !== null && to !== null)
    return text.during(from === to ? format.month(from) : format.monthRange(from, to));
  if (from !== null) return text.from(format.month(from), format.date(cutOffDate));
  return text.until(to === null ? format.date(cutOffDate) : format.month(to));
}
