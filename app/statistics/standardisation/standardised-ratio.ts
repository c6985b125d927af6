import { DEFAULT_LEVEL } from "../critical-value";
import { type IntervalWithError, unknownInterval } from "../interval";
import { type ClusterMoments, ratioOfSums } from "../intervals/ratio-of-sums";
import { wald } from "../intervals/wald";
import { requires } from "../requires";
import { MINIMUM_STRATUM } from "./direct-standardisation";

/** One stratum: the six sums over its clusters, how many units those hold, and its weight in the standard population. */
export interface RatioStratum extends Required<ClusterMoments> {
  /** Units behind the sums. */
  n: number;
  /** Any positive scale: counts, shares, money. */
  weight: number;
}

export interface StandardisedRatio extends IntervalWithError {
  /** Share of the weight that lies in strata without a word, 0–1; null without any weight. */
  excludedShare: number | null;
}

/**
 * What a ratio of sums would be over a standard mix of strata: Σ w_k R_k, se² = Σ w_k² se_k², with R_k and se_k of
 * `ratioOfSums`. A stratum speaks from ten units of two clusters on; the weights of those that speak are scaled to one.
 *
 * @returns the ratio in numerator units per denominator unit; nulls with `no-observations` (no weight at all) or
 *   `no-overlap` (no stratum speaks); limits null with `no-variation` where no stratum has any spread
 * @throws Error when a weight is negative or a sum is not finite
 * @see Breslow and Day 1987, Statistical Methods in Cancer Research II, ch. 2; Cochran 1977, ch. 6
 * @example
 * standardisedRatio([
 *   { weight: 3, n: 20, numerator: 10, denominator: 20, numeratorSquares: 10, products: 10, denominatorSquares: 20, clusters: 20 },
 *   { weight: 1, n: 10, numerator: 1, denominator: 10, numeratorSquares: 1, products: 1, denominatorSquares: 10, clusters: 10 },
 * ]) // { estimate: 0.4, standardError: 0.08959, low: 0.22441, high: 0.57559, reason: null }
 */
export function standardisedRatio(strata: readonly RatioStratum[], level = DEFAULT_LEVEL): StandardisedRatio {
  for (const { weight } of strata)
    requires(weight >= 0 && Number.isFinite(weight), "standardisedRatio requires weights ≥ 0");
  const total = strata.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return { ...unknownInterval("no-observations"), standardError: null, excludedShare: null };
  const speaking = strata.filter(
    ({ n, clusters, denominator }) => n >= MINIMUM_STRATUM && clusters > 1 && denominator > 0,
  );
  const support = speaking.reduce((sum, { weight }) => sum + weight, 0);
  if (support === 0) return { ...unknownInterval("no-overlap"), standardError: null, excludedShare: 1 };
  let mean = 0;
  let variance = 0;
  for (const stratum of speaking) {
    const share = stratum.weight / support;
    const { estimate, standardError } = ratioOfSums(stratum);
    mean += share * (estimate ?? 0);
    variance += (share * (standardError ?? 0)) ** 2;
  }
  const excludedShare = speaking.length === strata.length ? 0 : Math.max(0, 1 - support / total);
  return { ...wald(mean, Math.sqrt(variance), level), excludedShare };
}
