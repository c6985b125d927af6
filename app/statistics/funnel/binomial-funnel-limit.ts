import binomialCdf from "@stdlib/stats-base-dists-binomial-cdf";
import { requires } from "../requires";

/**
 * Where the share of a unit with n cases would lie with a given probability if it were like the rest: exact binomial
 * limits, interpolated between whole counts so that the funnel is smooth.
 *
 * @param target the common share, strictly between 0 and 1
 * @param n cases of the unit, whole, ≥ 1
 * @param probability e.g. 0.025 and 0.975 for the 95 % limits, 0.001 and 0.999 for 99.8 %
 * @returns a share, 0–1
 * @throws Error when an argument is out of its range
 * @see Spiegelhalter 2005, Statistics in Medicine 24:1185, appendix A.1
 * @example
 * binomialFunnelLimit(0.1, 100, 0.975) // 0.15772
 */
export function binomialFunnelLimit(target: number, n: number, probability: number): number {
  requires(target > 0 && target < 1, "binomialFunnelLimit requires 0 < target < 1");
  requires(Number.isInteger(n) && n >= 1, "binomialFunnelLimit requires a whole n ≥ 1");
  requires(probability > 0 && probability < 1, "binomialFunnelLimit requires 0 < probability < 1");
  let [below, count] = [-1, n];
  while (count - below > 1) {
    const middle = (below + count) >> 1;
    if (binomialCdf(middle, n, target) >= probability) count = middle;
    else below = middle;
  }
  const reached = binomialCdf(count, n, target);
  const before = count === 0 ? 0 : binomialCdf(count - 1, n, target);
  const back = (reached - probability) / (reached - before);
  return Math.max(0, (count - back) / n);
}
