import { DEFAULT_LEVEL } from "../critical-value";
import { type IntervalWithError, type Reason, unknownInterval } from "../interval";
import { clusteredMean } from "../intervals/clustered-mean";
import type { ClusterKey } from "../regression/sandwich-covariance";
import { requires } from "../requires";
import { effectiveSampleSize } from "./effective-sample-size";
import { PROPENSITY_FLOOR } from "./propensity-weights";

/** Units with what two models say of each: one value a unit in every array. */
export interface DoublyModelled {
  /** 1 treated, 0 not */
  arm: ArrayLike<number>;
  outcome: ArrayLike<number>;
  /** Probability of arm 1, 0–1. */
  propensity: ArrayLike<number>;
  /** Mean outcome predicted under each arm. */
  ifTreated: ArrayLike<number>;
  ifControl: ArrayLike<number>;
  /** Absent means that each unit is independent. */
  clusterOf?: ArrayLike<ClusterKey>;
}

/** What the mean outcome would have been had everybody been in this arm. */
export interface ArmMean extends IntervalWithError {
  n: number;
  /** Of the arm's weights 1/e: (Σw)²/Σw²; null where the arm is empty. */
  effectiveSampleSize: number | null;
  /** Share of all units whose probability of this arm was lifted to the floor, 0–1; null without units. */
  clippedShare: number | null;
}

export interface AipwResult {
  treated: ArmMean;
  control: ArmMean;
  /** Treated less control. */
  effect: IntervalWithError;
  /** By unit: what each adds to the means, for tests that look again and again. */
  scores: { treated: Float64Array; control: Float64Array };
}

/**
 * Augmented inverse-probability weighting: the outcome model's mean, corrected by the weighted residuals of those who were
 * in the arm, φ = μ(X) + 1{in the arm}(Y − μ(X))/e(X). Right if either model is, and its error comes from the scores:
 * Σ_g(Σ_{i∈g}(φ_i − ψ̂))²/n² · G/(G−1).
 *
 * The models may have been fitted on the same units (small, smooth models) or on others (`crossFittedAipw`).
 *
 * @param floor the least probability of an arm that a residual is divided by
 * @returns in the unit of the outcome; an arm without units is unknown with `no-observations`, and so is the effect
 * @throws Error when lengths differ, an arm is neither 0 nor 1, or a probability is outside [0, 1]
 * @see Robins, Rotnitzky, Zhao 1994; Hernán and Robins 2020, Technical Point 13.2
 * @example
 * aipw({ arm: [1, 0, 1, 0], outcome: [5, 2, 6, 1], propensity: [0.5, 0.5, 0.5, 0.5], ifTreated: [5, 5, 5, 5], ifControl: [1, 1, 1, 1] }).effect // { estimate: 4, standardError: 0.81650 }
 */
export function aipw(
  { arm, outcome, propensity, ifTreated, ifControl, clusterOf }: DoublyModelled,
  { floor = PROPENSITY_FLOOR, level = DEFAULT_LEVEL }: { floor?: number; level?: number } = {},
): AipwResult {
  const units = arm.length;
  for (const column of [outcome, propensity, ifTreated, ifControl, clusterOf ?? arm])
    requires(column.length === units, "aipw requires a value for every unit");
  requires(floor > 0 && floor < 1, "aipw requires 0 < floor < 1");
  const clusters = clusterOf ?? Array.from(arm, (_, unit) => unit);
  const meanOf = (scores: ArrayLike<number>) => clusteredMean(scores, clusters, level);
  const armOf = (side: 0 | 1, predicted: ArrayLike<number>): { scores: Float64Array; mean: ArmMean } => {
    const weights: number[] = [];
    let clipped = 0;
    const scores = Float64Array.from(predicted, (mean, unit) => {
      const e = propensity[unit]!;
      requires(e >= 0 && e <= 1, "aipw requires probabilities within [0, 1]");
      requires(arm[unit] === 0 || arm[unit] === 1, "aipw requires arms 0 or 1");
      const probability = side === 1 ? e : 1 - e;
      if (probability < floor) clipped += 1;
      if (arm[unit] !== side) return mean;
      weights.push(1 / Math.max(probability, floor));
      return mean + (outcome[unit]! - mean) * weights.at(-1)!;
    });
    const n = weights.length;
    const beside = {
      n,
      effectiveSampleSize: effectiveSampleSize(weights),
      clippedShare: units === 0 ? null : clipped / units,
    };
    return { scores, mean: { ...(n === 0 ? unknown("no-observations") : meanOf(scores)), ...beside } };
  };
  const treated = armOf(1, ifTreated);
  const control = armOf(0, ifControl);
  const effect =
    treated.mean.n === 0 || control.mean.n === 0
      ? unknown("no-observations")
      : meanOf(treated.scores.map((score, unit) => score - control.scores[unit]!));
  return {
    treated: treated.mean,
    control: control.mean,
    effect,
    scores: { treated: treated.scores, control: control.scores },
  };
}

function unknown(reason: Reason): IntervalWithError {
  return { ...unknownInterval(reason), standardError: null };
}
