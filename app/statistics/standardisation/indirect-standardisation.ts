import { DEFAULT_LEVEL } from "../critical-value";
import type { Interval } from "../interval";
import { byar } from "../intervals/byar";
import { requires } from "../requires";

/** One stratum of a group: what happened, and how often it happens to comparable units elsewhere. */
export interface ExpectedStratum {
  n: number;
  /** Events among the n, ≥ 0 */
  observed: number;
  /** Events per unit in the reference population, 0–1; null where the reference has none of this kind. */
  referenceRate: number | null;
}

export interface ObservedOverExpected extends Interval {
  /** Events in the strata that have a reference rate. */
  observed: number;
  /** Σ n_k · reference rate_k */
  expected: number;
  /** Share of the group's units without a reference rate, 0–1; null where the group is empty. */
  excludedShare: number | null;
}

/**
 * Observed over expected: events of a group against those it would have had at the reference's rates, stratum by
 * stratum. It works where a group is too small for its own rates, and compares a group with the reference, not two
 * groups with each other.
 *
 * Strata unknown to the reference leave on both sides of the ratio, and their share is returned.
 *
 * @returns the ratio with Byar limits; nulls with `no-observations`, `no-overlap` (no stratum has a reference) or
 *   `zero-denominator` (nothing is expected)
 * @throws Error when a count is negative or a rate lies outside [0, 1]
 * @see Breslow and Day 1987, Statistical Methods in Cancer Research II, ch. 2
 * @example
 * indirectStandardisation([{ n: 100, observed: 12, referenceRate: 0.1 }, { n: 50, observed: 3, referenceRate: 0.2 }]) // { estimate: 0.75, low: 0.41946, high: 1.23708, observed: 15, expected: 20, excludedShare: 0 }
 */
export function indirectStandardisation(
  strata: readonly ExpectedStratum[],
  level = DEFAULT_LEVEL,
): ObservedOverExpected {
  let units = 0;
  let missing = 0;
  let observed = 0;
  let expected = 0;
  for (const stratum of strata) {
    const { n, referenceRate } = stratum;
    requires(n >= 0 && stratum.observed >= 0, "indirectStandardisation requires counts ≥ 0");
    units += n;
    if (referenceRate === null) {
      missing += n;
      continue;
    }
    requires(
      referenceRate >= 0 && referenceRate <= 1,
      "indirectStandardisation requires 0 ≤ referenceRate ≤ 1",
    );
    observed += stratum.observed;
    expected += n * referenceRate;
  }
  const ratio = byar(observed, expected, level);
  if (units === 0) return { ...ratio, reason: "no-observations", observed, expected, excludedShare: null };
  const excludedShare = missing / units;
  return {
    ...ratio,
    reason: missing === units ? "no-overlap" : ratio.reason,
    observed,
    expected,
    excludedShare,
  };
}
