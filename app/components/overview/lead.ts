import { monthFromIso } from "../../domain/calendar";
import { undeliveredBetween } from "../../domain/delivery";
import type { OverviewReport } from "../../domain/overview";
import { marks } from "../../domain/text";
import type { Format } from "../../format";
import { sentence } from "../../words/sentence";
import type { Words } from "../../words/shape";
import { words } from "../../words/words";
import { changeInWords } from "../change-in-words";
import { undeliveredNames } from "../undelivered-months";

const TWELVE = 12;

/** What the overview says first: what came in, and whether it is more than before. None while nothing is loaded. */
export function leadSentences(
  { period, figures, filters, delivery }: Pick<OverviewReport, "period" | "figures" | "filters" | "delivery">,
  format: Format,
): (string | null)[] {
  if (figures === null) return [];
  const { overview } = words(format.language);
  const money = format.money(figures.received.current);
  if (period === null) return [overview.lead.undated(money)];
  const missing = undeliveredBetween(delivery, period.from, period.to, ["receipts"]);
  const missingBefore = undeliveredBetween(delivery, period.before.from, period.before.to, ["receipts"]);
  const inWords = (months: typeof missing) =>
    undeliveredNames(format, months).join(marks(format.language).list);
  const statement =
    isLastTwelve({ period, filters }) && missing.length === 0
      ? overview.lead.lastTwelve(money)
      : period.from === period.to
        ? overview.lead.inMonth(money, format.month(period.from))
        : overview.lead.inPeriod(money, format.monthRange(period.from, period.to));
  const change = changeInWords(format, figures.received.change, beforeInWords(period, overview, format));
  return [
    sentence(format.language, statement, change),
    missing.length > 0
      ? overview.lead.undelivered(inWords(missing))
      : missingBefore.length > 0
        ? overview.lead.undeliveredBefore(inWords(missingBefore))
        : figures.received.before === null
          ? overview.lead.nothingBefore
          : change === null && figures.received.before > 0
            ? beforeInWords(period, overview, format) +
              marks(format.language).colon +
              format.money(figures.received.before) +
              marks(format.language).stop
            : null,
  ];
}

/** Whether the period is the usual one, which nobody chose. */
export function isLastTwelve({ period, filters }: Pick<OverviewReport, "period" | "filters">): boolean {
  return period !== null && filters.from === null && filters.to === null && monthsIn(period) === TWELVE;
}

/** The months compared with, as a reader calls them: “the twelve before”. */
export function beforeInWords(
  period: NonNullable<OverviewReport["period"]>,
  { lead }: Words["overview"],
  format: Format,
): string {
  const { before } = period;
  // Others than just before have no name but their own.
  if (monthsIn({ from: before.to, to: period.from }) !== 2 || monthsIn(before) !== monthsIn(period))
    return format.monthRange(before.from, before.to);
  const months = monthsIn(period);
  if (months === TWELVE) return lead.thanTwelve;
  return months === 1 ? lead.thanMonth : lead.thanMonths(months);
}

function monthsIn({ from, to }: { from: string; to: string }): number {
  return (monthFromIso(to) ?? 0) - (monthFromIso(from) ?? 0) + 1;
}
