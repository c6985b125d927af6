/** A ratio of sums as it would be over a standard mix of strata. */
import { type Interval, unknownInterval } from "../statistics/interval";
import { type ClusterMoments, ratioOfSums } from "../statistics/intervals/ratio-of-sums";
import { wald } from "../statistics/intervals/wald";
import { MINIMUM_STRATUM } from "../statistics/standardisation/direct-standardisation";

export interface RatioStratum extends Required<ClusterMoments> {
  /** Units behind the moments. */
  n: number;
  /** Weight of the stratum in the standard population, any positive scale. */
  weight: number;
}

/**
 * Σ w_k R_k over the strata with R_k a ratio of sums clustered by borrower, se² = Σ w_k² se_k². A stratum speaks from
 * ten units of two borrowers on; the weights of those that speak are scaled to one.
 *
 * @returns nulls with `no-observations` (no weight at all) or `no-overlap` (no stratum speaks)
 * @see Breslow and Day 1987, Statistical Methods in Cancer Research II, ch. 2
 */
export function standardisedRatio(strata: readonly RatioStratum[]): Interval {
  const total = strata.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return unknownInterval("no-observations");
  const speaking = strata.filter(
    ({ n, clusters, denominator }) => n >= MINIMUM_STRATUM && clusters > 1 && denominator > 0,
  );
  const support = speaking.reduce((sum, { weight }) => sum + weight, 0);
  if (support === 0) return unknownInterval("no-overlap");
  let mean = 0;
  let variance = 0;
  for (const stratum of speaking) {
    const share = stratum.weight / support;
    const { estimate, standardError } = ratioOfSums(stratum);
    mean += share * (estimate ?? 0);
    variance += (share * (standardError ?? 0)) ** 2;
  }
  const { estimate, low, high, reason } = wald(mean, Math.sqrt(variance));
  return { estimate, low, high, reason };
}
