import { type CodedDesign, chosenRows } from "../regression/coded-design";
import { type CodedLogit, codedLogit, fittedShares } from "../regression/coded-logit";
import { smallerArm } from "./arm-choice";
import { cellSums, cellsWithUnits, type PatternCells } from "./pattern-cells";

/** Units with coded covariates, compressed to cells, and folds of whole clusters (`clusterFolds`). */
export interface FoldedUnits {
  design: CodedDesign;
  cells: PatternCells;
  /** Within 0–1, one a unit. */
  outcome: Float64Array;
  foldOf: Uint8Array;
}

export interface OutcomeOptions {
  folds: number;
  /** On the slopes of the outcomes, > 0. */
  ridge: number;
}

/** Outcome predicted for every unit by models that never saw its cluster: once treated, and once not. */
export interface PredictedOutcomes {
  ifTreated: Float64Array;
  ifControl: Float64Array;
}

/** Fits of the outcome whatever the arm, on all units and without each fold: where those of arms begin. */
export interface PooledOutcome {
  all: CodedLogit;
  byFold: readonly CodedLogit[];
}

/**
 * @returns null where there is no unit, or none without some fold
 * @throws Error as `codedLogit`
 * @example
 * pooledOutcome({ cells: patternCells(codedDesign([], [], 4), Uint8Array.of(0, 0, 1, 1)), outcome: Float64Array.of(0, 1, 0, 0) }, { folds: 2, ridge: 1 }).all.coefficients // [-1.09861]
 */
export function pooledOutcome(
  { cells, outcome }: Pick<FoldedUnits, "cells" | "outcome">,
  { folds, ridge }: OutcomeOptions,
): PooledOutcome | null {
  const without = (fold: number | null, near?: CodedLogit) =>
    codedLogit(cells.design, cellSums(cells, null, fold), cellSums(cells, outcome, fold), { ridge, near });
  const all = without(null);
  if (all === null) return null;
  const byFold = Array.from({ length: folds }, (_, fold) => without(fold, all));
  return byFold.every((fit) => fit !== null) ? { all, byFold } : null;
}

/**
 * Fits on all units first, then without each fold from there. The ridge draws the slopes of the smaller arm's outcomes to
 * those of the larger: few units say little about the effect of covariates, and a hard unit is hard in both arms.
 *
 * @param arm 1 treated, 0 not
 * @returns null where without some fold an arm is empty
 * @throws Error as `codedLogit`
 * @see Chernozhukov et al. 2018, The Econometrics Journal 21:C1
 * @example
 * ((units) => crossFittedOutcomes(units, Uint8Array.of(0, 1, 0, 1), pooledOutcome(units, { folds: 2, ridge: 1 }), { folds: 2, ridge: 1 }))({ design: codedDesign([], [], 4), cells: patternCells(codedDesign([], [], 4), Uint8Array.of(0, 0, 1, 1)), foldOf: Uint8Array.of(0, 0, 1, 1), outcome: Float64Array.of(0.25, 0.75, 0.25, 0.75) }) // { ifTreated: [0.75, 0.75, 0.75, 0.75], ifControl: [0.25, 0.25, 0.25, 0.25] }
 */
export function crossFittedOutcomes(
  { cells, design, outcome, foldOf }: FoldedUnits,
  arm: Uint8Array,
  pooled: PooledOutcome,
  { folds, ridge }: OutcomeOptions,
): PredictedOutcomes | null {
  const sums = armSums(cells, arm, outcome);
  const all = fittedArms(sums, null, { larger: pooled.all, smaller: null }, ridge);
  if (all === null) return null;
  const byFold: Fits[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const larger = shifted(pooled.byFold[fold]!, pooled.all, all.larger);
    const fits = fittedArms(sums, fold, { larger, smaller: all.smaller }, ridge);
    if (fits === null) return null;
    byFold.push(fits);
  }
  const predicted = (key: keyof Fits) =>
    fittedShares(
      design,
      byFold.map((fits) => fits[key]!),
      foldOf,
    );
  const [larger, smaller] = [predicted("larger"), predicted("smaller")];
  return {
    ifTreated: sums.isTreatedSmaller ? smaller : larger,
    ifControl: sums.isTreatedSmaller ? larger : smaller,
  };
}

interface Fits {
  larger: CodedLogit;
  smaller: CodedLogit | null;
}

/** The cells with the sums that the models of both arms need, by the fold left out. */
function armSums(cells: PatternCells, arm: Uint8Array, outcome: Float64Array) {
  const { isTreatedSmaller, isSmaller } = smallerArm(arm);
  const smallerOutcome = outcome.map((value, row) => value * isSmaller[row]!);
  const smallerCells = cellsWithUnits(cellSums(cells, isSmaller, null));
  return {
    design: cells.design,
    smallerDesign: chosenRows(cells.design, smallerCells),
    isTreatedSmaller,
    without(fold: number | null) {
      const units = cellSums(cells, null, fold);
      const few = cellSums(cells, isSmaller, fold);
      const paid = cellSums(cells, outcome, fold);
      const fewPaid = cellSums(cells, smallerOutcome, fold);
      const ofFew = (sums: Float64Array) => Float64Array.from(smallerCells, (cell) => sums[cell]!);
      return {
        larger: { units: less(units, few), paid: less(paid, fewPaid) },
        smaller: { units: ofFew(few), paid: ofFew(fewPaid) },
      };
    },
  };
}

function fittedArms(
  { design, smallerDesign, without }: ReturnType<typeof armSums>,
  fold: number | null,
  near: Fits,
  ridge: number,
): Fits | null {
  const { larger, smaller } = without(fold);
  const ofLarger = codedLogit(design, larger.units, larger.paid, { ridge, near: near.larger });
  if (ofLarger === null) return null;
  const ofSmaller = codedLogit(smallerDesign, smaller.units, smaller.paid, {
    ridge,
    towards: ofLarger.coefficients,
    near: near.smaller ?? { ...ofLarger, information: null },
  });
  return ofSmaller && { larger: ofLarger, smaller: ofSmaller };
}

/** What leaving the fold out did to the pooled fit it will do to an arm's. */
function shifted(withoutFold: CodedLogit, pooled: CodedLogit, arm: CodedLogit): CodedLogit {
  const coefficients = arm.coefficients.map(
    (coefficient, column) => coefficient + withoutFold.coefficients[column]! - pooled.coefficients[column]!,
  );
  return { ...arm, coefficients };
}

const less = (all: Float64Array, some: Float64Array) => all.map((value, cell) => value - some[cell]!);
