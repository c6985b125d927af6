/** Everything that can be said of one method before the methods are looked at together. */
import { type CrossFittedAipw, crossFittedAipw } from "~/statistics/effects/cross-fitted-aipw";
import { effectiveSampleSize } from "~/statistics/effects/effective-sample-size";
import { overlapWeights, PROPENSITY_FLOOR } from "~/statistics/effects/propensity-weights";
import { weightedDifference } from "~/statistics/effects/weighted-difference";
import type { IntervalWithError } from "~/statistics/interval";
import { type Arm, propensity } from "./arm";
import { type BalanceRow, balance, worstBalance } from "./balance";
import { type ConfoundingStrength, confoundingStrength } from "./confounding-strength";
import { effectGates, type Measured, shutGate } from "./effect-gates";
import { type GroupScore, groupScores } from "./group-scores";
import { type NegativeControl, negativeControl } from "./negative-control";
import { overlapLost } from "./overlap-lost";
import type { Population } from "./population";

export interface OneMethodEffect {
  methodId: number;
  /** Mean share as it came, without adjustment; null without episodes. */
  rawRate: number | null;
  measured: Omit<Measured, "negativeControlP">;
  balance: BalanceRow[];
  negativeControl: NegativeControl;
  /** Among the cases where practice differs; what remains where the mean over all cannot be had. */
  overlap: IntervalWithError;
  /** Doubly robust: all begun with the method, with the observed mix of the others, and the difference. Null: gate shut. */
  adjusted: CrossFittedAipw | null;
  strength: ConfoundingStrength | null;
  /** By cause and by region; empty where the figures are. */
  byCause: GroupScore[];
  byRegion: GroupScore[];
}

export interface FitOptions {
  /** Decides the folds; stored with the figures. */
  seed: number;
  folds: number;
  /** On standardised slopes of the choice, and of the outcomes: few episodes cannot teach ninety slopes. */
  ridge: number;
  outcomeRidge: number;
}

export function oneMethodEffect(
  population: Population,
  methodId: number,
  { seed, folds, ridge, outcomeRidge }: FitOptions,
): OneMethodEffect {
  const { methodOf, borrowerOf, shares, recoveredShares, covariates } = population;
  const isMethod = Uint8Array.from(methodOf, (method) => (method === methodId ? 1 : 0));
  const arm: Arm = { isMethod, borrowerOf, covariates };
  const chances = propensity(arm, ridge) ?? new Float64Array(0);
  const rows = balance(arm, chances);
  const measured = measuredOf(population, isMethod, chances, rows);
  const isEmpty = shutGate(effectGates({ ...measured, negativeControlP: null }))?.consequence === "empty";
  const adjusted = isEmpty
    ? null
    : crossFittedAipw(
        {
          patterns: covariates.patterns,
          patternOf: covariates.patternOf,
          arm: isMethod,
          outcome: shares,
          clusterOf: borrowerOf,
        },
        { seed, folds, ridge, outcomeRidge, outcomeKind: "fractional-logit" },
      );
  return {
    methodId,
    rawRate: measured.matured === 0 ? null : sumOver(isMethod, shares) / measured.matured,
    measured,
    balance: rows,
    negativeControl: negativeControl({ ...arm, covariates: population.pastless }, recoveredShares, ridge),
    overlap: weightedDifference({
      arm: isMethod,
      outcome: shares,
      weights: overlapWeights(isMethod, chances),
      clusterOf: borrowerOf,
    }),
    adjusted,
    strength: adjusted && confoundingStrength(adjusted, arm, shares),
    byCause: adjusted ? groupScores(adjusted, isMethod, population.causeOf, borrowerOf) : [],
    byRegion: adjusted ? groupScores(adjusted, isMethod, population.regionOf, borrowerOf) : [],
  };
}

/** What the gates ask, from one logit over all episodes: that of the folds is noisier, but not otherwise. */
function measuredOf(
  { paid }: Population,
  isMethod: Uint8Array,
  chances: Float64Array,
  rows: readonly BalanceRow[],
): OneMethodEffect["measured"] {
  const weights = Array.from(chances).flatMap((chance, row) =>
    isMethod[row] === 1 ? [1 / Math.max(chance, PROPENSITY_FLOOR)] : [],
  );
  const worst = worstBalance(rows);
  return {
    matured: sumOver(isMethod, isMethod),
    payers: sumOver(isMethod, paid),
    overlapLost: overlapLost(isMethod, chances),
    effectiveSampleSize: effectiveSampleSize(weights),
    worstImbalance: worst && Math.abs(worst.after),
  };
}

function sumOver(isMethod: Uint8Array, values: ArrayLike<number>): number {
  return isMethod.reduce((sum, one, row) => (one === 1 ? sum + values[row]! : sum), 0);
}
