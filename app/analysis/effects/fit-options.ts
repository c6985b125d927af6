import type { FoldedUnits, OutcomeOptions } from "~/statistics/effects/cross-fitted-outcomes";
import { PROPENSITY_FLOOR } from "~/statistics/effects/propensity-weights";
import type { Population } from "./population";

/** How the models are fitted; stored with the figures. */
export interface FitOptions {
  folds: number;
  /** On standardised slopes of the choice, and of the outcomes: few episodes cannot teach ninety slopes. */
  ridge: number;
  outcomeRidge: number;
  /** The least chance of an arm that a weight may rest on. */
  floor: number;
}

/**
 * Episodes of which effects are read at the most; of a larger portfolio a share of the borrowers, whole, and the answer says
 * so. At so many the error of a common method is near a fifth of a point, and the answer stays within a minute.
 */
export const MOST_EPISODES = 500_000;

export const FIT_DEFAULTS: FitOptions = { folds: 5, ridge: 30, outcomeRidge: 100, floor: PROPENSITY_FLOOR };

/** A population as `crossFittedAipw` takes it: the outcome is the share paid. */
export function foldedShares({ design, cells, shares, foldOf }: Population): FoldedUnits {
  return { design, cells, outcome: shares, foldOf };
}

export function outcomeOptions({ folds, outcomeRidge }: FitOptions): OutcomeOptions {
  return { folds, ridge: outcomeRidge };
}
