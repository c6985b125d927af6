import { requires } from "../requires";

/**
 * The two-sided normal-mixture boundary u(V) = √((V + ρ) log((V + ρ)/(ρα²))): a sum with variance process V that has no
 * drift crosses it at any time, ever, with a chance of at most alpha.
 *
 * @param variance V ≥ 0, the variance of the sum so far
 * @param rho > 0: where in V the boundary is tightest, see `bestMixtureRho`
 * @throws Error when an argument is out of its range
 * @see Howard, Ramdas, McAuliffe, Sekhon 2021, Annals of Statistics 49:1055
 * @example
 * normalMixtureBound(100, 100) // 36.56395
 */
export function normalMixtureBound(variance: number, rho: number, alpha = 0.05): number {
  requires(variance >= 0 && rho > 0, "normalMixtureBound requires variance ≥ 0 and rho > 0");
  requires(alpha > 0 && alpha < 1, "normalMixtureBound requires 0 < alpha < 1");
  return Math.sqrt((variance + rho) * Math.log((variance + rho) / (rho * alpha * alpha)));
}

/**
 * The rho for which the boundary is tightest at a given variance, nearly: V/(l + log(1 + l)) with l = −2 log α. The true
 * best solves an equation without a closed form and is tighter by less than one in ten thousand.
 *
 * @throws Error when an argument is out of its range
 * @see Howard, Ramdas, McAuliffe, Sekhon 2021, Annals of Statistics 49:1055, §3.5
 * @example
 * bestMixtureRho(100) // 12.60056
 */
export function bestMixtureRho(variance: number, alpha = 0.05): number {
  requires(variance > 0, "bestMixtureRho requires variance > 0");
  requires(alpha > 0 && alpha < 1, "bestMixtureRho requires 0 < alpha < 1");
  const doubled = -2 * Math.log(alpha);
  return variance / (doubled + Math.log1p(doubled));
}

/**
 * The logarithm of the mixture itself: the evidence against no drift, which is e-valued: at or above log(1/α) one may reject
 * at any time.
 *
 * @param sum S so far, with variance V ≥ 0
 * @throws Error when an argument is out of its range
 * @see Robbins 1970, Annals of Mathematical Statistics 41:1397
 * @example
 * logNormalMixture(10, 100, 12.60056) // -0.65101
 */
export function logNormalMixture(sum: number, variance: number, rho: number): number {
  requires(variance >= 0 && rho > 0, "logNormalMixture requires variance ≥ 0 and rho > 0");
  return Math.log(rho / (variance + rho)) / 2 + (sum * sum) / (2 * (variance + rho));
}
