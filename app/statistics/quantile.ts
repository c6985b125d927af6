import { requires } from "./requires";

/**
 * The sample quantile that interpolates between neighbours (R's type 7, the default of most software).
 *
 * @param sorted ascending, at least one
 * @param p 0–1
 * @throws Error when there is nothing to take a quantile of, or p is outside [0, 1]
 * @see Hyndman and Fan 1996, The American Statistician 50:361
 * @example
 * quantile([1, 2, 3, 10], 0.5) // 2.5
 */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  requires(sorted.length > 0, "quantile requires at least one value");
  requires(p >= 0 && p <= 1, "quantile requires 0 ≤ p ≤ 1");
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (position - below) * (high - low);
}
