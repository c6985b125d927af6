/** Steps that no mean and square can follow, and months that differed, as levels of their own. */
import { monthOfDay } from "~/domain/calendar";
import type { CaseFacts } from "~/domain/plan/case-facts";
import { quantile } from "~/statistics/quantile";
import { type Quantity, size, sorted } from "./quantities";

/** An authority that ends at an amount or an age is a step, which no mean and square can follow. */
export const BANDED: readonly { name: string; of: Quantity }[] = [
  { name: "size", of: size },
  { name: "age", of: ({ daysInDefault }) => daysInDefault },
  { name: "past-due", of: ({ daysPastDue }) => daysPastDue },
  { name: "activity", of: ({ daysSinceActivity }) => daysSinceActivity ?? -1 },
];
const BANDS = 20;

/** The quantiles that part the past into twentieths, each once. */
export function bandLimits(past: readonly CaseFacts[], of: Quantity): number[] {
  const values = sorted(past.map(of));
  const limits = Array.from({ length: BANDS - 1 }, (_, at) => quantile(values, (at + 1) / BANDS));
  return [...new Set(limits)].filter((limit) => limit > values[0]!);
}

export const bandAt = (limits: readonly number[], value: number): number =>
  limits.filter((limit) => value >= limit).length;

const PERIOD_MONTHS = [1, 2, 3, 6, 12];
const MOST_PERIODS = 60;
/** What comes after the past counts as its last half year does on average: one month alone says little. */
const LATEST_MONTHS = 6;

/** Months of the past; longer parts of a past that is longer than five years. */
export function periodsOf(past: readonly CaseFacts[]) {
  const startsBy = (months: number) =>
    [...new Set(past.map(({ day }) => Math.floor(monthOfDay(day) / months)))].sort(
      (one, other) => one - other,
    );
  const months = PERIOD_MONTHS.find((each) => startsBy(each).length <= MOST_PERIODS) ?? PERIOD_MONTHS.at(-1)!;
  const starts = startsBy(months);
  const placeOf = new Map(starts.map((period, at) => [period, [at]]));
  const latest = starts.map((_, at) => at).slice(-Math.ceil(LATEST_MONTHS / months));
  /** Places of the periods that a case counts as, in equal parts. */
  const of = ({ day }: CaseFacts): readonly number[] =>
    placeOf.get(Math.floor(monthOfDay(day) / months)) ?? latest;
  return { starts, of };
}
