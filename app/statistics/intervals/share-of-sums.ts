import { DEFAULT_LEVEL } from "../critical-value";
import type { Interval } from "../interval";
import { type ClusterMoments, ratioOfSums } from "./ratio-of-sums";
import { wilson } from "./wilson";

/** Clusters that pay all or nothing, added to those seen before it is judged how far clusters differ. */
const PRIOR_CLUSTERS = 10;

/**
 * A share of money (received of what is owed), from the sums of `ratioOfSums`, where a few clusters may owe most of it. The
 * linearised error judges how far clusters differ by the distance of the heavy ones from a ratio that they make themselves,
 * and is too small where it matters. Here the limits are Wilson's of n/φ independent clusters: n = (Σe)²/Σe² is the
 * effective number (Kish), and φ how far shares r_g/e_g vary, against shares of none or all (R(1 − R)). What is seen of it,
 * Σ(r_g − R e_g)²/(R(1 − R) Σe²), counts n times beside ten clusters that pay all or nothing.
 *
 * @returns the share with limits inside [0, 1]; a ratio at or beyond 0 or 1, or without any spread, as `ratioOfSums` has it
 * @throws Error as `ratioOfSums`
 * @see Kish 1965, Survey Sampling; Korn and Graubard 1998, Survey Methodology 24:193, on effective counts in exact
 *   limits; Dean and Pagano 2015, Journal of Survey Statistics and Methodology 3:484, on Wilson's
 * @example
 * shareOfSums({ numerator: 6, denominator: 10, numeratorSquares: 20, products: 20, denominatorSquares: 36, clusters: 3 }) // { estimate: 0.6, low: 0.16343, high: 0.92011, reason: null }
 */
export function shareOfSums(moments: ClusterMoments, level = DEFAULT_LEVEL): Interval {
  const { estimate, low, high, reason } = ratioOfSums(moments, level);
  if (estimate === null || low === null || estimate <= 0 || estimate >= 1)
    return { estimate, low, high, reason };
  const { numeratorSquares, denominator, products, denominatorSquares, clusters } = moments;
  const kish = (denominator * denominator) / denominatorSquares;
  const effective = clusters === undefined ? kish : Math.min(clusters, kish);
  const residual = numeratorSquares - 2 * estimate * products + estimate * estimate * denominatorSquares;
  const seen = Math.max(0, residual) / (estimate * (1 - estimate) * denominatorSquares);
  const spread = (effective * seen + PRIOR_CLUSTERS) / (effective + PRIOR_CLUSTERS);
  const independent = effective / spread;
  return wilson(estimate * independent, independent, level);
}
