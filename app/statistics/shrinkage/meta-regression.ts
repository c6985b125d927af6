import { leastSquares } from "../regression/least-squares";
import { fittedMean, type RegressionFit } from "../regression/regression-fit";
import type { GroupEffect } from "./pooled-mean";

/** An estimate with what its group is like. */
export interface DescribedEffect extends GroupEffect {
  /** Without the intercept; as many for every effect. */
  covariates: readonly number[];
}

export interface MetaRegression {
  fit: RegressionFit;
  /** Variance of the true effects about the line; 0: the covariates say all there is. */
  tauSquared: number;
  /** Cochran's Q about the line, on so many degrees of freedom. */
  q: number;
  degreesOfFreedom: number;
}

/** What the line predicts for a group, and the variance of that for not knowing the line. */
export interface PredictedEffect {
  mean: number;
  variance: number;
}

/**
 * How effects of groups go with what the groups are like, and how far they differ beyond it: moments for τ² about a weighted
 * regression, τ² = (Q − df)/(Σw − tr), not below 0.
 *
 * @returns null where the effects leave no degree of freedom
 * @throws Error as `leastSquares`
 * @see Thompson and Sharp 1999, Statistics in Medicine 18:2693; DerSimonian and Laird 1986
 * @example
 * metaRegression([0, 2, 4].map((estimate) => ({ estimate, standardError: 1, covariates: [] }))) // { tauSquared: 3, q: 8, degreesOfFreedom: 2 }
 */
export function metaRegression(effects: readonly DescribedEffect[]): MetaRegression | null {
  const about = (tauSquared: number) =>
    leastSquares(
      effects.map(({ estimate, standardError, covariates }) => ({
        covariates,
        outcome: estimate,
        weight: 1 / (standardError ** 2 + tauSquared),
      })),
    );
  const line = about(0);
  const degreesOfFreedom = line ? effects.length - line.parameters : 0;
  if (line === null || degreesOfFreedom < 1) return null;
  let [q, weights, trace] = [0, 0, 0];
  for (const { estimate, standardError, covariates } of effects) {
    const weight = 1 / standardError ** 2;
    q += weight * (estimate - fittedMean(line, covariates)) ** 2;
    weights += weight;
    trace += leverage(line.bread, covariates) * weight ** 2;
  }
  const tauSquared = Math.max(0, (q - degreesOfFreedom) / (weights - trace));
  return { fit: about(tauSquared) ?? line, tauSquared, q, degreesOfFreedom };
}

/**
 * @example
 * predictedEffect(metaRegression([0, 2, 4].map((estimate) => ({ estimate, standardError: 1, covariates: [] }))), []) // { mean: 2, variance: 1.33333 }
 */
export function predictedEffect({ fit }: MetaRegression, covariates: readonly number[]): PredictedEffect {
  return { mean: fittedMean(fit, covariates), variance: leverage(fit.bread, covariates) };
}

/** xᵀ B x, with the intercept before x. */
function leverage(bread: Float64Array, covariates: readonly number[]): number {
  const row = [1, ...covariates];
  let sum = 0;
  row.forEach((one, i) => {
    if (one !== 0)
      row.forEach((other, j) => {
        sum += one * other * bread[i * row.length + j]!;
      });
  });
  return sum;
}
