import { criticalValue, DEFAULT_LEVEL } from "../critical-value";
import { type Interval, unknownInterval } from "../interval";
import { requires } from "../requires";

/**
 * Wilson's score interval of one proportion, the house's default: it stays inside [0, 1], keeps its coverage at small
 * counts and is not empty at none or all.
 *
 * @param successes between 0 and n; may be fractional where counts are weighted
 * @param n number of independent trials; 0 gives nulls with `no-observations`
 * @throws Error when the counts are impossible or the level is not between 0 and 1
 * @see Wilson 1927; Newcombe 1998, Statistics in Medicine 17:857, method 3
 * @example
 * wilson(81, 263) // { estimate: 0.30798, low: 0.25529, high: 0.36621, reason: null }
 * wilson(0, 20) // { estimate: 0, low: 0, high: 0.16113, reason: null }
 */
export function wilson(successes: number, n: number, level = DEFAULT_LEVEL): Interval {
  requires(n >= 0 && Number.isFinite(n), "wilson requires n ≥ 0");
  requires(successes >= 0 && successes <= n, "wilson requires 0 ≤ successes ≤ n");
  const z = criticalValue(level);
  if (n === 0) return unknownInterval("no-observations");
  const share = successes / n;
  const centre = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const reach = (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return {
    estimate: share,
    low: successes === 0 ? 0 : Math.min(share, Math.max(0, centre - reach)),
    high: successes === n ? 1 : Math.max(share, Math.min(1, centre + reach)),
    reason: null,
  };
}
