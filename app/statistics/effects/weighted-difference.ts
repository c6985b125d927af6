import { DEFAULT_LEVEL } from "../critical-value";
import { type IntervalWithError, unknownInterval } from "../interval";
import { wald } from "../intervals/wald";
import type { ClusterKey } from "../regression/sandwich-covariance";
import { requires } from "../requires";

/** Two arms with an outcome and a weight for each unit. */
export interface WeightedArms {
  /** 1 treated, 0 not */
  arm: ArrayLike<number>;
  outcome: ArrayLike<number>;
  weights: ArrayLike<number>;
  /** Absent means that each unit is independent. */
  clusterOf?: ArrayLike<ClusterKey>;
}

export interface WeightedDifference extends IntervalWithError {
  treatedMean: number | null;
  controlMean: number | null;
}

/**
 * Difference of weighted means, treated less control, each divided by its own sum of weights (Hájek): with weights of
 * `inverseProbabilityWeights` the average effect, with `overlapWeights` the effect where the choice is open.
 *
 * The error is robust and takes the weights as known, which errs on the wide side for inverse probabilities. With clusters
 * it carries G/(G−1) and Student's t.
 *
 * @returns in the unit of the outcome; nulls with `no-observations` where an arm has no weight; limits null with `too-few`
 *   (one cluster) or `no-variation`
 * @throws Error when lengths differ, an arm is neither 0 nor 1 or a weight is negative
 * @see Hernán and Robins 2020, Causal Inference: What If, ch. 12
 * @example
 * weightedDifference({ arm: [1, 1, 0, 0], outcome: [3, 5, 1, 3], weights: [1, 3, 1, 1] }) // { estimate: 2.5, treatedMean: 4.5, controlMean: 2, standardError: 0.88388 }
 */
export function weightedDifference(
  { arm, outcome, weights, clusterOf }: WeightedArms,
  level = DEFAULT_LEVEL,
): WeightedDifference {
  requires(
    outcome.length === arm.length &&
      weights.length === arm.length &&
      (clusterOf?.length ?? arm.length) === arm.length,
    "weightedDifference requires an outcome, weight and cluster for every unit",
  );
  const total = [0, 0];
  const weightedSum = [0, 0];
  for (let unit = 0; unit < arm.length; unit += 1) {
    const side = arm[unit]!;
    requires(side === 0 || side === 1, "weightedDifference requires arms 0 or 1");
    requires(weights[unit]! >= 0, "weightedDifference requires weights ≥ 0");
    total[side]! += weights[unit]!;
    weightedSum[side]! += weights[unit]! * outcome[unit]!;
  }
  if (total[0] === 0 || total[1] === 0)
    return {
      ...unknownInterval("no-observations"),
      standardError: null,
      treatedMean: null,
      controlMean: null,
    };
  const mean = [weightedSum[0]! / total[0]!, weightedSum[1]! / total[1]!];
  const influence = new Map<ClusterKey, number>();
  for (let unit = 0; unit < arm.length; unit += 1) {
    const side = arm[unit]!;
    const key = clusterOf ? clusterOf[unit]! : unit;
    const pull = (weights[unit]! * (outcome[unit]! - mean[side]!)) / total[side]!;
    influence.set(key, (influence.get(key) ?? 0) + (side === 1 ? pull : -pull));
  }
  const means = { treatedMean: mean[1]!, controlMean: mean[0]! };
  const estimate = mean[1]! - mean[0]!;
  const clusters = influence.size;
  if (clusters < 2) return { ...unknownInterval("too-few"), estimate, standardError: null, ...means };
  let squares = 0;
  for (const pull of influence.values()) squares += pull * pull;
  if (!clusterOf) return { ...wald(estimate, Math.sqrt(squares), level), ...means };
  const standardError = Math.sqrt((squares * clusters) / (clusters - 1));
  return { ...wald(estimate, standardError, level, clusters - 1), ...means };
}
