/** The forecast to the end of the year with its cohorts, and the same forecast made three, six and twelve months ago. */
import {
  CHECKED_MONTHS,
  type CohortOutlook,
  type ExpectedMoney,
  type Forecast,
  type ForecastCheck,
  heldChecks,
  type Outlook,
} from "~/domain/forecast";
import type { CohortLength } from "~/domain/measure-settings";
import { cohortName, cohortOf } from "~/domain/vintages";
import { ratioForecast } from "~/statistics/forecast/ratio-forecast";
import { type CaseRecord, type Expected, expectedReceipts, lacksMonth } from "./expected-receipts";
import { withinOwed } from "./within-owed";

const YEAR = 12;

export type PortfolioForecast = Pick<Forecast, "reason" | "outlook" | "cohorts" | "checks">;

/**
 * @param lastMonth months since 1970-01: the last whole month of the record
 * @param months to the end of the year
 */
export function portfolioForecast(
  record: CaseRecord,
  { lastMonth, months, length }: { lastMonth: number; months: number; length: CohortLength },
): PortfolioForecast {
  const expected = expectedReceipts(record, lastMonth, months);
  const parts = expected.reason === null ? cohortOutlooks(expected, length) : [];
  const checks = CHECKED_MONTHS.flatMap((back) => check(record, lastMonth - back, back) ?? []);
  const { held, judged } = heldChecks(checks);
  const late = lacksMonth(record, lastMonth - YEAR, YEAR) ? "undelivered" : null;
  const reason = late ?? expected.reason ?? (2 * held < judged ? "not-carried" : null);
  // The whole is the sum of its parts, to the minor unit.
  const sum = parts.reduce((total, { expectedMinor }) => total + expectedMinor, 0);
  return {
    reason,
    outlook: outlookOf(expected, reason === null ? limited(expected, sum) : null, reason),
    cohorts: reason === null ? parts : [],
    checks,
  };
}

/** Null where the record does not reach back so far. */
function check(record: CaseRecord, month: number, months: number): ForecastCheck | null {
  if (month < record.firstMonth) return null;
  const then = expectedReceipts(record, month, months);
  const late = lacksMonth(record, month, months) ? "undelivered" : null;
  const reason = late ?? then.reason;
  const receivedMinor = then.open.reduce((sum, each) => sum + each.receivedMinor, 0);
  const expected = reason === null ? limited(then, Math.round(then.forecast.estimate ?? 0)) : null;
  const isInside =
    expected === null || expected.lowMinor === null || expected.highMinor === null
      ? null
      : receivedMinor >= expected.lowMinor && receivedMinor <= expected.highMinor;
  return { ...outlookOf(then, expected, reason), receivedMinor, isInside };
}

function limited({ forecast }: Pick<Expected, "forecast">, expectedMinor: number): ExpectedMoney {
  const whole = (minor: number | null) => (minor === null ? null : Math.round(minor));
  return { expectedMinor, lowMinor: whole(forecast.low), highMinor: whole(forecast.high) };
}

function outlookOf(expected: Expected, money: ExpectedMoney | null, reason: Outlook["reason"]): Outlook {
  const { open, units, past, forecast, ...counted } = expected;
  return { ...counted, reason, expected: money };
}

/** Oldest first; the rates are those of the whole. */
function cohortOutlooks(expected: Expected, length: CohortLength): CohortOutlook[] {
  const { open, units, past, forecast, besidesShare } = expected;
  const places = new Map<number, number[]>();
  for (const [at, { defaultMonth }] of open.entries()) {
    const cohort = cohortOf(defaultMonth, length);
    const own = places.get(cohort);
    if (own === undefined) places.set(cohort, [at]);
    else own.push(at);
  }
  return [...places]
    .sort(([one], [other]) => one - other)
    .map(([cohort, own]) => {
      const balanceMinor = own.reduce((sum, at) => sum + open[at]!.balanceMinor, 0);
      const alone = ratioForecast(
        past,
        own.map((at) => units[at]!),
      );
      const expectedMinor = Math.round(own.reduce((sum, at) => sum + forecast.expected[at]!, 0));
      return {
        cohort: cohortName(cohort, length),
        cases: own.length,
        balanceMinor,
        ...limited({ forecast: withinOwed(alone, balanceMinor * (1 + besidesShare)) }, expectedMinor),
      };
    });
}
