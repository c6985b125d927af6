import type { Reason } from "../interval";
import { requires } from "../requires";

export interface MeanDifference {
  /** In pooled standard deviations; beyond ±0.1 the arms are not balanced in this covariate. */
  difference: number | null;
  reason: Reason | null;
}

/** What sums of a value that never varies may differ by, as a share of it. */
const ROUNDING = 1e-12;

/**
 * How far two arms differ in one covariate, treated less control, in standard deviations. The yardstick is the unweighted
 * pooled deviation √((s₁² + s₀²)/2) before and after weighting, so that both can be compared.
 *
 * @param arm 1 treated, 0 not; one a unit
 * @param weights one a unit, or in all for the units that a row stands for; absent means the raw difference
 * @param counts how many equal units each row stands for; absent means one
 * @returns 0 where the covariate is the same for everybody; null with `no-observations` (an arm is empty or has no weight)
 *   or `no-variation` (the arms differ, but neither varies within)
 * @throws Error when lengths differ or an arm is neither 0 nor 1
 * @see Austin 2009, Statistics in Medicine 28:3083
 * @example
 * standardisedMeanDifference([1, 2, 3, 2, 3, 4], [0, 0, 0, 1, 1, 1]) // { difference: 1, reason: null }
 */
export function standardisedMeanDifference(
  values: ArrayLike<number>,
  arm: ArrayLike<number>,
  weights?: ArrayLike<number>,
  counts?: ArrayLike<number>,
): MeanDifference {
  requires(
    arm.length === values.length &&
      (weights?.length ?? arm.length) === arm.length &&
      (counts?.length ?? arm.length) === arm.length,
    "standardisedMeanDifference requires as many arms and weights as values",
  );
  const count = [0, 0];
  const sum = [0, 0];
  const weight = [0, 0];
  const weightedSum = [0, 0];
  let largest = 0;
  for (let unit = 0; unit < values.length; unit += 1) {
    const side = arm[unit]!;
    requires(side === 0 || side === 1, "standardisedMeanDifference requires arms 0 or 1");
    const units = counts?.[unit] ?? 1;
    largest = Math.max(largest, Math.abs(values[unit]!));
    count[side]! += units;
    sum[side]! += units * values[unit]!;
    weight[side]! += weights?.[unit] ?? units;
    weightedSum[side]! += (weights?.[unit] ?? units) * values[unit]!;
  }
  if (weight[0] === 0 || weight[1] === 0) return { difference: null, reason: "no-observations" };
  const squares = [0, 0];
  for (let unit = 0; unit < values.length; unit += 1)
    squares[arm[unit]!]! +=
      (counts?.[unit] ?? 1) * (values[unit]! - sum[arm[unit]!]! / Math.max(1, count[arm[unit]!]!)) ** 2;
  const variance = (side: 0 | 1) => (count[side]! > 1 ? squares[side]! / (count[side]! - 1) : 0);
  const deviation = Math.sqrt((variance(1) + variance(0)) / 2);
  const gap = weightedSum[1]! / weight[1]! - weightedSum[0]! / weight[0]!;
  const rounding = ROUNDING * largest;
  if (Math.abs(gap) <= rounding) return { difference: 0, reason: null };
  if (deviation <= rounding) return { difference: null, reason: "no-variation" };
  return { difference: gap / deviation, reason: null };
}
