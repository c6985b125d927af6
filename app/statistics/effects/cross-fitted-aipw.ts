import type { ClusterKey } from "../regression/sandwich-covariance";
import { type AipwResult, aipw } from "./aipw";
import {
  crossFittedOutcomes,
  type FoldedUnits,
  type OutcomeOptions,
  type PooledOutcome,
} from "./cross-fitted-outcomes";
import { PROPENSITY_FLOOR } from "./propensity-weights";

export interface ChosenUnits extends FoldedUnits {
  /** 1 treated, 0 not */
  arm: Uint8Array;
  /** Chance of being treated, one a unit (`armChoice`). */
  chances: Float64Array;
  /** Whole clusters share a fold. */
  clusterOf: ArrayLike<ClusterKey>;
}

/**
 * The effect of an arm adjusted for covariates, by default: `aipw` with the outcomes predicted by models of the other folds'
 * clusters, so that no unit is judged by a model that learned its outcome. Estimates the mean outcome had all units been
 * treated, had none, and the difference.
 *
 * @param pooled of `pooledOutcome`, from the same units
 * @param floor as of `aipw`
 * @returns null where without some fold an arm is empty
 * @throws Error as `aipw` and `codedLogit`
 * @see Chernozhukov et al. 2018, The Econometrics Journal 21:C1
 * @example
 * ((units) => crossFittedAipw(units, pooledOutcome(units, { folds: 2, ridge: 1 }), { folds: 2, ridge: 1 }).effect.estimate)({ design: codedDesign([], [], 4), cells: patternCells(codedDesign([], [], 4), Uint8Array.of(0, 0, 1, 1)), foldOf: Uint8Array.of(0, 0, 1, 1), outcome: Float64Array.of(0.1, 0.3, 0.2, 0.4), arm: Uint8Array.of(0, 1, 0, 1), chances: Float64Array.of(0.5, 0.5, 0.5, 0.5), clusterOf: [1, 1, 2, 2] }) // 0.2
 */
export function crossFittedAipw(
  units: ChosenUnits,
  pooled: PooledOutcome,
  { floor = PROPENSITY_FLOOR, ...options }: OutcomeOptions & { floor?: number },
): AipwResult | null {
  const { arm, outcome, chances, clusterOf } = units;
  const predicted = crossFittedOutcomes(units, arm, pooled, options);
  return predicted && aipw({ arm, outcome, propensity: chances, ...predicted, clusterOf }, { floor });
}
