/** Numbers of a case as the model reads them, and the scale that the past puts them on. */
import { DAYS_PER_MONTH } from "~/domain/calendar";
import type { CaseFacts } from "~/domain/plan/case-facts";
import { quantile } from "~/statistics/quantile";

/** Tenure beyond it adds nothing that the past could show. */
const MOST_TENURE_MONTHS = 24;
/** The range of the past that the future is held to. */
const RANGE = [0.005, 0.995] as const;
const MOST_EPISODES = 8;

export type Quantity = (facts: CaseFacts) => number;

export const isStuck = (facts: CaseFacts): boolean =>
  facts.earlierEpisodes > 0 && facts.previousPaid !== true;
export const tenureMonths: Quantity = ({ tenureDays }) =>
  Math.min(MOST_TENURE_MONTHS, Math.max(0, (tenureDays ?? 0) / DAYS_PER_MONTH));
export const size: Quantity = ({ outstandingMinor }) => Math.log(Math.max(1, outstandingMinor));
export const stall: Quantity = ({ daysSinceReceipt, daysInDefault }) =>
  Math.log1p(Math.max(0, daysSinceReceipt ?? daysInDefault));
export const episodes: Quantity = ({ earlierEpisodes }) => Math.min(MOST_EPISODES, earlierEpisodes);
export const ageMonths: Quantity = ({ daysInDefault }) =>
  Math.min(48, Math.max(0, daysInDefault) / DAYS_PER_MONTH);
export const pastDueMonths: Quantity = ({ daysPastDue }) => Math.min(60, daysPastDue / DAYS_PER_MONTH);

export interface Scale {
  low: number;
  high: number;
  mean: number;
  deviation: number;
}

export function scaleOf(past: readonly CaseFacts[], of: Quantity): Scale {
  const values = sorted(past.map(of));
  const [low, high] = [quantile(values, RANGE[0]), quantile(values, RANGE[1])];
  const held = values.map((value) => Math.min(high, Math.max(low, value)));
  const mean = held.reduce((sum, value) => sum + value, 0) / held.length;
  const variance = held.reduce((sum, value) => sum + (value - mean) ** 2, 0) / held.length;
  return { low, high, mean, deviation: Math.sqrt(variance) || 1 };
}

export const scaled = ({ low, high, mean, deviation }: Scale, value: number): number =>
  (Math.min(high, Math.max(low, value)) - mean) / deviation;

export const sorted = (values: number[]): number[] => values.sort((one, other) => one - other);
