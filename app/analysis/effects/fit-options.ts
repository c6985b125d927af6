import { PROPENSITY_FLOOR } from "~/statistics/effects/propensity-weights";

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
