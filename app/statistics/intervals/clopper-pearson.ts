import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import { DEFAULT_LEVEL } from "../critical-value";
import { type Interval, unknownInterval } from "../interval";
import { requires } from "../requires";

/**
 * The exact interval of one proportion: never covers less than it says, at the price of being wide. For consequences,
 * where being wrong is worse than being vague.
 *
 * @param n number of independent trials; 0 gives nulls with `no-observations`
 * @throws Error when the counts are impossible or the level is not between 0 and 1
 * @see Clopper and Pearson 1934, Biometrika 26:404
 * @example
 * clopperPearson(81, 263) // { estimate: 0.30798, low: 0.25274, high: 0.36762, reason: null }
 */
export function clopperPearson(successes: number, n: number, level = DEFAULT_LEVEL): Interval {
  requires(n >= 0 && Number.isFinite(n), "clopperPearson requires n ≥ 0");
  requires(successes >= 0 && successes <= n, "clopperPearson requires 0 ≤ successes ≤ n");
  requires(level > 0 && level < 1, "clopperPearson requires 0 < level < 1");
  if (n === 0) return unknownInterval("no-observations");
  const tail = (1 - level) / 2;
  const failures = n - successes;
  return {
    estimate: successes / n,
    low: successes === 0 ? 0 : betaQuantile(tail, successes, failures + 1),
    high: failures === 0 ? 1 : betaQuantile(1 - tail, successes + 1, failures),
    reason: null,
  };
}
