import { type LogisticFit, logisticRegression } from "./logistic-regression";
import type { Cell } from "./regression-fit";
import { type ClusterKey, sandwichCovariance } from "./sandwich-covariance";

export interface FractionalLogitFit extends LogisticFit {
  /** Robust, clustered where clusters are given; null with under two clusters or no degree of freedom. */
  covariance: Float64Array | null;
}

/**
 * Regression of a share that may lie anywhere from 0 to 1 (the part of the debt recovered), full of zeros and ones: the
 * mean is modelled as a logit, nothing else is believed, and the errors are robust. A logarithm of share plus one is never
 * needed.
 *
 * @param cells outcome 0–1; rows must be units, or hold whole clusters, for the covariance to be right
 * @param clusterOf one key a row; absent means each row by itself
 * @returns null where no cell has weight
 * @throws Error as `logisticRegression`
 * @see Papke and Wooldridge 1996, Journal of Applied Econometrics 11:619
 * @example
 * fractionalLogit([0, 0.1, 0.5, 0, 0.4, 0.8].map((outcome, row) => ({ covariates: [row < 3 ? 0 : 1], outcome }))).coefficients // [-1.38629, 0.98083]
 */
export function fractionalLogit(
  cells: readonly Cell[],
  { clusterOf, ridge }: { clusterOf?: ArrayLike<ClusterKey>; ridge?: number } = {},
): FractionalLogitFit | null {
  const fit = logisticRegression(cells, { ridge });
  return fit && { ...fit, covariance: sandwichCovariance(fit, cells, { clusterOf }) };
}
