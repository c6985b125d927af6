/** A belief about the odds of payment, expressed as observed over expected. */
import type { ObservedAndExpected, RatioRange } from "~/domain/officer-comparison";
import { criticalValue, DEFAULT_LEVEL } from "~/statistics/critical-value";
import { byar } from "~/statistics/intervals/byar";

export interface Belief {
  /** Difference of the logarithm of the odds from what the cases predict. */
  mean: number;
  standardDeviation: number;
}

/**
 * One step from the pooled model: (O − E)/I. What is expected was learned from the group's own rows too, so it has drawn
 * near what was observed, and I is what is left of V after that. 1 + effect × V/E is a ratio again: to what would be
 * expected had the model not known these rows. But a group is part of its branch, and is compared with the branch as it is:
 * of its distance from the others there the part remains that others make of the level.
 */
export function oneStepEffect({ payers, expected, information, ownShare, clustering }: ObservedAndExpected) {
  const others = 1 - ownShare;
  return {
    estimate: (others * (payers - expected)) / information,
    standardError: others * Math.sqrt(clustering / information),
  };
}

/** No higher than if all paid. */
export function ratioRange(
  { mean, standardDeviation }: Belief,
  { matured, expected, variance }: Pick<ObservedAndExpected, "matured" | "expected" | "variance">,
): RatioRange {
  const reach = criticalValue(DEFAULT_LEVEL) * standardDeviation;
  const ratio = (effect: number) =>
    Math.min(Math.max(0, 1 + (effect * variance) / expected), matured / expected);
  return { estimate: ratio(mean), low: ratio(mean - reach), high: ratio(mean + reach) };
}

/** Byar's limits, of as many payers and as many expected as borrowers who decide for themselves; no higher than if all paid. */
export function ownRatio({ matured, payers, expected, clustering }: ObservedAndExpected): RatioRange {
  const { estimate, low, high } = byar(payers / clustering, expected / clustering);
  return { estimate: estimate!, low: low!, high: Math.min(high!, matured / expected) };
}

/** Whether what was seen can be of a ratio that is believed: nobody of ten has not paid more than was expected. */
export function bearsOut(seen: ObservedAndExpected, believed: RatioRange): boolean {
  const own = ownRatio(seen);
  return believed.low <= own.high && believed.high >= own.low;
}
