import { DEFAULT_LEVEL } from "../critical-value";
import { type IntervalWithError, unknownInterval } from "../interval";
import { clusterTotals } from "./cluster-moments";
import { wald } from "./wald";

/** Below this share of its own terms a residual sum of squares is rounding, not spread. */
const ROUNDING_SHARE = 1e-13;

/**
 * A mean over units that come in clusters, from the units: error as `meanInterval`, limits by Student's t on the effective
 * number of clusters, (Σv)²/Σv² less one with v = (S_g − n_g·mean)². Where a few heavy clusters make the error, the error
 * itself is uncertain, and their count would hide it.
 *
 * @param clusterOf as `clusterMoments`
 * @returns as `meanInterval`
 * @throws Error when the lengths differ
 * @see Carter, Schnepel and Steigerwald 2017, Review of Economics and Statistics 99:698
 * @example
 * clusteredMean([1, 2, 3, 4], [1, 2, 3, 4]) // { estimate: 2.5, standardError: 0.64550, low: -1.62280, high: 6.62280 }
 */
export function clusteredMean(
  values: ArrayLike<number>,
  clusterOf: ArrayLike<string | number>,
  level = DEFAULT_LEVEL,
): IntervalWithError {
  const units = values.length;
  if (units === 0) return { ...unknownInterval("no-observations"), standardError: null };
  const totals = clusterTotals(values, new Float64Array(units).fill(1), clusterOf);
  const { clusters } = totals;
  const estimate = totals.numerators.reduce((sum, total) => sum + total, 0) / units;
  if (clusters === 1) return { ...unknownInterval("too-few"), estimate, standardError: null };
  let [gross, squares, fourths] = [0, 0, 0];
  totals.numerators.forEach((total, cluster) => {
    const expected = totals.denominators[cluster]! * estimate;
    const square = (total - expected) ** 2;
    gross += total * total + expected * expected;
    squares += square;
    fourths += square * square;
  });
  if (squares <= ROUNDING_SHARE * gross) return wald(estimate, 0, level);
  const standardError = Math.sqrt((squares * clusters) / (clusters - 1)) / units;
  return wald(estimate, standardError, level, Math.max(1, (squares * squares) / fourths - 1));
}
