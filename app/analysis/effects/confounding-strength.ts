/** How strong something unmeasured would have to be to make the whole effect, beside the strongest thing measured. */
import { criticalValue, DEFAULT_LEVEL } from "~/statistics/critical-value";
import type { AipwResult } from "~/statistics/effects/aipw";
import { eValue, eValueOfLimits } from "~/statistics/effects/e-value";
import { clusteredMean } from "~/statistics/intervals/clustered-mean";
import type { Codes } from "~/statistics/regression/coded-design";
import type { DesignColumn, Population } from "./population";

export interface ConfoundingStrength {
  /** E-value of the ratio of the two mean shares, and of its limit nearer to 1. */
  eValue: number;
  eValueOfLimit: number;
  strongest: MeasuredStrength | null;
}

export interface MeasuredStrength extends Omit<DesignColumn, "isCompared"> {
  /** On the scale of E-values: of the largest ratio that the column alone could make. */
  strength: number;
}

/** Null where an arm's mean is not above 0, so that there is no ratio. */
export function confoundingStrength(
  { treated, control, scores }: AipwResult,
  population: Population,
  isMethod: Uint8Array,
): ConfoundingStrength | null {
  const [with_, without] = [treated.estimate, control.estimate];
  if (with_ === null || without === null || with_ <= 0 || without <= 0) return null;
  const influence = scores.treated.map((score, row) => score / with_ - scores.control[row]! / without);
  const error = clusteredMean(influence, population.borrowerOf).standardError;
  if (error === null) return null;
  const ratio = with_ / without;
  const reach = Math.exp(criticalValue(DEFAULT_LEVEL) * error);
  if (!Number.isFinite(reach)) return null;
  return {
    eValue: eValue(ratio),
    eValueOfLimit: eValueOfLimits(ratio / reach, ratio * reach),
    strongest: strongestMeasured(population, isMethod),
  };
}

function strongestMeasured(
  { design, columns, shares }: Population,
  isMethod: Uint8Array,
): MeasuredStrength | null {
  let strongest: MeasuredStrength | null = null;
  for (const { codeOf, codes, start, columns: width, levels } of design.covariates) {
    const corners = cornersByCode(codeOf, codes, isMethod, shares);
    for (let column = 0; column < width; column += 1) {
      const { covariate, level, isCompared } = columns[start - 1 + column]!;
      if (!isCompared) continue;
      const strength = strengthOf(corners, (code) => levels[code * width + column]! > 0);
      if (strength !== null && (strongest === null || strength > strongest.strength))
        strongest = { covariate, level, strength };
    }
  }
  return strongest;
}

/** By code of a covariate: episodes of the others and of the method, and the sum of their shares. */
interface Corners {
  others: Float64Array;
  method: Float64Array;
  shares: Float64Array;
}

/** @param codeOf what is known of each episode, 0 … codes − 1 */
export function cornersByCode(
  codeOf: Codes,
  codes: number,
  isMethod: Uint8Array,
  shares: Float64Array,
): Corners {
  const corners = {
    others: new Float64Array(codes),
    method: new Float64Array(codes),
    shares: new Float64Array(codes),
  };
  for (let row = 0; row < codeOf.length; row += 1) {
    const code = codeOf[row]!;
    if (isMethod[row] === 1) corners.method[code]! += 1;
    else corners.others[code]! += 1;
    corners.shares[code]! += shares[row]!;
  }
  return corners;
}

/** Fewer episodes in a corner of method × covariate would make a ratio of noise. */
const LEAST_IN_CORNER = 20;

/**
 * The E-value of the bias that a yes or no could make: with its ratios a and b to method and outcome, ab/(a + b − 1)
 * (Ding and VanderWeele 2016). Null where a corner is too empty to say.
 */
export function strengthOf(corners: Corners, isHigh: (code: number) => boolean): number | null {
  const sum = (counts: Float64Array, high: boolean) =>
    counts.reduce((total, count, code) => (isHigh(code) === high ? total + count : total), 0);
  const [methodHigh, methodLow] = [sum(corners.method, true), sum(corners.method, false)];
  const [otherHigh, otherLow] = [sum(corners.others, true), sum(corners.others, false)];
  const [sharesHigh, sharesLow] = [sum(corners.shares, true), sum(corners.shares, false)];
  if (Math.min(methodHigh, methodLow, otherHigh, otherLow) < LEAST_IN_CORNER) return null;
  if (sharesHigh <= 0 || sharesLow <= 0) return null;
  const method = methodLow + methodHigh;
  const others = otherLow + otherHigh;
  const high = methodHigh / method / (otherHigh / others);
  const low = methodLow / method / (otherLow / others);
  const withMethod = Math.max(high, 1 / high, low, 1 / low);
  const ratio = sharesHigh / (methodHigh + otherHigh) / (sharesLow / (methodLow + otherLow));
  const withOutcome = Math.max(ratio, 1 / ratio);
  return eValue((withMethod * withOutcome) / (withMethod + withOutcome - 1));
}
