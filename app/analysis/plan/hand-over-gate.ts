/** Whether officers, and the time they hold a case, differ enough for cases to change hands at all. */
import type { GateState, PlanGate } from "~/domain/plan/plan";
import type { ShrunkenLogit } from "~/statistics/regression/shrunken-logit";
import type { FeatureSpace } from "./feature-space";

/** z from which either counts, one-sided 1 %; two are looked at. */
const ADOPTED = 2.33;
const TRIED = 1.645;
/** Posterior deviations are widened by it: neighbouring episodes of a case are not independent. */
export const WIDENED = 1.5;
/** Of officers' intercepts, below which they do not differ. */
const LEAST_VARIANCE = 1e-4;

/** @param halves fits of two halves of the borrowers: what one half says of officers, the other must say too */
export function handOverGate(
  { stuckTenure }: FeatureSpace,
  model: ShrunkenLogit,
  [one, other]: readonly [ShrunkenLogit, ShrunkenLogit],
): PlanGate["handOvers"] {
  const officersZ =
    Math.min(one.groupVariance, other.groupVariance) < LEAST_VARIANCE
      ? null
      : agreement(one.groupEffects, other.groupEffects);
  const tenureZ =
    -model.coefficients[stuckTenure.column]! / (WIDENED * deviationOf(model, stuckTenure.column));
  const most = Math.max(officersZ ?? 0, tenureZ);
  const state: GateState = most > ADOPTED ? "adopt" : most > TRIED ? "try" : "closed";
  return { state, officersZ, tenureZ };
}

/** Σ ab / √Σ a²b²: standard normal where the two know nothing of each other. */
function agreement(ones: Float64Array, others: Float64Array): number | null {
  let sum = 0;
  let squares = 0;
  ones.forEach((a, at) => {
    sum += a * others[at]!;
    squares += (a * others[at]!) ** 2;
  });
  return squares > 0 ? sum / Math.sqrt(squares) : null;
}

/** √(MᵀM) of one column. */
function deviationOf({ coefficients, posterior }: ShrunkenLogit, column: number): number {
  const width = coefficients.length;
  let sum = 0;
  for (let row = column; row < width; row += 1) sum += posterior.inverseFactor[row * width + column]! ** 2;
  return Math.sqrt(sum);
}

/** Which of the two a handover may count on. */
export function countedOn({ officersZ, tenureZ }: PlanGate["handOvers"]): {
  skill: boolean;
  tenure: boolean;
} {
  return { skill: (officersZ ?? 0) > TRIED, tenure: (tenureZ ?? 0) > TRIED };
}
