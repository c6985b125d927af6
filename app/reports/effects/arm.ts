/** One method against the observed mix of all others: what every step of an effect is told. */
import { logisticRegression } from "~/statistics/regression/logistic-regression";
import { fittedMean } from "~/statistics/regression/regression-fit";
import type { CovariatePatterns } from "./covariate-patterns";

export interface Arm {
  /** 1 where the episode was begun with the method, 0 where with another. */
  isMethod: Uint8Array;
  borrowerOf: readonly number[];
  covariates: CovariatePatterns;
}

/**
 * Probability of the method by row, from one logit over all rows. For what describes or balances the arms; effects
 * themselves take theirs from the folds. Null where no row is there.
 */
export function propensity({ isMethod, covariates }: Arm, ridge: number): Float64Array | null {
  const { patterns, patternOf } = covariates;
  const rows = new Float64Array(patterns.length);
  const begun = new Float64Array(patterns.length);
  isMethod.forEach((one, row) => {
    rows[patternOf[row]!]! += 1;
    begun[patternOf[row]!]! += one;
  });
  const fit = logisticRegression(
    patterns.map((pattern, at) => ({
      covariates: pattern,
      weight: rows[at]!,
      outcome: begun[at]! / rows[at]!,
    })),
    { ridge },
  );
  if (fit === null) return null;
  const byPattern = patterns.map((pattern) => fittedMean(fit, pattern));
  return Float64Array.from(patternOf, (pattern) => byPattern[pattern]!);
}
