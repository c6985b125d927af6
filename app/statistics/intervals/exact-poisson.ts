import gammaQuantile from "@stdlib/stats-base-dists-gamma-quantile";
import { DEFAULT_LEVEL } from "../critical-value";
import { type Interval, unknownInterval } from "../interval";
import { requires } from "../requires";

/**
 * Exact Poisson limits of observed over expected: gamma quantiles of the count, for the few rows where a handful of
 * events decides something. `byar` is its cheap twin.
 *
 * @param observed events counted, a whole number ≥ 0
 * @param expected events a model predicts, ≥ 0 and taken as known; 0 gives nulls with `zero-denominator`
 * @throws Error when a count is negative, broken or not finite
 * @see Garwood 1936, Biometrika 28:437
 * @example
 * exactPoisson(5, 2.5) // { estimate: 2, low: 0.64939, high: 4.66733, reason: null }
 */
export function exactPoisson(observed: number, expected: number, level = DEFAULT_LEVEL): Interval {
  requires(Number.isInteger(observed) && observed >= 0, "exactPoisson requires a whole observed ≥ 0");
  requires(expected >= 0 && Number.isFinite(expected), "exactPoisson requires expected ≥ 0");
  requires(level > 0 && level < 1, "exactPoisson requires 0 < level < 1");
  if (expected === 0) return unknownInterval("zero-denominator");
  const tail = (1 - level) / 2;
  return {
    estimate: observed / expected,
    low: observed === 0 ? 0 : gammaQuantile(tail, observed, 1) / expected,
    high: gammaQuantile(1 - tail, observed + 1, 1) / expected,
    reason: null,
  };
}
