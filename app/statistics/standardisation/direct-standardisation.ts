import { DEFAULT_LEVEL } from "../critical-value";
import { type IntervalWithError, unknownInterval } from "../interval";
import { wald } from "../intervals/wald";
import { requires } from "../requires";

/** One arm inside one stratum, as sums over its n units. */
export interface StratumSums {
  n: number;
  sum: number;
  sumOfSquares: number;
}

/** A stratum with its weight in the standard population (any positive scale: counts, shares, money). */
export interface WeightedStratum extends StratumSums {
  weight: number;
}

export interface StandardisedMean extends IntervalWithError {
  /** Share of the standard population's weight in strata too small to speak, 0–1; null where there is no weight. */
  excludedShare: number | null;
}

/** A stratum speaks for an arm from this many units on. */
export const MINIMUM_STRATUM = 10;

/**
 * What the arm's mean would be if its cases were mixed as in the standard population: Σ w_k m_k over the strata, with
 * se² = Σ w_k² s_k²/n_k and s_k² the variance inside the stratum (divisor n_k; for a yes or no that is p(1 − p)).
 *
 * Strata with fewer than `minimum` units leave the common support, the weights of the rest are scaled to one, and the
 * lost share is returned: it belongs beside the figure, which speaks only for what is left.
 *
 * @returns the mean in the unit of the values; nulls with `no-observations` (no weight at all) or `no-overlap`
 *   (nothing left); limits null with `no-variation` where no stratum has any spread
 * @throws Error when a weight or count is negative, a sum is not finite, or the minimum is under two
 * @see Breslow and Day 1987, Statistical Methods in Cancer Research II, ch. 2
 * @example
 * directStandardisation([{ weight: 3, n: 20, sum: 10, sumOfSquares: 10 }, { weight: 1, n: 10, sum: 1, sumOfSquares: 1 }]) // { estimate: 0.4, standardError: 0.08714, low: 0.22920, high: 0.57080, excludedShare: 0 }
 */
export function directStandardisation(
  strata: readonly WeightedStratum[],
  { minimum = MINIMUM_STRATUM, level = DEFAULT_LEVEL }: { minimum?: number; level?: number } = {},
): StandardisedMean {
  requires(minimum >= 2, "directStandardisation requires minimum ≥ 2");
  for (const { weight, n, sum, sumOfSquares } of strata) {
    requires(weight >= 0 && Number.isFinite(weight), "directStandardisation requires weights ≥ 0");
    requires(n >= 0 && Number.isFinite(n), "directStandardisation requires n ≥ 0 in every stratum");
    requires(Number.isFinite(sum) && sumOfSquares >= 0, "directStandardisation requires finite sums");
  }
  const total = strata.reduce((weights, { weight }) => weights + weight, 0);
  if (total === 0) return { ...unknownInterval("no-observations"), standardError: null, excludedShare: null };
  const kept = strata.filter(({ n }) => n >= minimum);
  const support = kept.reduce((weights, { weight }) => weights + weight, 0);
  if (support === 0) return { ...unknownInterval("no-overlap"), standardError: null, excludedShare: 1 };

  let mean = 0;
  let variance = 0;
  for (const stratum of kept) {
    const share = stratum.weight / support;
    mean += (share * stratum.sum) / stratum.n;
    variance += (share * share * varianceInside(stratum)) / stratum.n;
  }
  const lost = kept.length === strata.length ? 0 : Math.max(0, 1 - support / total);
  return { ...wald(mean, Math.sqrt(variance), level), excludedShare: lost };
}

/** Mean square about the stratum's mean; rounding may leave a trace below zero where all values are equal. */
function varianceInside({ n, sum, sumOfSquares }: StratumSums): number {
  const meanSquare = sumOfSquares / n;
  const variance = meanSquare - (sum / n) ** 2;
  return variance > 1e-14 * meanSquare ? variance : 0;
}
