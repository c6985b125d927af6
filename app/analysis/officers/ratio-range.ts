/** A belief about the odds of payment told as observed over expected. */
import type { RatioRange, SeenAndForeseen } from "~/domain/officer-comparison";
import { criticalValue, DEFAULT_LEVEL } from "~/statistics/critical-value";

export interface Belief {
  /** Difference of the logarithm of the odds from what the cases foresee. */
  mean: number;
  standardDeviation: number;
}

/**
 * One step from the pooled model: (O − E)/I. What is expected was learned from the group's own rows too, so it has drawn
 * near what was observed, and I is what is left of V after that. 1 + effect × V/E is a ratio again: to what would be
 * expected had the model not known these rows.
 */
export function oneStepEffect({ payers, expected, information, clustering }: SeenAndForeseen) {
  return { estimate: (payers - expected) / information, standardError: Math.sqrt(clustering / information) };
}

export function ratioRange(
  { mean, standardDeviation }: Belief,
  { expected, variance }: Pick<SeenAndForeseen, "expected" | "variance">,
): RatioRange {
  const reach = criticalValue(DEFAULT_LEVEL) * standardDeviation;
  const ratio = (effect: number) => Math.max(0, 1 + (effect * variance) / expected);
  return { estimate: ratio(mean), low: ratio(mean - reach), high: ratio(mean + reach) };
}
