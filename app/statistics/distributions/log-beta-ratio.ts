import { requires } from "../requires";

/**
 * log B(a + k, b + m) / B(a, b): what k successes and m failures do to a beta prior, and the heart of the beta-binomial.
 * As a sum of k + m logarithms it needs no gamma function and loses nothing.
 *
 * @param k whole number ≥ 0
 * @param m whole number ≥ 0
 * @throws Error when a shape is not positive or a count not whole
 * @example
 * logBetaRatio(1, 1, 1, 1) // -1.79176
 */
export function logBetaRatio(a: number, b: number, k: number, m: number): number {
  requires(a > 0 && b > 0, "logBetaRatio requires shapes > 0");
  requires(Number.isInteger(k) && k >= 0, "logBetaRatio requires whole counts ≥ 0");
  requires(Number.isInteger(m) && m >= 0, "logBetaRatio requires whole counts ≥ 0");
  let sum = 0;
  for (let i = 0; i < k; i += 1) sum += Math.log(a + i);
  for (let i = 0; i < m; i += 1) sum += Math.log(b + i);
  for (let i = 0; i < k + m; i += 1) sum -= Math.log(a + b + i);
  return sum;
}
