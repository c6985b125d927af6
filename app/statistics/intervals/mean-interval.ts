import { DEFAULT_LEVEL } from "../critical-value";
import { type IntervalWithError, unknownInterval } from "../interval";
import { requires } from "../requires";
import { ratioOfSums } from "./ratio-of-sums";

/** Six sums over independent clusters g with n_g units and the total S_g of their values. */
export interface MeanMoments {
  /** Σ n_g: units, not clusters */
  n: number;
  /** Σ S_g */
  sum: number;
  /** Σ S_g² */
  totalSquares: number;
  /** Σ S_g n_g */
  totalsTimesCounts: number;
  /** Σ n_g² */
  countSquares: number;
  /** G; absent where nobody counted, and then the small-sample correction is left out. */
  clusters?: number;
}

/**
 * A mean over units that come in clusters (episodes of a borrower), from sums alone: mean = ΣS/n,
 * se² = Σ(S_g − n_g·mean)² / n² · G/(G−1). A mean is the ratio of the totals to the counts, so this is `ratioOfSums`.
 * For independent units let each be its own cluster: totalSquares = Σy², totalsTimesCounts = Σy, countSquares = n.
 *
 * @returns the mean in the unit of the values; reasons as in `ratioOfSums`
 * @throws Error when n is negative or a sum is not finite
 * @see Cameron and Miller 2015, Journal of Human Resources 50:317
 * @example
 * meanInterval({ n: 4, sum: 10, totalSquares: 30, totalsTimesCounts: 10, countSquares: 4, clusters: 4 }) // { estimate: 2.5, standardError: 0.64550, low: 0.44574, high: 4.55426, reason: null }
 */
export function meanInterval(moments: MeanMoments, level = DEFAULT_LEVEL): IntervalWithError {
  requires(moments.n >= 0, "meanInterval requires n ≥ 0");
  if (moments.n === 0) return { ...unknownInterval("no-observations"), standardError: null };
  return ratioOfSums(
    {
      numerator: moments.sum,
      denominator: moments.n,
      numeratorSquares: moments.totalSquares,
      products: moments.totalsTimesCounts,
      denominatorSquares: moments.countSquares,
      clusters: moments.clusters,
    },
    level,
  );
}
