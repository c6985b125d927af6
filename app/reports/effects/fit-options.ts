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

export const FIT_DEFAULTS: FitOptions = { folds: 5, ridge: 30, outcomeRidge: 100, floor: PROPENSITY_FLOOR };
