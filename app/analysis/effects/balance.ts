/** How balanced the arms are in what was known before, unadjusted and once weighted. */
import { criticalValue, DEFAULT_LEVEL } from "~/statistics/critical-value";
import { standardisedMeanDifference } from "~/statistics/effects/standardised-mean-difference";
import type { CodedCovariate, Codes } from "~/statistics/regression/coded-design";
import { MOST_IMBALANCE } from "./effect-gates";
import type { DesignColumn, Population } from "./population";

/** A row of a love plot. */
export interface BalanceRow extends Omit<DesignColumn, "isCompared"> {
  /** Standardised mean difference, method less others; null where an arm does not vary. */
  before: number | null;
  after: number | null;
}

/** In the order of the covariates. @param weights by row: one over the chance of the arm that the episode is in */
export function balance(
  { design, columns }: Population,
  isMethod: Uint8Array,
  weights: Float64Array,
): BalanceRow[] {
  return design.covariates.flatMap((covariate) => {
    const { codes, start, levels } = covariate;
    const { counts, masses } = byArmAndCode(covariate, isMethod, weights);
    const arm = Uint8Array.from(counts, (_, at) => (at < codes ? 0 : 1));
    return Array.from({ length: covariate.columns }, (_, column) => {
      const { covariate: key, level, isCompared } = columns[start - 1 + column]!;
      if (!isCompared) return [];
      const values = Float64Array.from(counts, (_, at) => levels[(at % codes) * covariate.columns + column]!);
      const difference = (by?: Float64Array) =>
        standardisedMeanDifference(values, arm, by, counts).difference;
      return [{ covariate: key, level, before: difference(), after: difference(masses) }];
    }).flat();
  });
}

/** Episodes, and their weights, by code: those of the others first, those of the method after them. */
function byArmAndCode({ codeOf, codes }: CodedCovariate<Codes>, isMethod: Uint8Array, weights: Float64Array) {
  const counts = new Float64Array(2 * codes);
  const masses = new Float64Array(2 * codes);
  for (let row = 0; row < codeOf.length; row += 1) {
    const place = isMethod[row]! * codes + codeOf[row]!;
    counts[place]! += 1;
    masses[place]! += weights[row]!;
  }
  return { counts, masses };
}

/** The row that is furthest apart after weighting; null where nothing could be compared. */
export function worstBalance(rows: readonly BalanceRow[]): (BalanceRow & { after: number }) | null {
  let worst: (BalanceRow & { after: number }) | null = null;
  for (const row of rows)
    if (row.after !== null && (worst === null || Math.abs(row.after) > Math.abs(worst.after)))
      worst = { ...row, after: row.after };
  return worst;
}

/**
 * What may remain between arms: a tenth of a standard deviation, or what chance leaves of one covariate in one draw of twenty
 * where so few are drawn by lot. That much stands in the error already.
 *
 * @param sizes effective, of the two arms
 */
export function mostImbalance(sizes: readonly (number | null)[]): number {
  const variance = sizes.reduce<number>((sum, size) => sum + (size ? 1 / size : 0), 0);
  return Math.max(MOST_IMBALANCE, criticalValue(DEFAULT_LEVEL) * Math.sqrt(variance));
}
