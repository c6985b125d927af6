import { requires } from "../requires";

/**
 * How strong an unmeasured confounder would have to be, on the scale of risk ratios with both method and outcome, to make
 * the whole effect: RR + √(RR(RR − 1)). 1 means that nothing needs explaining away.
 *
 * @param riskRatio > 0; below 1 its inverse is taken
 * @throws Error when the ratio is not positive and finite
 * @see VanderWeele and Ding 2017, Annals of Internal Medicine 167:268
 * @example
 * eValue(3.9) // 7.26303
 * eValue(0.8) // 1.80902
 */
export function eValue(riskRatio: number): number {
  requires(riskRatio > 0 && Number.isFinite(riskRatio), "eValue requires a risk ratio > 0");
  const ratio = riskRatio < 1 ? 1 / riskRatio : riskRatio;
  return ratio + Math.sqrt(ratio * (ratio - 1));
}

/**
 * The E-value of the limit nearer to no effect: 1 where the interval holds 1, for then nothing is left to explain.
 *
 * @param low lower limit of the risk ratio, > 0
 * @param high upper limit, ≥ low
 * @throws Error when the limits are not positive or crossed
 * @example
 * eValueOfLimits(1.8, 8.7) // 3
 * eValueOfLimits(0.9, 1.4) // 1
 */
export function eValueOfLimits(low: number, high: number): number {
  requires(low > 0 && high >= low, "eValueOfLimits requires 0 < low ≤ high");
  if (low <= 1 && high >= 1) return 1;
  return eValue(low > 1 ? low : high);
}
