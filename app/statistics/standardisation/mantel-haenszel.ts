import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import { criticalValue, DEFAULT_LEVEL } from "../critical-value";
import { type Interval, type Reason, unknownInterval } from "../interval";
import { requires } from "../requires";

/** A two-by-two table of one stratum, as counts. */
export interface TwoByTwo {
  firstEvents: number;
  firstOthers: number;
  secondEvents: number;
  secondOthers: number;
}

/** χ² on one degree of freedom with its p; null with a reason where no stratum can differ. */
export interface ChiSquareTest {
  chiSquare: number | null;
  p: number | null;
  reason: Reason | null;
}

export interface CommonOddsRatio extends Interval {
  test: ChiSquareTest;
  /** The same with Yates' continuity correction: ½ less in the numerator. */
  testWithCorrection: ChiSquareTest;
}

/**
 * The odds ratio, first against second, that all strata are taken to share: Σ a d/N over Σ b c/N, with the limits of
 * Robins, Breslow and Greenland and the test of no association in any stratum. It stands where strata are many and thin.
 *
 * @returns odds ratio and limits; nulls with `no-observations` or `zero-denominator` (no stratum has second-arm events
 *   beside first-arm others); limits null with `no-variation` where the ratio is 0
 * @throws Error when a count is negative
 * @see Robins, Breslow, Greenland 1986, Biometrics 42:311; Mantel and Haenszel 1959
 * @example
 * mantelHaenszel([{ firstEvents: 20, firstOthers: 10, secondEvents: 10, secondOthers: 20 }]) // { estimate: 4, low: 1.36722, high: 11.70260, test: { chiSquare: 6.55556, p: 0.01046 } }
 */
export function mantelHaenszel(strata: readonly TwoByTwo[], level = DEFAULT_LEVEL): CommonOddsRatio {
  const z = criticalValue(level);
  let [r, s, pr, psQr, qs, units] = [0, 0, 0, 0, 0, 0];
  let [excess, variance] = [0, 0];
  for (const { firstEvents: a, firstOthers: b, secondEvents: c, secondOthers: d } of strata) {
    requires(Math.min(a, b, c, d) >= 0, "mantelHaenszel requires counts ≥ 0");
    const n = a + b + c + d;
    if (n === 0) continue;
    units += n;
    const [agree, concordant, discordant] = [(a + d) / n, (a * d) / n, (b * c) / n];
    r += concordant;
    s += discordant;
    pr += agree * concordant;
    psQr += agree * discordant + (1 - agree) * concordant;
    qs += (1 - agree) * discordant;
    excess += a - ((a + b) * (a + c)) / n;
    if (n > 1) variance += ((a + b) * (c + d) * (a + c) * (b + d)) / (n * n * (n - 1));
  }
  const test = chiSquareTest(excess, variance, 0);
  const testWithCorrection = chiSquareTest(excess, variance, 0.5);
  const unknown = (interval: Interval) => ({ ...interval, test, testWithCorrection });
  if (units === 0) return unknown(unknownInterval("no-observations"));
  if (s === 0) return unknown(unknownInterval("zero-denominator"));
  if (r === 0) return unknown({ estimate: 0, low: null, high: null, reason: "no-variation" });
  const reach = z * Math.sqrt(pr / (2 * r * r) + psQr / (2 * r * s) + qs / (2 * s * s));
  const ratio = r / s;
  return unknown({
    estimate: ratio,
    low: ratio * Math.exp(-reach),
    high: ratio * Math.exp(reach),
    reason: null,
  });
}

function chiSquareTest(excess: number, variance: number, correction: number): ChiSquareTest {
  if (variance === 0) return { chiSquare: null, p: null, reason: "no-variation" };
  const chiSquare = Math.max(0, Math.abs(excess) - correction) ** 2 / variance;
  return { chiSquare, p: 2 * normalCdf(-Math.sqrt(chiSquare), 0, 1), reason: null };
}
