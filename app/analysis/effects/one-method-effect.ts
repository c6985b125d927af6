/** Everything that can be said of one method at one horizon before the methods are looked at together. */
import type { AipwResult } from "~/statistics/effects/aipw";
import { armChoice } from "~/statistics/effects/arm-choice";
import { crossFittedAipw } from "~/statistics/effects/cross-fitted-aipw";
import type { PooledOutcome } from "~/statistics/effects/cross-fitted-outcomes";
import { effectiveSampleSize } from "~/statistics/effects/effective-sample-size";
import { inverseProbabilityWeights, overlapWeights } from "~/statistics/effects/propensity-weights";
import { type WeightedDifference, weightedDifference } from "~/statistics/effects/weighted-difference";
import type { CodedMaximum } from "~/statistics/regression/coded-maximum";
import { type BalanceRow, balance, mostImbalance, worstBalance } from "./balance";
import { choiceDesign } from "./choice-design";
import { type ConfoundingStrength, confoundingStrength } from "./confounding-strength";
import { effectGates, type Measured, shutGate } from "./effect-gates";
import { type FitOptions, foldedShares, outcomeOptions } from "./fit-options";
import { type GroupScore, groupScores } from "./group-scores";
import { type NegativeControl, negativeControl } from "./negative-control";
import { type NetOfCost, netOfCost } from "./net-of-cost";
import { leastChance, overlapLost } from "./overlap-lost";
import type { Population } from "./population";

export interface OneMethodEffect {
  methodId: number;
  /** Mean share, without adjustment, and among those who paid; null without episodes, or payers. */
  rawRate: number | null;
  rawRateOfPayers: number | null;
  measured: Omit<Measured, "negativeControlP">;
  balance: BalanceRow[];
  /** Episodes by tenths of the chance of the method. */
  positivity: PositivityBand[];
  negativeControl: NegativeControl;
  /** Among the cases where practice differs; what remains where the mean over all cannot be had. */
  overlap: WeightedDifference;
  /** Doubly robust: all begun with the method, with the observed mix of the others, and the difference. Null: gate shut. */
  adjusted: Omit<AipwResult, "scores"> | null;
  /** Days to the first receipt within the horizon (who never paid counts whole), on the same mix of cases. */
  daysToCash: WeightedDifference | null;
  net: NetOfCost | null;
  strength: ConfoundingStrength | null;
  /** By cause and by region; empty where the figures are. */
  byCause: GroupScore[];
  byRegion: GroupScore[];
}

/** Episodes whose chance of the method lies from `from` to a tenth above. */
export interface PositivityBand {
  from: number;
  method: number;
  others: number;
}

/** Fits of a similar population, from which the next needs fewer steps. */
export interface NearFits {
  choice: CodedMaximum;
  withoutPast: CodedMaximum;
}

/** @param pooled of `pooledOutcome`; null without episodes */
export function oneMethodEffect(
  population: Population,
  methodId: number,
  pooled: PooledOutcome | null,
  options: FitOptions,
  near?: NearFits,
): { effect: OneMethodEffect; fits: NearFits | undefined; chances: Float64Array; floor: number } {
  const { shares, paid, borrowerOf, daysToCash } = population;
  const { ridge } = options;
  const place = population.methodIds.indexOf(methodId);
  const isMethod = Uint8Array.from(population.methodOf, (method) => (method === place ? 1 : 0));
  const floor = leastChance(isMethod, options.floor);
  const choice = armChoice(choiceDesign(population, isMethod), isMethod, {
    ridge,
    near: near?.choice,
  });
  // Without one of the arms the chance is known.
  const chances = choice?.chances ?? Float64Array.from(isMethod);
  const { weights } = inverseProbabilityWeights(isMethod, chances, floor);
  const rows = balance(population, isMethod, weights);
  const measured = measuredOf(population, isMethod, { chances, weights, rows, floor });
  const past = negativeControl(population, isMethod, { ridge, near: near?.withoutPast });
  const isEmpty = shutGate(effectGates({ ...measured, negativeControlP: null }))?.consequence === "empty";
  const adjusted =
    isEmpty || choice === null || pooled === null
      ? null
      : crossFittedAipw(
          { ...foldedShares(population), arm: isMethod, chances, clusterOf: borrowerOf },
          pooled,
          { ...outcomeOptions(options), floor },
        );
  const differences =
    adjusted?.scores.treated.map((score, row) => score - adjusted.scores.control[row]!) ?? null;
  const { matured, payers } = measured;
  const sum = sumOver(isMethod, shares);
  const effect: OneMethodEffect = {
    methodId,
    rawRate: matured === 0 ? null : sum / matured,
    rawRateOfPayers:
      payers === 0
        ? null
        : sumOver(
            isMethod,
            shares.map((share, row) => share * paid[row]!),
          ) / payers,
    measured,
    balance: rows,
    positivity: positivity(isMethod, chances),
    negativeControl: past.control,
    overlap: weightedDifference({
      arm: isMethod,
      outcome: shares,
      weights: overlapWeights(isMethod, chances),
      clusterOf: borrowerOf,
    }),
    adjusted: adjusted && withoutScores(adjusted),
    daysToCash:
      adjusted && weightedDifference({ arm: isMethod, outcome: daysToCash, weights, clusterOf: borrowerOf }),
    net: differences && netOfCost(population, isMethod, weights, differences),
    strength: adjusted && confoundingStrength(adjusted, population, isMethod),
    byCause: differences ? groupScores(differences, isMethod, population.cause, borrowerOf) : [],
    byRegion: differences ? groupScores(differences, isMethod, population.region, borrowerOf) : [],
  };
  const fits = choice && past.choice ? { choice: choice.fit, withoutPast: past.choice.fit } : undefined;
  return { effect, fits, chances, floor };
}

/** Two numbers an episode and method: kept for all methods they would need more than the episodes. */
function withoutScores({ scores: _scores, ...means }: AipwResult): Omit<AipwResult, "scores"> {
  return means;
}

/** What the gates ask. */
function measuredOf(
  { paid }: Population,
  isMethod: Uint8Array,
  {
    chances,
    weights,
    rows,
    floor,
  }: { chances: Float64Array; weights: Float64Array; rows: readonly BalanceRow[]; floor: number },
): OneMethodEffect["measured"] {
  const worst = worstBalance(rows);
  const sizeOf = (arm: number) => effectiveSampleSize(weights.filter((_, row) => isMethod[row] === arm));
  const size = sizeOf(1);
  return {
    matured: sumOver(isMethod, isMethod),
    payers: sumOver(isMethod, paid),
    overlapLost: overlapLost(isMethod, chances, floor),
    effectiveSampleSize: size,
    worstImbalance: worst && Math.abs(worst.after),
    mostImbalance: mostImbalance([size, sizeOf(0)]),
  };
}

const BANDS = 10;

function positivity(isMethod: Uint8Array, chances: Float64Array): PositivityBand[] {
  const bands = Array.from({ length: BANDS }, (_, band) => ({ from: band / BANDS, method: 0, others: 0 }));
  chances.forEach((chance, row) => {
    const band = bands[Math.min(BANDS - 1, Math.floor(chance * BANDS))]!;
    if (isMethod[row] === 1) band.method += 1;
    else band.others += 1;
  });
  return bands;
}

function sumOver(isMethod: Uint8Array, values: ArrayLike<number>): number {
  let sum = 0;
  for (let row = 0; row < isMethod.length; row += 1) if (isMethod[row] === 1) sum += values[row]!;
  return sum;
}
