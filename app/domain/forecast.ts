/** What the open portfolio is expected to pay by the end of the year, and how such forecasts did in the past. */
import type { CohortLength } from "./measure-settings";
import type { Bilingual } from "./text";

export interface ForecastCase {
  caseId: number;
  /** Cases of one borrower hang together: one term in the error. */
  borrowerId: number;
  defaultedDay: number;
  exposureMinor: number;
  closedDay: number | null;
}

/** What a day changed: what is owed (charges up, receipts down), and what was received (reversals below zero). */
export interface ForecastFlow {
  caseId: number;
  day: number;
  owedMinor: number;
  receivedMinor: number;
}

/** Why nothing is expected in figures. */
const WITHOUT_FORECAST = [
  /** Nobody knows when money came in. */
  "undated",
  /** Officers and methods have no open balance of their own. */
  "narrowed",
  /** Receipts of a month within the last year were not delivered. */
  "undelivered",
  /** Fewer than two earlier years whose months were followed to their end. */
  "short-history",
  /** Under 30 open cases, 30 followed ones or 10 payers. */
  "too-few",
  /** One borrower holds more than a quarter of what is expected. */
  "one-borrower",
  /** Most of what is owed is older than anything that was followed. */
  "older",
  /** Checked on the past, most forecasts missed. */
  "not-carried",
] as const;
export type WithoutForecast = (typeof WITHOUT_FORECAST)[number];

/** Money between its 95 % limits. */
export interface ExpectedMoney {
  expectedMinor: number;
  /** Null where the limits cannot be said. */
  lowMinor: number | null;
  highMinor: number | null;
}

/** Of cases that were open at the end of the month before `from`. */
export interface Outlook {
  /** Months `YYYY-MM`, both included. */
  from: string;
  to: string;
  months: number;
  cases: number;
  balanceMinor: number;
  /** Earlier years that were looked at, cases followed in them, and how many of these paid. */
  years: number;
  followedCases: number;
  followedPayers: number;
  /** Share of what is owed by cases older than any that was followed. */
  olderShare: number;
  /** What followed cases could pay beyond what they owed, per unit owed: charged later, or on a linked new loan. */
  besidesShare: number;
  reason: WithoutForecast | null;
  expected: ExpectedMoney | null;
}

/** Cases by when they defaulted: their parts add up to the whole. */
export interface CohortOutlook extends ExpectedMoney {
  cohort: string;
  cases: number;
  balanceMinor: number;
}

/** A forecast as it would have been made then, beside what came in. */
export interface ForecastCheck extends Outlook {
  receivedMinor: number;
  isInside: boolean | null;
}

export interface Forecast {
  reason: WithoutForecast | null;
  /** `YYYY`, and what was received in it so far. */
  year: number;
  receivedMinor: number;
  /** Null where nothing is known of months. */
  outlook: Outlook | null;
  cohorts: readonly CohortOutlook[];
  cohortLength: CohortLength;
  /** Three, six and twelve months before, as far as the record reaches. */
  checks: readonly ForecastCheck[];
}

/** Parts of the table, by name. */
export const FORECAST_PARTS = {
  whole: { en: "All open cases", zh: "全部未结案件" },
  cohort: { en: "Cohort", zh: "批次" },
  check: { en: "Check on the past", zh: "以往检验" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Months before the end of the record at which forecasts are checked. */
export const CHECKED_MONTHS = [3, 6, 12] as const;
export const LEAST_OPEN_CASES = 30;
export const LEAST_FOLLOWED_CASES = 30;
export const LEAST_FOLLOWED_PAYERS = 10;
export const LEAST_YEARS = 2;
/** Of what is expected, by one borrower. */
export const MOST_OF_ONE_BORROWER = 0.25;
/** Of what is owed, by cases older than any that was followed. */
export const MOST_OLDER_SHARE = 0.5;

/** Checks that can be judged, and those that held what came in between their limits. */
export function heldChecks(checks: readonly ForecastCheck[]): { held: number; judged: number } {
  const judged = checks.filter(({ isInside }) => isInside !== null);
  return { held: judged.filter(({ isInside }) => isInside).length, judged: judged.length };
}
