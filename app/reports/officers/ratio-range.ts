/** A belief about the odds of payment told as observed over expected. */
import type { RatioRange, SeenAndForeseen } from "~/domain/officer-comparison";
import { criticalValue, DEFAULT_LEVEL } from "~/statistics/critical-value";

export interface Belief {
  /** Difference of the logarithm of the odds from what the cases foresee. */
  mean: number;
  standardDeviation: number;
}

/**
 * One step from the pooled model: (O − E)/V, whose mean is exactly (true expectation − E)/V, so that 1 + effect × V/E is
 * the ratio again.
 */
export function oneStepEffect({ payers, expected, variance }: SeenAndForeseen) {
  return { estimate: (payers - expected) / variance, standardError: 1 / Math.sqrt(variance) };
}

export function ratioRange(
  { mean, standardDeviation }: Belief,
  { expected, variance }: Pick<SeenAndForeseen, "expected" | "variance">,
): RatioRange {
  const reach = criticalValue(DEFAULT_LEVEL) * standardDeviation;
  const ratio = (effect: number) => Math.max(0, 1 + (effect * variance) / expected);
  return { estimate: ratio(mean), low: ratio(mean - reach), high: ratio(mean + reach) };
}
