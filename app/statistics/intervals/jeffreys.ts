import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import { DEFAULT_LEVEL } from "../critical-value";
import { type Interval, unknownInterval } from "../interval";
import { requires } from "../requires";

/**
 * Jeffreys' interval of one proportion: quantiles of Beta(successes + ½, failures + ½), for very small n, with the
 * limit at 0 or 1 where none or all succeeded.
 *
 * At k of n the interval's centre leans towards ½, the estimate stays k/n.
 *
 * @param n number of independent trials; 0 gives nulls with `no-observations`
 * @throws Error when the counts are impossible or the level is not between 0 and 1
 * @see Brown, Cai, DasGupta 2001, Statistical Science 16:101
 * @example
 * jeffreys(1, 29) // { estimate: 0.03448, low: 0.00375, high: 0.15008, reason: null }
 */
export function jeffreys(successes: number, n: number, level = DEFAULT_LEVEL): Interval {
  requires(n >= 0 && Number.isFinite(n), "jeffreys requires n ≥ 0");
  requires(successes >= 0 && successes <= n, "jeffreys requires 0 ≤ successes ≤ n");
  requires(level > 0 && level < 1, "jeffreys requires 0 < level < 1");
  if (n === 0) return unknownInterval("no-observations");
  const tail = (1 - level) / 2;
  return {
    estimate: successes / n,
    low: successes === 0 ? 0 : betaQuantile(tail, successes + 0.5, n - successes + 0.5),
    high: successes === n ? 1 : betaQuantile(1 - tail, successes + 0.5, n - successes + 0.5),
    reason: null,
  };
}
