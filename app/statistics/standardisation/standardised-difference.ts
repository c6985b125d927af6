import { DEFAULT_LEVEL } from "../critical-value";
import { unknownInterval } from "../interval";
import { wald } from "../intervals/wald";
import {
  directStandardisation,
  MINIMUM_STRATUM,
  type StandardisedMean,
  type StratumSums,
} from "./direct-standardisation";

/** A stratum in which two arms meet. */
export interface ContrastStratum {
  weight: number;
  first: StratumSums;
  second: StratumSums;
}

export interface StandardisedDifference extends StandardisedMean {
  first: StandardisedMean;
  second: StandardisedMean;
}

/**
 * First arm less second arm, both mixed as in the same standard population and over the same strata: a stratum in which
 * either arm has fewer than `minimum` units leaves for both, or the difference would compare different mixes.
 *
 * @returns the difference in the unit of the values, with both arms beside it; reasons as in `directStandardisation`
 * @throws Error as `directStandardisation`
 * @see Breslow and Day 1987, Statistical Methods in Cancer Research II, ch. 2
 * @example
 * standardisedDifference([{ weight: 1, first: { n: 20, sum: 10, sumOfSquares: 10 }, second: { n: 20, sum: 4, sumOfSquares: 4 } }]) // { estimate: 0.3, standardError: 0.14318, low: 0.01938, high: 0.58062, excludedShare: 0 }
 */
export function standardisedDifference(
  strata: readonly ContrastStratum[],
  { minimum = MINIMUM_STRATUM, level = DEFAULT_LEVEL }: { minimum?: number; level?: number } = {},
): StandardisedDifference {
  const both = (stratum: ContrastStratum) => Math.min(stratum.first.n, stratum.second.n) >= minimum;
  const arm = (side: "first" | "second") =>
    directStandardisation(
      strata.map((stratum) => ({
        ...stratum[side],
        n: both(stratum) ? stratum[side].n : 0,
        weight: stratum.weight,
      })),
      { minimum, level },
    );
  const first = arm("first");
  const second = arm("second");
  const { excludedShare } = first;
  if (first.estimate === null || second.estimate === null)
    return { ...unknownInterval(first.reason!), standardError: null, excludedShare, first, second };
  const standardError = Math.hypot(first.standardError ?? 0, second.standardError ?? 0);
  return { ...wald(first.estimate - second.estimate, standardError, level), excludedShare, first, second };
}
