/** The effect a method cannot have: on what was paid before it began. */

import { type ArmChoice, armChoice } from "~/statistics/effects/arm-choice";
import { overlapWeights } from "~/statistics/effects/propensity-weights";
import { weightedDifference } from "~/statistics/effects/weighted-difference";
import { type IntervalWithError, unknownInterval } from "~/statistics/interval";
import type { CodedMaximum } from "~/statistics/regression/coded-maximum";
import { twoSidedP } from "~/statistics/two-sided-p";
import { choiceDesign } from "./choice-design";
import type { Population } from "./population";

export interface NegativeControl {
  /** Share already recovered, method less others, once the arms are balanced in all else. */
  difference: IntervalWithError;
  /** Two-sided; null where it cannot be tested. */
  p: number | null;
}

/** Adjusts for everything except what shows how much had been paid. */
export function negativeControl(
  population: Population,
  isMethod: Uint8Array,
  options: { ridge: number; near?: CodedMaximum },
): { control: NegativeControl; choice: ArmChoice | null } {
  const { recoveredShares, borrowerOf } = population;
  const choice = armChoice(choiceDesign(population, isMethod, "withoutPast"), isMethod, options);
  if (choice === null) {
    const difference = { ...unknownInterval("no-observations"), standardError: null };
    return { control: { difference, p: null }, choice };
  }
  const {
    treatedMean: _with,
    controlMean: _without,
    ...difference
  } = weightedDifference({
    arm: isMethod,
    outcome: recoveredShares,
    weights: overlapWeights(isMethod, choice.chances),
    clusterOf: borrowerOf,
  });
  const { estimate, standardError } = difference;
  const isTested = estimate !== null && standardError !== null && standardError > 0;
  const p = isTested ? twoSidedP(estimate / standardError) : null;
  return { control: { difference, p }, choice };
}
