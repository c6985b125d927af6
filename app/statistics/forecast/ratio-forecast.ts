import { criticalValue, DEFAULT_LEVEL } from "../critical-value";
import { type IntervalWithError, unknownInterval } from "../interval";
import { derSimonianLaird } from "../shrinkage/der-simonian-laird";
import { followed, type PastUnit, type UnitAhead } from "./followed-units";

export interface RatioForecast extends IntervalWithError {
  /** What is expected of each unit ahead, in their order; empty where the whole is unknown. */
  expected: Float64Array;
  /** Relative variance between periods beyond chance; 0 where there is none, or only one period. */
  betweenPeriods: number;
}

/**
 * What units with a known base x (money owed) will yield together within a horizon (money paid), from what units of the
 * same groups (ages) yielded in the past: R_k = Σy/Σx of a group, expected Σ R_k x. A ratio of sums needs neither a fit
 * nor a form of the curve, follows each cohort's own base, and its parts add up.
 *
 * The error has three parts. Rates are uncertain: Σ_g(Σ_k (X_k/Σx)(y_gk − R_k x_gk))² · G/(G−1) over clusters g, X_k the
 * base ahead. Units ahead scatter: κ Σ s_k² x², s_k² = Σ(y − R_k x)²/Σx² · n/(n−1), where κ grows by what units of one cluster have in
 * common. Periods differ as a whole: τ²(1 + 1/P) of the total squared, τ² by DerSimonian and Laird over the P periods'
 * relative misses. Limits by Student's t with Satterthwaite's degrees of freedom (effective clusters; P − 1), on the log
 * scale: a sum of payments is not below zero and leans to the right.
 *
 * @param past followed over the horizon; `ahead` in groups of which the past has a base
 * @returns nulls with `no-observations` (nothing on one side), `zero-denominator` (a group ahead without a base in the
 *   past), `too-few` (one cluster), `no-variation`
 * @throws Error for a base that is negative or not finite
 * @see Cochran 1977, Sampling Techniques, ch. 6; Royall and Cumberland 1981, JASA 76:66, and Valliant, Dorfman and Royall
 *   2000 for the prediction of what is not sampled; DerSimonian and Laird 1986
 * @example
 * ratioForecast([{ cluster: 0, group: 0, period: 0, base: 10, outcome: 2 }, { cluster: 1, group: 0, period: 0, base: 10, outcome: 4 }], [{ cluster: 2, group: 0, base: 20 }]) // { estimate: 6, standardError: 3.46410, betweenPeriods: 0 }
 */
export function ratioForecast(
  past: readonly PastUnit[],
  ahead: readonly UnitAhead[],
  level = DEFAULT_LEVEL,
): RatioForecast {
  const unknown = (reason: NonNullable<IntervalWithError["reason"]>): RatioForecast => ({
    ...unknownInterval(reason),
    standardError: null,
    expected: new Float64Array(0),
    betweenPeriods: 0,
  });
  if (past.length === 0 || ahead.length === 0) return unknown("no-observations");
  const seen = followed(past, ahead);
  if (seen === null) return unknown("zero-denominator");
  const expected = Float64Array.from(ahead, ({ group, base }) => seen.rates[group]! * base);
  const total = expected.reduce((sum, each) => sum + each, 0);
  if (seen.clusters < 2) return { ...unknown("too-few"), estimate: total, expected };

  const betweenPeriods = periodVariance(seen.periods);
  const chance = seen.ofRates + seen.ofUnits;
  const shock = total * total * betweenPeriods * (1 + 1 / seen.periods.length);
  const variance = chance + shock;
  if (!(variance > 0) || !(total > 0)) return { ...unknown("no-variation"), estimate: total, expected };
  const freedom =
    variance ** 2 / (chance ** 2 / seen.freedom + shock ** 2 / Math.max(1, seen.periods.length - 1));
  const standardError = Math.sqrt(variance);
  // The log-normal of that mean and error.
  const logVariance = Math.log1p(variance / (total * total));
  const reach = criticalValue(level, Math.max(1, freedom)) * Math.sqrt(logVariance);
  const middle = Math.log(total) - logVariance / 2;
  return {
    estimate: total,
    standardError,
    low: Math.exp(middle - reach),
    high: Math.exp(middle + reach),
    reason: null,
    expected,
    betweenPeriods,
  };
}

/** τ² of the relative misses; 0 for fewer than two periods that can be compared. */
function periodVariance(periods: readonly { expected: number; missed: number; variance: number }[]): number {
  const misses = periods
    .filter(({ expected, variance }) => expected > 0 && variance > 0)
    .map(({ expected, missed, variance }) => ({
      estimate: missed / expected,
      standardError: Math.sqrt(variance) / expected,
    }));
  return misses.length < 2 ? 0 : (derSimonianLaird(misses).tauSquared ?? 0);
}
