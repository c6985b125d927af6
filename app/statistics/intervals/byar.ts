import { criticalValue, DEFAULT_LEVEL } from "../critical-value";
import { type Interval, unknownInterval } from "../interval";
import { requires } from "../requires";

/**
 * Byar's limits of observed over expected: the cube-root approximation to the exact Poisson limits, close from a
 * handful of events on and cheap enough for every row of a table.
 *
 * @param observed events counted, ≥ 0
 * @param expected events a model predicts, ≥ 0 and taken as known; 0 gives nulls with `zero-denominator`
 * @throws Error when a count is negative or not finite
 * @see Breslow and Day 1987, Statistical Methods in Cancer Research II, p. 69
 * @example
 * byar(41, 15) // { estimate: 2.73333, low: 1.96127, high: 3.70817, reason: null }
 */
export function byar(observed: number, expected: number, level = DEFAULT_LEVEL): Interval {
  requires(observed >= 0 && Number.isFinite(observed), "byar requires observed ≥ 0");
  requires(expected >= 0 && Number.isFinite(expected), "byar requires expected ≥ 0");
  const z = criticalValue(level);
  if (expected === 0) return unknownInterval("zero-denominator");
  const lowRoot = observed === 0 ? 0 : 1 - 1 / (9 * observed) - z / (3 * Math.sqrt(observed));
  const next = observed + 1;
  const highRoot = 1 - 1 / (9 * next) + z / (3 * Math.sqrt(next));
  return {
    estimate: observed / expected,
    low: (observed * Math.max(0, lowRoot) ** 3) / expected,
    high: (next * highRoot ** 3) / expected,
    reason: null,
  };
}
