/** What models that never saw an episode's borrower say of it: its chance of the method, its share with and without. */
import { chosenRows } from "~/statistics/regression/coded-design";
import { type CodedLogit, codedLogit, fittedShares } from "~/statistics/regression/coded-logit";
import { cellSums, type FitCells } from "./fit-cells";
import type { FitOptions } from "./fit-options";
import type { Population } from "./population";

export interface Foreseen {
  propensity: Float64Array;
  ifTreated: Float64Array;
  ifControl: Float64Array;
}

/** Share paid whatever the method, over all episodes: where the models of single methods begin. */
export function pooledOutcome(
  { cells, shares }: Population,
  { outcomeRidge }: FitOptions,
): CodedLogit | null {
  const options = { ridge: outcomeRidge };
  return codedLogit(cells.design, cellSums(cells, null, null), cellSums(cells, shares, null), options);
}

/**
 * Fits on all episodes first, then without each fold from there. The ridge draws the slopes of the smaller arm's outcomes
 * to those of the larger: few episodes say little of how covariates tell, and that a hard case is hard holds under any
 * method.
 *
 * @returns null where without some fold an arm is empty
 */
export function crossFit(
  population: Population,
  isMethod: Uint8Array,
  choice: CodedLogit,
  pooled: CodedLogit,
  options: FitOptions,
): Foreseen | null {
  const { cells, design, shares, foldOf } = population;
  const sums = armSums(cells, isMethod, shares);
  const all = fittedArms(sums, null, { choice, larger: pooled, smaller: null }, options);
  if (all === null) return null;
  const byFold: Fits[] = [];
  for (let fold = 0; fold < options.folds; fold += 1) {
    const fits = fittedArms(sums, fold, all, options);
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
    propensity: foreseen("choice"),
    ifTreated: sums.isMethodSmaller ? smaller : larger,
    ifControl: sums.isMethodSmaller ? larger : smaller,
  };
}

interface Fits {
  choice: CodedLogit;
  larger: CodedLogit;
  smaller: CodedLogit | null;
}

/** The cells with the sums that the models of one method need, by the fold left out. */
function armSums(cells: FitCells, isMethod: Uint8Array, shares: Float64Array) {
  const begun = cellSums(cells, isMethod, null);
  const isMethodSmaller = 2 * sumOf(begun) <= cells.rows.length;
  const isSmaller = isMethodSmaller ? isMethod : isMethod.map((one) => 1 - one);
  const smallerShares = shares.map((share, row) => share * isSmaller[row]!);
  const smallerCells = withUnits(cellSums(cells, isSmaller, null));
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
        units,
        begun: isMethodSmaller ? few : less(units, few),
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
  { ridge, outcomeRidge }: FitOptions,
): Fits | null {
  const { units, begun, larger, smaller } = without(fold);
  const choice = fold === null ? near.choice : codedLogit(design, units, begun, { ridge, near: near.choice });
  const ofLarger = codedLogit(design, larger.units, larger.paid, { ridge: outcomeRidge, near: near.larger });
  if (choice === null || ofLarger === null) return null;
  const ofSmaller = codedLogit(smallerDesign, smaller.units, smaller.paid, {
    ridge: outcomeRidge,
    towards: ofLarger.coefficients,
    near: near.smaller ?? { ...ofLarger, information: null },
  });
  return ofSmaller && { choice, larger: ofLarger, smaller: ofSmaller };
}

const less = (all: Float64Array, some: Float64Array) => all.map((value, cell) => value - some[cell]!);

const sumOf = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);

/** Places of the cells that have units. */
function withUnits(units: Float64Array): Uint32Array {
  const places: number[] = [];
  units.forEach((count, cell) => {
    if (count > 0) places.push(cell);
  });
  return Uint32Array.from(places);
}
