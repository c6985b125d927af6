/** What the open portfolio is expected to pay by the end of the year, beside what was received in it so far. */
import type { Asked, Definition } from "~/answers/definition.server";
import type { FilterKey } from "~/domain/filters";
import type { Forecast } from "~/domain/forecast";
import { flowSums } from "~db/queries/flow-sums";
import { forecastCases, forecastFlows } from "~db/queries/forecast-rows";
import { during } from "~db/queries/selection";
import { CODES, STANDING } from "../reads";
import { forecastOfCases, forecastYear, withoutForecast } from "./forecast-of-cases.server";

const YEAR = 12;
const FIRST_YEAR = 1970;

const REFUSED: readonly FilterKey[] = ["officer", "method", "not_officer", "not_method"];

/** What of an address a forecast can be made for: what a case was from the beginning. */
export const FORECAST_READS = CODES.filter((key) => !REFUSED.includes(key));
/** And whatever leaves it without one: then it says so. */
export const FORECAST_PAGE_READS = [...CODES, ...STANDING] as const satisfies readonly FilterKey[];

export const openForecast: Definition<Forecast> = {
  name: "open-forecast",
  reads: FORECAST_PAGE_READS,
  settings: [],
  weight: "cells",
  isStored: true,
  answer: ({ read }) => read(forecasted),
};

/** @throws RowsNeeded where the connection may not count the rows that it takes */
async function forecasted(asked: Asked): Promise<Forecast> {
  const { store, portfolio } = asked;
  const { lastMonth, year } = forecastYear(portfolio);
  const spoken = FIRST_YEAR + year / YEAR;
  const reason = withoutForecast(portfolio, asked.selection);
  if (reason !== null) return { ...NOTHING, reason, year: spoken };
  const selection = during(asked.selection, null, null);
  const received = await flowSums(store, during(selection, year, lastMonth), []);
  const cases = await forecastCases(store, selection);
  return {
    ...forecastOfCases(portfolio, cases, await forecastFlows(store, selection)),
    year: spoken,
    receivedMinor: received.reduce((sum, { creditedMinor }) => sum + creditedMinor, 0),
  };
}

const NOTHING = {
  receivedMinor: 0,
  outlook: null,
  cohorts: [],
  cohortLength: "year",
  checks: [],
} as const;
