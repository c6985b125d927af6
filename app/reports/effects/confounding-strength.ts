/** How strong something unmeasured would have to be to make the whole effect, beside the strongest thing measured. */
import { criticalValue, DEFAULT_LEVEL } from "~/statistics/critical-value";
import type { CrossFittedAipw } from "~/statistics/effects/cross-fitted-aipw";
import { eValue, eValueOfLimits } from "~/statistics/effects/e-value";
import type { Arm } from "./arm";
import { clusteredMean } from "./group-scores";

export interface ConfoundingStrength {
  /** E-value of the ratio of the two mean shares, and of its limit nearer to 1. */
  eValue: number;
  eValueOfLimit: number;
  strongest: MeasuredStrength | null;
}

export interface MeasuredStrength {
  column: string;
  /** On the scale of E-values: of the largest ratio that the column alone could make. */
  strength: number;
}

/** Null where an arm's mean is not above 0, so that there is no ratio. */
export function confoundingStrength(
  { treated, control, scores }: CrossFittedAipw,
  arm: Arm,
  shares: Float64Array,
): ConfoundingStrength | null {
  const [with_, without] = [treated.estimate, control.estimate];
  if (with_ === null || without === null || with_ <= 0 || without <= 0) return null;
  const influence = scores.treated.map((score, row) => score / with_ - scores.control[row]! / without);
  const error = clusteredMean(influence, arm.borrowerOf).standardError;
  if (error === null) return null;
  const ratio = with_ / without;
  const reach = Math.exp(criticalValue(DEFAULT_LEVEL) * error);
  if (!Number.isFinite(reach)) return null;
  return {
    eValue: eValue(ratio),
    eValueOfLimit: eValueOfLimits(ratio / reach, ratio * reach),
    strongest: strongestMeasured(arm, shares),
  };
}

function strongestMeasured({ isMethod, covariates }: Arm, shares: Float64Array): MeasuredStrength | null {
  const { columns, patterns, patternOf } = covariates;
  let strongest: MeasuredStrength | null = null;
  columns.forEach(({ name, isCompared }, column) => {
    if (!isCompared) return;
    const isHigh = Uint8Array.from(patternOf, (pattern) => (patterns[pattern]![column]! > 0 ? 1 : 0));
    const strength = strengthOf(isHigh, isMethod, shares);
    if (strength !== null && (strongest === null || strength > strongest.strength))
      strongest = { column: name, strength };
  });
  return strongest;
}

/** Fewer episodes in a corner of method × covariate would make a ratio of noise. */
const LEAST_IN_CORNER = 20;

/**
 * The E-value of the bias that a yes or no could make: with its ratios a and b to method and outcome, ab/(a + b − 1)
 * (Ding and VanderWeele 2016). Null where a corner is too empty to say.
 */
export function strengthOf(
  isHigh: ArrayLike<number>,
  isMethod: Uint8Array,
  shares: Float64Array,
): number | null {
  const counts = [0, 0, 0, 0];
  const sums = [0, 0];
  isMethod.forEach((one, row) => {
    counts[2 * one + isHigh[row]!]! += 1;
    sums[isHigh[row]!]! += shares[row]!;
  });
  if (counts.some((count) => count < LEAST_IN_CORNER) || sums[0]! <= 0 || sums[1]! <= 0) return null;
  const [otherLow, otherHigh, methodLow, methodHigh] = counts as [number, number, number, number];
  const high = methodHigh / (methodLow + methodHigh) / (otherHigh / (otherLow + otherHigh));
  const low = methodLow / (methodLow + methodHigh) / (otherLow / (otherLow + otherHigh));
  const withMethod = Math.max(high, 1 / high, low, 1 / low);
  const ratio = sums[1]! / (methodHigh + otherHigh) / (sums[0]! / (methodLow + otherLow));
  const withOutcome = Math.max(ratio, 1 / ratio);
  return eValue((withMethod * withOutcome) / (withMethod + withOutcome - 1));
}
