/** The effect a method cannot have: on what was paid before it began. */
import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import { overlapWeights } from "~/statistics/effects/propensity-weights";
import { weightedDifference } from "~/statistics/effects/weighted-difference";
import { type IntervalWithError, unknownInterval } from "~/statistics/interval";
import { type Arm, propensity } from "./arm";

export interface NegativeControl {
  /** Share already recovered, method less others, once the arms are alike in all else. */
  difference: IntervalWithError;
  /** Two-sided; null where it cannot be tested. */
  p: number | null;
}

/**
 * @param arm with covariates that do not tell how much was paid before
 * @param recoveredShares share of the debt that had come in before each episode
 */
export function negativeControl(arm: Arm, recoveredShares: Float64Array, ridge: number): NegativeControl {
  const chances = propensity(arm, ridge);
  if (chances === null)
    return { difference: { ...unknownInterval("no-observations"), standardError: null }, p: null };
  const difference = weightedDifference({
    arm: arm.isMethod,
    outcome: recoveredShares,
    weights: overlapWeights(arm.isMethod, chances),
    clusterOf: arm.borrowerOf,
  });
  const { estimate, standardError } = difference;
  if (estimate === null || standardError === null) return { difference, p: null };
  return { difference, p: 2 * normalCdf(-Math.abs(estimate / standardError), 0, 1) };
}
