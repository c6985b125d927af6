import { balancingLogit } from "../regression/balancing-logit";
import { type CodedDesign, chosenRows, crossProduct } from "../regression/coded-design";
import { fittedShares } from "../regression/coded-logit";
import type { CodedMaximum } from "../regression/coded-maximum";
import { cellSums, cellsWithUnits, type PatternCells } from "./pattern-cells";

export interface ArmChoice {
  fit: CodedMaximum;
  /** Chance of being treated, by unit. */
  chances: Float64Array;
}

/**
 * How likely each unit was to be treated, from what was known before: a logit over all units that makes the smaller arm,
 * weighted by one over its chance, look like everybody (`balancingLogit`). It never sees the outcome, so it may learn from
 * the units that it weighs.
 *
 * @param cellDesign of the cells, with the columns of the design
 * @param arm 1 treated, 0 not
 * @param near of a similar population, from which fewer steps are needed
 * @returns null where an arm is empty
 * @throws Error as `codedMaximum`
 * @see Zhao 2019, Annals of Statistics 47:965
 * @example
 * armChoice({ design: codedDesign([], [], 4), cells: patternCells(codedDesign([], [], 4), new Uint8Array(4)), cellDesign: codedDesign([], [], 1) }, Uint8Array.of(1, 0, 0, 0), { ridge: 1e-6 }).chances // [0.25, 0.25, 0.25, 0.25]
 */
export function armChoice(
  { design, cells, cellDesign }: { design: CodedDesign; cells: PatternCells; cellDesign: CodedDesign },
  arm: Uint8Array,
  { ridge, near }: { ridge: number; near?: CodedMaximum },
): ArmChoice | null {
  const { isTreatedSmaller, isSmaller } = smallerArm(arm);
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
    // The information grows with the others, and so does the ridge: it means the same for rare and common arms.
    { ridge: (ridge * Math.max(1, others[0]!)) / count, near },
  );
  if (fit === null) return null;
  const chances = fittedShares(design, [fit], new Uint8Array(design.rows));
  return { fit, chances: isTreatedSmaller ? chances : chances.map((chance) => 1 - chance) };
}

/**
 * 1 for the units of the arm that has fewer.
 *
 * @example
 * smallerArm(Uint8Array.of(1, 1, 0)) // { isTreatedSmaller: false, isSmaller: [0, 0, 1] }
 */
export function smallerArm(arm: Uint8Array): { isTreatedSmaller: boolean; isSmaller: Uint8Array } {
  const treated = arm.reduce((sum, one) => sum + one, 0);
  const isTreatedSmaller = 2 * treated <= arm.length;
  return { isTreatedSmaller, isSmaller: isTreatedSmaller ? arm : arm.map((one) => 1 - one) };
}
