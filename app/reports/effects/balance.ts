/** How alike the arms are in what was known before, as they came and once weighted. */
import { inverseProbabilityWeights } from "~/statistics/effects/propensity-weights";
import { standardisedMeanDifference } from "~/statistics/effects/standardised-mean-difference";
import type { Arm } from "./arm";

export interface BalanceRow {
  column: string;
  /** Standardised mean difference, method less others; null where an arm does not vary. */
  before: number | null;
  after: number | null;
}

/** Rows of a love plot, in the order of the covariates. `propensities` are those of `propensity`, for all rows at once. */
export function balance({ isMethod, covariates }: Arm, propensities: Float64Array): BalanceRow[] {
  const { weights } = inverseProbabilityWeights(isMethod, propensities);
  const { columns, patterns, patternOf } = covariates;
  return columns.flatMap(({ name, isCompared }, column) => {
    if (!isCompared) return [];
    const values = Float64Array.from(patternOf, (pattern) => patterns[pattern]![column]!);
    const before = standardisedMeanDifference(values, isMethod).difference;
    return [
      { column: name, before, after: standardisedMeanDifference(values, isMethod, weights).difference },
    ];
  });
}

/** The row that is furthest apart after weighting; null where nothing could be compared. */
export function worstBalance(rows: readonly BalanceRow[]): (BalanceRow & { after: number }) | null {
  let worst: (BalanceRow & { after: number }) | null = null;
  for (const { column, before, after } of rows)
    if (after !== null && (worst === null || Math.abs(after) > Math.abs(worst.after)))
      worst = { column, before, after };
  return worst;
}
