import { requires } from "../requires";

/**
 * As many unweighted units would be as sure: (Σw)²/Σw² (Kish). A weighted arm whose number is small rests on a few heavy
 * cases, whatever its count.
 *
 * @param weights ≥ 0
 * @returns between 1 and the count; null where nothing has weight
 * @throws Error when a weight is negative or not finite
 * @see Kish 1965, Survey Sampling
 * @example
 * effectiveSampleSize([1, 1, 1, 7]) // 1.92308
 */
export function effectiveSampleSize(weights: ArrayLike<number>): number | null {
  let sum = 0;
  let squares = 0;
  for (let unit = 0; unit < weights.length; unit += 1) {
    const weight = weights[unit]!;
    requires(weight >= 0 && Number.isFinite(weight), "effectiveSampleSize requires weights ≥ 0");
    sum += weight;
    squares += weight * weight;
  }
  return squares === 0 ? null : (sum * sum) / squares;
}
