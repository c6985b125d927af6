/** What the choice of one method is learned from: all that was known, and how often each level was begun with the method. */

import { levelOdds } from "~/statistics/effects/level-odds";
import type { PatternCells } from "~/statistics/effects/pattern-cells";
import { type CodedDesign, codedDesign } from "~/statistics/regression/coded-design";
import type { Population } from "./population";

/** A design of all episodes, and the same columns for the cells that models are fitted on. */
export interface ChoiceDesign {
  design: CodedDesign;
  cells: PatternCells;
  cellDesign: CodedDesign;
}

/**
 * An authority that ends at an amount or an age is a step, which no mean and square can follow; an officer who prefers a
 * method may collect more by any; and in some months everybody pays, or who defaulted in them does. So bands of amount and
 * age, officers and months have a column more: the log-odds with which they are begun with the method. Given it, their own
 * level of recovery no longer goes with the choice.
 */
const BY_LEVEL: readonly string[] = [
  "exposure",
  "outstanding",
  "days-past-due",
  "days-in-default",
  "past-due-at-default",
  "officer",
  "month",
  "month-of-default",
];

/** @param part the whole of what was known, or that without what shows how much was paid before */
export function choiceDesign(
  { cells, known, ...population }: Population,
  isMethod: Uint8Array,
  part: "whole" | "withoutPast" = "whole",
): ChoiceDesign {
  const { design, cells: cellDesign } =
    part === "whole" ? { design: population.design, cells: cells.design } : population.withoutPast;
  const { keys, levels } = known[part];
  const withChoice = levels.map((ofCovariate, at) => {
    if (!BY_LEVEL.includes(keys[at]!)) return ofCovariate;
    const odds = levelOdds(design.covariates[at]!, isMethod, ofCovariate);
    return ofCovariate.map((level, code) => [...level, odds[code]!]);
  });
  const chosen = ({ covariates, rows }: CodedDesign) =>
    codedDesign(
      covariates.map(({ codeOf }) => codeOf),
      withChoice,
      rows,
    );
  return { design: chosen(design), cells, cellDesign: chosen(cellDesign) };
}
