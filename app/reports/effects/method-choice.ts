/** How likely each episode was to be begun with one method, from what was known before. */
import type { CodedDesign } from "~/statistics/regression/coded-design";
import { type CodedLogit, codedLogit, fittedShares } from "~/statistics/regression/coded-logit";
import { cellSums, type FitCells } from "./fit-cells";

export interface MethodChoice {
  fit: CodedLogit;
  /** Chance of the method, by row. */
  chances: Float64Array;
}

/**
 * One logit over all episodes, for what describes or balances the arms; effects themselves take theirs from the folds.
 *
 * @param near of a like population, from which fewer steps are needed
 * @returns null without episodes
 */
export function methodChoice(
  { design, cells, cellDesign }: { design: CodedDesign; cells: FitCells; cellDesign: CodedDesign },
  isMethod: Uint8Array,
  { ridge, near }: { ridge: number; near?: CodedLogit },
): MethodChoice | null {
  const fit = codedLogit(cellDesign, cellSums(cells, null, null), cellSums(cells, isMethod, null), {
    ridge,
    near,
  });
  return fit && { fit, chances: fittedShares(design, [fit], new Uint8Array(design.rows)) };
}
