/** What the open portfolio is expected to pay by the end of the year, beside what was received in it so far. */
import { flowsByCase } from "~/analysis/forecast/open-balances";
import { portfolioForecast } from "~/analysis/forecast/portfolio-forecast";
import type { Asked, Definition } from "~/answers/definition.server";
import { isMoneyUndated } from "~/domain/assumed-dates";
import { dayFromIso, lastWholeMonth, monthFromIso, monthOfDay } from "~/domain/calendar";
import { type Delivery, firstMonth } from "~/domain/delivery";
import type { Forecast, ForecastCase, WithoutForecast } from "~/domain/forecast";
import { cohortLength } from "~/domain/vintages";
import { flowSums } from "~db/queries/flow-sums";
import { forecastCases, forecastFlows } from "~db/queries/forecast-rows";
import { during } from "~db/queries/selection";
import { CODES } from "../reads";
import { isNarrowed } from "../targets/against-target.server";

const YEAR = 12;
const FIRST_YEAR = 1970;

/** Of whole places, like targets: a choice of officers or methods has no open balance of its own. */
export const FORECAST_READS = CODES;

export const openForecast: Definition<Forecast> = {
  name: "open-forecast",
  reads: FORECAST_READS,
  settings: [],
  weight: "cells",
  isStored: true,
  answer: ({ read }) => read(forecasted),
};

/** @throws RowsNeeded where the connection may not count the rows that it takes */
async function forecasted(asked: Asked): Promise<Forecast> {
  const { store, portfolio } = asked;
  const lastMonth = lastWholeMonth(dayFromIso(portfolio.cutOffDate ?? "") ?? 0);
  const year = Math.floor((lastMonth + 1) / YEAR) * YEAR;
  const without = (reason: WithoutForecast): Forecast => ({
    reason,
    year: FIRST_YEAR + year / YEAR,
    receivedMinor: 0,
    outlook: null,
    cohorts: [],
    cohortLength: "year",
    checks: [],
  });
  const begins = firstMonth(portfolio.delivery);
  if (portfolio.datesAssumed || isMoneyUndated(portfolio) || begins === null) return without("undated");
  if (isNarrowed(asked.selection)) return without("narrowed");

  const selection = during(asked.selection, null, null);
  const received = await flowSums(store, during(selection, year, lastMonth), []);
  const cases = await forecastCases(store, selection);
  const flows = await forecastFlows(store, selection);
  const length = lengthOf(cases);
  const record = {
    cases,
    flows: flowsByCase(flows),
    firstMonth: begins,
    undelivered: lackedReceipts(portfolio.delivery),
  };
  const span = { lastMonth, months: year + YEAR - 1 - lastMonth, length };
  return {
    ...portfolioForecast(record, span),
    year: FIRST_YEAR + year / YEAR,
    receivedMinor: received.reduce((sum, { creditedMinor }) => sum + creditedMinor, 0),
    cohortLength: length,
  };
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
