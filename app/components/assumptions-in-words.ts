import { isMonthOnly } from "../domain/month-only";
import type { NamedAssumption, Portfolio } from "../domain/report";
import { inLanguage, marks } from "../domain/text";
import type { Format } from "../format";
import { words } from "../words/words";

/** One of them by itself: what was supposed instead of what the files do not say. */
export function assumptionInWords(format: Format, assumption: NamedAssumption): string {
  const { pageHead } = words(format.language);
  const name = inLanguage(assumption.name, format.language);
  return isMonthOnly(assumption)
    ? pageHead.monthsOnly(name)
    : pageHead.assumption(name, format.date(assumption.value));
}

/** All of them, as the head of every page says them: the days that were assumed, then the months that have no day. */
export function assumptionsInWords(
  format: Format,
  { datesAssumed, assumptions }: Pick<Portfolio, "datesAssumed" | "assumptions">,
): string[] {
  const { pageHead } = words(format.language);
  const { clause } = marks(format.language);
  const days = assumptions.filter((assumption) => !isMonthOnly(assumption));
  const months = assumptions.filter(isMonthOnly).map(({ name }) => inLanguage(name, format.language));
  const assumed = days.map((assumption) => assumptionInWords(format, assumption));
  return [
    ...(datesAssumed ? [pageHead.assumed(assumed.join(clause))] : []),
    ...(months.length > 0 ? [pageHead.monthsOnly(months.join(clause))] : []),
  ];
}
