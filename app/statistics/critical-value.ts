import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import { normalQuantile } from "./distributions/normal-quantile";
import { requires } from "./requires";

/** The level of every interval on a page unless the page says otherwise. */
export const DEFAULT_LEVEL = 0.95;

/**
 * How many standard errors a two-sided interval reaches to each side: normal, or Student's t where the degrees of
 * freedom are known.
 *
 * @param level two-sided confidence, between 0 and 1
 * @param degreesOfFreedom of the standard error; absent means as good as infinite
 * @throws Error when the level is not between 0 and 1 or the degrees of freedom are not positive
 * @example
 * criticalValue(0.95) // 1.95996
 * criticalValue(0.95, 10) // 2.22814
 */
export function criticalValue(level: number, degreesOfFreedom?: number): number {
  requires(level > 0 && level < 1, "criticalValue requires 0 < level < 1");
  const upper = (1 + level) / 2;
  if (degreesOfFreedom === undefined) return normalQuantile(upper);
  requires(degreesOfFreedom > 0, "criticalValue requires degreesOfFreedom > 0");
  const key = `${level} ${degreesOfFreedom}`;
  const value = known.get(key) ?? tQuantile(upper, degreesOfFreedom);
  if (known.size >= KEPT) known.clear();
  known.set(key, value);
  return value;
}

/** A quantile of Student's t takes longer than all else of an interval, and tables ask for the same again and again. */
const known = new Map<string, number>();
const KEPT = 10_000;
