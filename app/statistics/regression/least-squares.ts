import { cholesky, inverse, solve } from "../linear-algebra/cholesky";
import type { Cell, RegressionFit } from "./regression-fit";
import { originalCoefficients, originalCovariance, standardisedDesign } from "./standardised-design";

export interface LeastSquaresFit extends RegressionFit {
  link: "identity";
  /** Σ w r²/(rows − parameters); null where no degree of freedom is left. Times `bread`: the classical covariance. */
  residualVariance: number | null;
  residualSumOfSquares: number;
}

/**
 * Weighted linear regression: the coefficients that make Σ w (y − xβ)² least. Redundant columns get 0 and are named.
 *
 * For errors that hold when units share a borrower, see `sandwichCovariance`.
 *
 * @returns null where no cell has weight
 * @throws Error as `standardisedDesign`
 * @see Wooldridge 2010, Econometric Analysis of Cross Section and Panel Data, ch. 4
 * @example
 * leastSquares([[0, 1], [1, 3], [2, 8]].map(([x, outcome]) => ({ covariates: [x], outcome }))) // { coefficients: [0.5, 3.5], residualSumOfSquares: 1.5, residualVariance: 1.5 }
 */
export function leastSquares(cells: readonly Cell[]): LeastSquaresFit | null {
  const design = standardisedDesign(cells);
  if (design === null) return null;
  const { matrix, rows, width, weights, outcomes } = design;
  const crossProduct = new Float64Array(width * width);
  const right = new Float64Array(width);
  for (let row = 0; row < rows; row += 1) {
    const weight = weights[row]!;
    for (let i = 0; i < width; i += 1) {
      const weighted = weight * matrix[row * width + i]!;
      if (weighted === 0) continue;
      right[i]! += weighted * outcomes[row]!;
      for (let j = 0; j <= i; j += 1) crossProduct[i * width + j]! += weighted * matrix[row * width + j]!;
    }
  }
  const factor = cholesky(crossProduct, width);
  const standardised = solve(factor, right);
  let residualSumOfSquares = 0;
  let used = 0;
  for (let row = 0; row < rows; row += 1) {
    if (weights[row] === 0) continue;
    let residual = outcomes[row]!;
    for (let i = 0; i < width; i += 1) residual -= matrix[row * width + i]! * standardised[i]!;
    residualSumOfSquares += weights[row]! * residual * residual;
    used += 1;
  }
  const parameters = width - factor.aliased.length;
  return {
    link: "identity",
    coefficients: originalCoefficients(design, standardised),
    bread: originalCovariance(design, inverse(factor)),
    aliased: factor.aliased,
    parameters,
    residualSumOfSquares,
    residualVariance: used > parameters ? residualSumOfSquares / (used - parameters) : null,
    warning: null,
  };
}
