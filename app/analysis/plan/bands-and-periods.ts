/** Steps that no mean and square can follow, and years that differed, as levels of their own. */
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

const PERIOD_MONTHS = 6;

/** Half years of the past, the first and last as far as they go; what comes later counts as the last. */
export function periodsOf(past: readonly CaseFacts[]) {
  const halfYear = ({ day }: CaseFacts) => Math.floor(monthOfDay(day) / PERIOD_MONTHS);
  const all = [...new Set(past.map(halfYear))].sort((one, other) => one - other);
  const placeOf = new Map(all.map((period, at) => [period, at]));
  const last = all.at(-1)!;
  return { starts: all, of: (facts: CaseFacts) => placeOf.get(Math.min(last, halfYear(facts))) ?? 0 };
}
