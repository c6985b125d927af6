/** A forecast from rows that were read, and why none may be made whatever they say. */
import { flowsByCase } from "~/analysis/forecast/open-balances";
import { type PortfolioForecast, portfolioForecast } from "~/analysis/forecast/portfolio-forecast";
import { isMoneyUndated } from "~/domain/assumed-dates";
import { dayFromIso, lastWholeMonth, monthFromIso, monthOfDay } from "~/domain/calendar";
import { type Delivery, firstMonth } from "~/domain/delivery";
import type { Forecast, ForecastCase, ForecastFlow, WithoutForecast } from "~/domain/forecast";
import type { Portfolio } from "~/domain/report";
import { cohortLength } from "~/domain/vintages";
import type { Selection } from "~db/queries/selection";

const YEAR = 12;

/** Null where one may be made. */
export function withoutForecast(portfolio: Portfolio, selection: Selection): WithoutForecast | null {
  const isUndated =
    portfolio.datesAssumed || isMoneyUndated(portfolio) || firstMonth(portfolio.delivery) === null;
  if (isUndated) return "undated";
  return WITHOUT_BALANCE.some((key) => selection[key] !== null) ? "narrowed" : null;
}

/**
 * Officers and methods have no open balance of their own, and how cases stand now is known of open ones alone: those of
 * earlier years, which they are compared with, cannot be chosen by it. What a case was from the beginning can.
 */
const WITHOUT_BALANCE = [
  "officer",
  "method",
  "not_officer",
  "not_method",
  "standing",
] as const satisfies (keyof Selection)[];

/** Months since 1970-01: the last whole one of the record, and the first of the year that is spoken of. */
export function forecastYear({ cutOffDate }: Pick<Portfolio, "cutOffDate">) {
  const lastMonth = lastWholeMonth(dayFromIso(cutOffDate ?? "") ?? 0);
  return { lastMonth, year: Math.floor((lastMonth + 1) / YEAR) * YEAR };
}

/** @param portfolio of which `withoutForecast` says nothing */
export function forecastOfCases(
  portfolio: Portfolio,
  cases: readonly ForecastCase[],
  flows: readonly ForecastFlow[],
): PortfolioForecast & Pick<Forecast, "cohortLength"> {
  const { lastMonth, year } = forecastYear(portfolio);
  const length = lengthOf(cases);
  const record = {
    cases,
    flows: flowsByCase(flows),
    firstMonth: firstMonth(portfolio.delivery) ?? 0,
    undelivered: lackedReceipts(portfolio.delivery),
  };
  const span = { lastMonth, months: year + YEAR - 1 - lastMonth, length };
  return { ...portfolioForecast(record, span), cohortLength: length };
}

/** As vintages are cut: quarters while they are few. */
function lengthOf(cases: readonly ForecastCase[]) {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { defaultedDay } of cases) {
    first = Math.min(first, defaultedDay);
    last = Math.max(last, defaultedDay);
  }
  return cases.length === 0 ? "year" : cohortLength(monthOfDay(first), monthOfDay(last));
}

/** Months that the whole portfolio lacks; that one branch is late moves the sum little, and is said elsewhere. */
function lackedReceipts({ undelivered }: Delivery): ReadonlySet<number> {
  const lacked = undelivered.filter(
    ({ kinds, branch }) => kinds.includes("receipts") && branch === undefined,
  );
  return new Set(lacked.map(({ month }) => monthFromIso(month) ?? 0));
}
