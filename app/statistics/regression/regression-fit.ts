import { requires } from "../requires";

/** Units with the same covariates, or a single unit. */
export interface Cell {
  /** Without the intercept, which every model adds; as many in every cell. */
  covariates: ArrayLike<number>;
  /** The mean outcome of the cell. */
  outcome: number;
  /** How many units, or how much they count; absent means 1. */
  weight?: number;
}

/**
 * What a fit had to do to end well.
 * - `separation`: some covariates foretell the outcome without fail, so coefficients would run to infinity; a small ridge
 *   held them.
 * - `constant-outcome`: there was nothing to explain; the fit is the rate (k + ½)/(n + 1) and knows no covariates.
 * - `not-converged`: the iterations ended first.
 */
export type FitWarning = "separation" | "constant-outcome" | "not-converged";

/** A fitted regression, on the scale of the covariates as they were given. */
export interface RegressionFit {
  link: "identity" | "logit";
  /** Intercept first; 0 where a column was redundant. */
  coefficients: number[];
  /** The inverse of the information Σ w v x xᵀ, row by row: the covariance up to the variance of a unit. */
  bread: Float64Array;
  /** Positions (intercept 0) of the columns that earlier columns already say. */
  aliased: number[];
  /** Columns estimated: coefficients less the redundant ones. */
  parameters: number;
  warning: FitWarning | null;
}

/**
 * The mean outcome that a fit predicts for given covariates: a share where the link is the logit.
 *
 * @throws Error when the number of covariates is not that of the fit
 * @example
 * fittedMean(leastSquares([{ covariates: [0], outcome: 1 }, { covariates: [2], outcome: 5 }]), [1]) // 3
 */
export function fittedMean({ link, coefficients }: RegressionFit, covariates: ArrayLike<number>): number {
  requires(
    covariates.length === coefficients.length - 1,
    "fittedMean requires as many covariates as the fit has",
  );
  let sum = coefficients[0]!;
  for (let index = 0; index < covariates.length; index += 1)
    sum += coefficients[index + 1]! * covariates[index]!;
  return link === "identity" ? sum : 1 / (1 + Math.exp(-sum));
}

/**
 * The square roots of a covariance's diagonal; null where a column was redundant or rounding left nothing.
 *
 * @param covariance size × size, row by row
 * @example
 * standardErrors(Float64Array.of(4, 1, 1, 9), 2) // [2, 3]
 */
export function standardErrors(covariance: Float64Array, size: number): (number | null)[] {
  return Array.from({ length: size }, (_, index) => {
    const variance = covariance[index * size + index]!;
    return variance > 0 ? Math.sqrt(variance) : null;
  });
}
