import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import packagedQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { requires } from "../requires";

const SQRT_TWO_PI = Math.sqrt(2 * Math.PI);

/**
 * The standard normal quantile. The packaged one loses three digits far in the tails, where p-values and confidence
 * sequences live; one Halley step on the packaged distribution function restores them.
 *
 * @param p between 0 and 1, both excluded
 * @throws Error when p is not between 0 and 1
 * @example
 * normalQuantile(0.975) // 1.95996
 * normalQuantile(1e-10) // -6.36134
 */
export function normalQuantile(p: number): number {
  requires(p > 0 && p < 1, "normalQuantile requires 0 < p < 1");
  if (p > 0.5) return -normalQuantile(1 - p);
  const first = packagedQuantile(p, 0, 1);
  const step = (normalCdf(first, 0, 1) - p) * SQRT_TWO_PI * Math.exp((first * first) / 2);
  return first - step / (1 + (first * step) / 2);
}
