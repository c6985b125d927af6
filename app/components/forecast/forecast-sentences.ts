import { isoFromMonth, monthFromIso } from "~/domain/calendar";
import { type Forecast, heldChecks } from "~/domain/forecast";
import { marks } from "~/domain/text";
import type { Format } from "~/format";
import type { ForecastWords } from "~/words/en/forecast";

/** Shares of a target without decimals. */
const WHOLE = 0.2;

/**
 * What was received in the year, what open cases are expected to pay, and what that rests on; or why nothing is predicted.
 *
 * @param targetMinor of the year, where one is set for all its places
 */
export function forecastSentences(
  format: Format,
  text: ForecastWords,
  forecast: Forecast,
  targetMinor: number | null,
): string[] {
  const { reason, outlook, year, receivedMinor } = forecast;
  if (reason !== null || outlook?.expected == null)
    return [text.reasons[reason ?? "too-few"], ...checkedOf(text, forecast)];
  const { expectedMinor, lowMinor, highMinor } = outlook.expected;
  const before = (monthFromIso(outlook.from) ?? 0) - 1;
  const hasBegun = !outlook.from.endsWith("-01");
  const period = format.monthRange(outlook.from, outlook.to);
  const limits = (plus: number) => between(format, (lowMinor ?? 0) + plus, (highMinor ?? 0) + plus);
  const sentences = [
    hasBegun
      ? text.soFar(year, format.money(receivedMinor), format.month(isoFromMonth(before)))
      : text.yearAhead(year),
    text.expected(period, format.money(expectedMinor), limits(0)),
  ];
  if (hasBegun)
    sentences.push(text.byYearsEnd(year, format.money(receivedMinor + expectedMinor), limits(receivedMinor)));
  if (targetMinor !== null && targetMinor > 0 && lowMinor !== null && highMinor !== null) {
    const shares = [lowMinor, highMinor].map((end) =>
      format.share((receivedMinor + end) / targetMinor, WHOLE),
    );
    sentences.push(text.ofTarget(format.money(targetMinor), shares[0]!, shares[1]!));
  }
  const { cases, balanceMinor, followedCases, years, olderShare, besidesShare } = outlook;
  sentences.push(
    text.basis(cases, format.count(cases), format.month(isoFromMonth(before)), format.money(balanceMinor)),
    text.how(format.count(followedCases), years),
  );
  if (olderShare >= LEAST_SAID) sentences.push(text.older(format.share(olderShare, WHOLE)));
  if ((highMinor ?? 0) > balanceMinor) sentences.push(text.beyondOwed(format.share(besidesShare, WHOLE)));
  return [...sentences, ...checkedOf(text, forecast)];
}

/** Less of what is owed changes little. */
const LEAST_SAID = 0.05;

function checkedOf(text: ForecastWords, { checks, outlook }: Forecast): string[] {
  if (outlook === null) return [];
  const { held, judged } = heldChecks(checks);
  return [text.checked(held, judged)];
}

/** `¥3.1m–¥4.2m`. */
function between(format: Format, low: number, high: number): string {
  return format.money(low) + marks(format.language).dash + format.money(high);
}
