import normalCdf from "@stdlib/stats-base-dists-normal-cdf";

/**
 * How much a standard normal exceeds u on average, counting nothing where it does not: L(u) = φ(u) − u(1 − Φ(u)). The price
 * of a wrong decision under a normal belief is a multiple of it.
 *
 * @see Raiffa and Schlaifer 1961, Applied Statistical Decision Theory
 * @example
 * unitNormalLoss(0) // 0.39894
 * unitNormalLoss(1) // 0.08332
 */
export function unitNormalLoss(u: number): number {
  if (u > 38) return 0; // below the smallest number there is
  const density = Math.exp((-u * u) / 2) / Math.sqrt(2 * Math.PI);
  return Math.max(0, density - u * normalCdf(-u, 0, 1));
}
