import { DEFAULT_LEVEL } from "../critical-value";
import { type IntervalWithError, unknownInterval } from "../interval";
import { requires } from "../requires";
import { wald } from "./wald";

/**
 * All that a ratio of sums and its error need: six sums over independent clusters g (borrowers) with the numerator r_g
 * (receipts) and the denominator e_g (exposure). They add up over cells as long as no cluster is split between cells.
 */
export interface ClusterMoments {
  /** Σ r_g */
  numerator: number;
  /** Σ e_g */
  denominator: number;
  /** Σ r_g² */
  numeratorSquares: number;
  /** Σ r_g e_g */
  products: number;
  /** Σ e_g² */
  denominatorSquares: number;
  /** G; absent where nobody counted, and then the small-sample correction is left out. */
  clusters?: number;
}

/** Below this share of its own terms a residual sum of squares is rounding, not spread. */
const ROUNDING_SHARE = 1e-13;

/**
 * A ratio of sums (money recovered per money exposed) with its linearised standard error, clustered:
 * R = Σr/Σe, se² = Σ(r_g − R e_g)² / (Σe)² · G/(G−1). Ratios of sums weigh each case by its money; means of ratios let
 * the tiny cases speak loudest.
 *
 * With the number of clusters known the limits use Student's t on the effective number of clusters less one, (Σe)²/Σe²
 * of their denominators: where few heavy borrowers carry the money, the error rests on them, and their count would hide it.
 * With equal denominators that is G − 1.
 *
 * @returns the ratio in numerator units per denominator unit; nulls with `no-observations`, `zero-denominator`, and
 *   with the estimate kept `too-few` (one cluster) or `no-variation` (every cluster has the same ratio)
 * @throws Error when a sum is not finite or a sum of squares is negative
 * @see Cochran 1977, Sampling Techniques, ch. 6; Kish 1965; Carter, Schnepel and Steigerwald 2017, Review of Economics
 *   and Statistics 99:698
 * @example
 * ratioOfSums({ numerator: 6, denominator: 10, numeratorSquares: 20, products: 20, denominatorSquares: 36, clusters: 3 }) // { estimate: 0.6, standardError: 0.36661, low: -1.18225, high: 2.38225, reason: null }
 */
export function ratioOfSums(moments: ClusterMoments, level = DEFAULT_LEVEL): IntervalWithError {
  const { numerator, denominator, numeratorSquares, products, denominatorSquares, clusters } = moments;
  for (const sum of [numerator, denominator, numeratorSquares, products, denominatorSquares, clusters ?? 0])
    requires(Number.isFinite(sum), "ratioOfSums requires finite sums");
  requires(numeratorSquares >= 0 && denominatorSquares >= 0, "ratioOfSums requires sums of squares ≥ 0");
  requires((clusters ?? 0) >= 0, "ratioOfSums requires clusters ≥ 0");

  if (clusters === 0 || denominatorSquares === 0)
    return {
      ...unknownInterval(clusters === 0 ? "no-observations" : "zero-denominator"),
      standardError: null,
    };
  if (denominator === 0) return { ...unknownInterval("zero-denominator"), standardError: null };
  const ratio = numerator / denominator;
  if (clusters === 1)
    return { estimate: ratio, standardError: null, low: null, high: null, reason: "too-few" };

  const gross = numeratorSquares + ratio * ratio * denominatorSquares;
  const residual = gross - 2 * ratio * products;
  const spread = residual > ROUNDING_SHARE * gross ? residual : 0;
  const correction = clusters === undefined ? 1 : clusters / (clusters - 1);
  const standardError = Math.sqrt(spread * correction) / Math.abs(denominator);
  if (clusters === undefined) return wald(ratio, standardError, level);
  const effective = Math.min(clusters, (denominator * denominator) / denominatorSquares);
  return wald(ratio, standardError, level, Math.max(1, effective - 1));
}
