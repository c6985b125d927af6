/** What comparable cases pay under any officer of the place: chances of payment from a model without officers. */
import { cellSums, patternCells } from "~/statistics/effects/pattern-cells";
import { codedDesign } from "~/statistics/regression/coded-design";
import { codedLogit, fittedShares } from "~/statistics/regression/coded-logit";
import { explainedInformation } from "~/statistics/regression/explained-information";
import type { Covariate } from "../effects/covariate";

/** Only keeps slopes from running away where hardly anybody differs: small beside thousands of cases. */
const RIDGE = 1;

export interface PooledChances {
  /** Of each row; they add up to those who paid. */
  chances: Float64Array;
  /** By group, how much of Σ chance × (1 − chance) the model has learned from the group itself (see `explainedInformation`). */
  explained: (groupOf: ArrayLike<number>, groups: number) => Float64Array;
}

/** What chances are made from: the case mix, and where cases are; a place has a level of its own, which is never an officer's. */
export interface ChanceCovariates {
  mix: readonly Covariate[];
  place: Covariate | null;
}

/**
 * @param place null: all have one
 * @param paid 0 or 1 a row
 * @param isLearned 0 for rows that are expected and teach nothing; absent: all teach
 * @returns null without rows
 */
export function pooledChances(
  { mix, place }: ChanceCovariates,
  paid: Uint8Array,
  isLearned: Uint8Array = new Uint8Array(paid.length).fill(1),
): PooledChances | null {
  const covariates = place === null ? mix : [...mix, place];
  const design = codedDesign(
    covariates.map(({ codeOf }) => codeOf),
    covariates.map(({ levels }) => levels),
    paid.length,
  );
  const oneGroup = new Uint8Array(paid.length);
  const cells = patternCells(design, oneGroup);
  const learnedPaid = paid.map((one, row) => one * isLearned[row]!);
  const fit = codedLogit(cells.design, cellSums(cells, isLearned, null), cellSums(cells, learnedPaid, null), {
    ridge: RIDGE,
  });
  if (fit === null) return null;
  const chances = fittedShares(design, [fit], oneGroup);
  const spreads = chances.map((chance, row) => isLearned[row]! * chance * (1 - chance));
  return {
    chances,
    explained: (groupOf, groups) => explainedInformation(design, spreads, groupOf, groups, RIDGE),
  };
}
