import { requires } from "../requires";
import { type Cell, fittedMean, type RegressionFit } from "./regression-fit";

export type ClusterKey = string | number;

/** CR0: as it comes. CR1: times G/(G−1) · (N−1)/(N−K), against smallness in few clusters. */
export type SmallSampleCorrection = "CR0" | "CR1";

/**
 * The covariance of coefficients that holds when units in a cluster are correlated and variances differ:
 * B (Σ_g s_g s_gᵀ) B with the cluster's score s_g = Σ w (y − ŷ) x and B the fit's bread. Without clusters each row is its
 * own, which is HC0 or, with CR1, HC1.
 *
 * Rows must be units, or cells that hold whole clusters: a cell's mean does not show the spread within it.
 *
 * @param clusterOf one key a row
 * @returns coefficients × coefficients, row by row; null with under two clusters
 * @throws Error when keys and rows differ in number
 * @see Liang and Zeger 1986; Cameron and Miller 2015, Journal of Human Resources 50:317
 * @example
 * standardErrors(sandwichCovariance(leastSquares([[0, 1], [1, 3], [2, 8]].map(([x, outcome]) => ({ covariates: [x], outcome }))), [[0, 1], [1, 3], [2, 8]].map(([x, outcome]) => ({ covariates: [x], outcome })), { correction: "CR0" }), 2) // [0.54006, 0.35355]
 */
export function sandwichCovariance(
  fit: RegressionFit,
  cells: readonly Cell[],
  {
    clusterOf,
    correction = "CR1",
  }: { clusterOf?: ArrayLike<ClusterKey>; correction?: SmallSampleCorrection } = {},
): Float64Array | null {
  requires(
    clusterOf === undefined || clusterOf.length === cells.length,
    "sandwichCovariance requires a cluster for every row",
  );
  const size = fit.coefficients.length;
  const scores = new Map<ClusterKey, Float64Array>();
  let rows = 0;
  cells.forEach(({ covariates, outcome, weight = 1 }, row) => {
    if (weight === 0) return;
    rows += 1;
    const pull = weight * (outcome - fittedMean(fit, covariates));
    const key = clusterOf ? clusterOf[row]! : row;
    let score = scores.get(key);
    if (!score) {
      score = new Float64Array(size);
      scores.set(key, score);
    }
    score[0]! += pull;
    for (let column = 1; column < size; column += 1) score[column]! += pull * covariates[column - 1]!;
  });
  if (scores.size < 2) return null;

  const covariance = new Float64Array(size * size);
  for (const score of scores.values()) {
    const influence = new Float64Array(size);
    for (let i = 0; i < size; i += 1)
      for (let j = 0; j < size; j += 1) influence[i]! += fit.bread[i * size + j]! * score[j]!;
    for (let i = 0; i < size; i += 1)
      for (let j = 0; j < size; j += 1) covariance[i * size + j]! += influence[i]! * influence[j]!;
  }
  if (correction === "CR0") return covariance;
  if (rows <= fit.parameters) return null;
  const factor = (scores.size / (scores.size - 1)) * ((rows - 1) / (rows - fit.parameters));
  return covariance.map((entry) => entry * factor);
}

/**
 * Errors clustered two ways at once (borrower and officer): the covariance by the first, plus that by the second, less
 * that by both together, each with its own correction.
 *
 * @returns as `sandwichCovariance`; with few clusters a diagonal may come out negative, which `standardErrors` turns to null
 * @throws Error as `sandwichCovariance`
 * @see Cameron, Gelbach, Miller 2011, Journal of Business and Economic Statistics 29:238
 * @example
 * twoWayCovariance(leastSquares([1, 2, 4, 7].map((outcome) => ({ covariates: [], outcome }))), [1, 2, 4, 7].map((outcome) => ({ covariates: [], outcome })), ["a", "a", "b", "b"], [1, 2, 1, 2], "CR0") // [1.1875]
 */
export function twoWayCovariance(
  fit: RegressionFit,
  cells: readonly Cell[],
  firstOf: ArrayLike<ClusterKey>,
  secondOf: ArrayLike<ClusterKey>,
  correction: SmallSampleCorrection = "CR1",
): Float64Array | null {
  const both = Array.from(cells, (_, row) => JSON.stringify([firstOf[row], secondOf[row]]));
  const first = sandwichCovariance(fit, cells, { clusterOf: firstOf, correction });
  const second = sandwichCovariance(fit, cells, { clusterOf: secondOf, correction });
  const crossed = sandwichCovariance(fit, cells, { clusterOf: both, correction });
  if (!first || !second || !crossed) return null;
  return first.map((entry, at) => entry + second[at]! - crossed[at]!);
}
