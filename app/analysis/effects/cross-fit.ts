/** What models that never saw an episode's borrower foresee for it: its share with the method, and with the others. */
import { chosenRows } from "~/statistics/regression/coded-design";
import { type CodedLogit, codedLogit, fittedShares } from "~/statistics/regression/coded-logit";
import { cellSums, type FitCells } from "./fit-cells";
import type { FitOptions } from "./fit-options";
import { cellsWithUnits, smallerArm } from "./method-choice";
import type { Population } from "./population";

export interface Foreseen {
  ifTreated: Float64Array;
  ifControl: Float64Array;
}

/** Fits of the share paid whatever the method, on all episodes and without each fold: where those of methods begin. */
export interface PooledOutcome {
  all: CodedLogit;
  byFold: readonly CodedLogit[];
}

/** Null where there is no episode, or none without some fold. */
export function pooledOutcome(
  { cells, shares }: Population,
  { folds, outcomeRidge: ridge }: FitOptions,
): PooledOutcome | null {
  const without = (fold: number | null, near?: CodedLogit) =>
    codedLogit(cells.design, cellSums(cells, null, fold), cellSums(cells, shares, fold), { ridge, near });
  const all = without(null);
  if (all === null) return null;
  const byFold = Array.from({ length: folds }, (_, fold) => without(fold, all));
  return byFold.every((fit) => fit !== null) ? { all, byFold } : null;
}

/**
 * Fits on all episodes first, then without each fold from there. The ridge draws the slopes of the smaller arm's outcomes
 * to those of the larger: few episodes say little of how covariates tell, and that a hard case is hard holds under any
 * method. The choice of a method needs no folds: its model never sees what was paid.
 *
 * @returns null where without some fold an arm is empty
 */
export function crossFit(
  population: Population,
  isMethod: Uint8Array,
  pooled: PooledOutcome,
  options: FitOptions,
): Foreseen | null {
  const { cells, design, shares, foldOf } = population;
  const sums = armSums(cells, isMethod, shares);
  const all = fittedArms(sums, null, { larger: pooled.all, smaller: null }, options);
  if (all === null) return null;
  const byFold: Fits[] = [];
  for (let fold = 0; fold < options.folds; fold += 1) {
    const larger = shifted(pooled.byFold[fold]!, pooled.all, all.larger);
    const fits = fittedArms(sums, fold, { larger, smaller: all.smaller }, options);
    if (fits === null) return null;
    byFold.push(fits);
  }
  const foreseen = (key: keyof Fits) =>
    fittedShares(
      design,
      byFold.map((fits) => fits[key]!),
      foldOf,
    );
  const [larger, smaller] = [foreseen("larger"), foreseen("smaller")];
  return {
    ifTreated: sums.isMethodSmaller ? smaller : larger,
    ifControl: sums.isMethodSmaller ? larger : smaller,
  };
}

interface Fits {
  larger: CodedLogit;
  smaller: CodedLogit | null;
}

/** The cells with the sums that the models of one method need, by the fold left out. */
function armSums(cells: FitCells, isMethod: Uint8Array, shares: Float64Array) {
  const { isMethodSmaller, isSmaller } = smallerArm(isMethod);
  const smallerShares = shares.map((share, row) => share * isSmaller[row]!);
  const smallerCells = cellsWithUnits(cellSums(cells, isSmaller, null));
  return {
    design: cells.design,
    smallerDesign: chosenRows(cells.design, smallerCells),
    isMethodSmaller,
    without(fold: number | null) {
      const units = cellSums(cells, null, fold);
      const few = cellSums(cells, isSmaller, fold);
      const paid = cellSums(cells, shares, fold);
      const fewPaid = cellSums(cells, smallerShares, fold);
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
  { outcomeRidge }: FitOptions,
): Fits | null {
  const { larger, smaller } = without(fold);
  const ofLarger = codedLogit(design, larger.units, larger.paid, { ridge: outcomeRidge, near: near.larger });
  if (ofLarger === null) return null;
  const ofSmaller = codedLogit(smallerDesign, smaller.units, smaller.paid, {
    ridge: outcomeRidge,
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
