/** The forecast as a table: the whole, its cohorts, and the forecasts of the past beside what came in. */
import type { Forecast, ForecastCheck, Outlook } from "~/domain/forecast";
import type { KeptRow } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import { assemble } from "../assemble.server";
import { type ReportDefinition, reportDefinition } from "../report-definition.server";
import { known, type Part, rowOf, unknown } from "../row";
import { expectedFigures } from "./expected-money";
import { FORECAST_READS, openForecast } from "./forecast.server";

export const forecastReport: ReportDefinition = {
  ...reportDefinition({ name: "forecast", reads: FORECAST_READS, rows: () => [] }),
  // The pages' own answer: its rows are read once, whichever of the two is asked for first.
  async answer({ read, whole }) {
    const forecast = await whole(openForecast);
    return read((asked) => assemble(asked, "forecast", forecastRows(forecast)));
  },
};

const CAME = ["received_minor", "inside"] as const;

/** As the table of every answer: none where nothing is known of months. */
function forecastRows(forecast: Forecast): KeptRow[] {
  const { outlook, cohorts, checks, reason } = forecast;
  if (outlook === null) return [];
  const span = { from_month: outlook.from, to_month: outlook.to, months: outlook.months };
  return [
    row([known({ part: "whole", key: String(forecast.year) }), ...spoken(outlook), notYet]),
    ...cohorts.map((each) =>
      row([
        known({
          part: "cohort",
          key: each.cohort,
          ...span,
          cases: each.cases,
          balance_minor: each.balanceMinor,
        }),
        known({ followed_cases: outlook.followedCases, earlier_years: outlook.years }),
        expectedFigures(each, reason),
        notYet,
      ]),
    ),
    ...checks.map((each) => row([known({ part: "check", key: each.from }), ...spoken(each), came(each)])),
  ];
}

const row = (parts: readonly Part[]) => rowOf(REPORTS.forecast.columns, parts);

const notYet = unknown(CAME, "not-matured");

function spoken(outlook: Outlook): Part[] {
  const { from, to, months, cases, balanceMinor, followedCases, years, expected, reason } = outlook;
  return [
    known({ from_month: from, to_month: to, months, cases, balance_minor: balanceMinor }),
    known({ followed_cases: followedCases, earlier_years: years }),
    expectedFigures(expected, reason),
  ];
}

function came({ receivedMinor, isInside }: ForecastCheck): Part {
  const received = known({ received_minor: receivedMinor, inside: isInside });
  return isInside === null ? { ...received, reasons: { inside: "not-computed" } } : received;
}
