/** How likely each episode was to be begun with one method, from what was known before. */
import { balancingLogit } from "~/statistics/regression/balancing-logit";
import { type CodedDesign, chosenRows, crossProduct } from "~/statistics/regression/coded-design";
import { fittedShares } from "~/statistics/regression/coded-logit";
import type { CodedMaximum } from "~/statistics/regression/coded-maximum";
import { cellSums, type FitCells } from "./fit-cells";

export interface MethodChoice {
  fit: CodedMaximum;
  /** Chance of the method, by row. */
  chances: Float64Array;
}

/**
 * A logit over all episodes that makes the smaller arm, weighted by one over its chance, look like everybody. It never sees
 * what was paid, so it may learn from the episodes that it weighs.
 *
 * @param cellDesign of the cells, with the columns of the design
 * @param near of a like population, from which fewer steps are needed
 * @returns null where an arm is empty
 */
export function methodChoice(
  { design, cells, cellDesign }: { design: CodedDesign; cells: FitCells; cellDesign: CodedDesign },
  isMethod: Uint8Array,
  { ridge, near }: { ridge: number; near?: CodedMaximum },
): MethodChoice | null {
  const { isMethodSmaller, isSmaller } = smallerArm(isMethod);
  const few = cellSums(cells, isSmaller, null);
  const many = cellSums(cells, null, null).map((units, cell) => units - few[cell]!);
  const fewIn = cellsWithUnits(few);
  const count = few.reduce((sum, units) => sum + units, 0);
  const others = crossProduct(cellDesign, many);
  if (count === 0) return null;
  const fit = balancingLogit(
    chosenRows(cellDesign, fewIn),
    Float64Array.from(fewIn, (cell) => few[cell]!),
    others,
    // The information grows with the others, and so does the ridge: it means the same for rare and common methods.
    { ridge: (ridge * Math.max(1, others[0]!)) / count, near },
  );
  if (fit === null) return null;
  const chances = fittedShares(design, [fit], new Uint8Array(design.rows));
  return { fit, chances: isMethodSmaller ? chances : chances.map((chance) => 1 - chance) };
}

/** 1 for the episodes of the arm that has fewer. */
export function smallerArm(isMethod: Uint8Array): { isMethodSmaller: boolean; isSmaller: Uint8Array } {
  const begun = isMethod.reduce((sum, one) => sum + one, 0);
  const isMethodSmaller = 2 * begun <= isMethod.length;
  return { isMethodSmaller, isSmaller: isMethodSmaller ? isMethod : isMethod.map((one) => 1 - one) };
}

/** Places of the cells that have units. */
export function cellsWithUnits(units: Float64Array): Uint32Array {
  const places: number[] = [];
  units.forEach((count, cell) => {
    if (count > 0) places.push(cell);
  });
  return Uint32Array.from(places);
}
