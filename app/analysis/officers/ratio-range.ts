/** A belief about the odds of payment told as observed over expected. */
import type { RatioRange, SeenAndForeseen } from "~/domain/officer-comparison";
import { criticalValue, DEFAULT_LEVEL } from "~/statistics/critical-value";
import { byar } from "~/statistics/intervals/byar";

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

/** No higher than if all paid. */
export function ratioRange(
  { mean, standardDeviation }: Belief,
  { matured, expected, variance }: Pick<SeenAndForeseen, "matured" | "expected" | "variance">,
): RatioRange {
  const reach = criticalValue(DEFAULT_LEVEL) * standardDeviation;
  const ratio = (effect: number) =>
    Math.min(Math.max(0, 1 + (effect * variance) / expected), matured / expected);
  return { estimate: ratio(mean), low: ratio(mean - reach), high: ratio(mean + reach) };
}

/** Byar's limits, of as many payers and as many foreseen as borrowers who decide for themselves; no higher than if all paid. */
export function ownRatio({ matured, payers, expected, clustering }: SeenAndForeseen): RatioRange {
  const { estimate, low, high } = byar(payers / clustering, expected / clustering);
  return { estimate: estimate!, low: low!, high: Math.min(high!, matured / expected) };
}

/** Whether what was seen can be of a ratio that is believed: nobody of ten has not paid more than was foreseen. */
export function bearsOut(seen: SeenAndForeseen, believed: RatioRange): boolean {
  const own = ownRatio(seen);
  return believed.low <= own.high && believed.high >= own.low;
}
