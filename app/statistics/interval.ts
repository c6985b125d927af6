/**
 * Why a figure is unknown. The codes are stable: pages translate them, exports print them.
 *
 * - `no-observations`: nothing was counted.
 * - `too-few`: something was counted, but not enough for this quantity (one cluster has no spread).
 * - `no-variation`: every value is the same, so the data say nothing about their own uncertainty.
 * - `no-overlap`: the groups share no stratum or no covariate pattern.
 * - `zero-denominator`: the ratio has nothing beneath the line.
 * - `not-reached`: the curve ends before it gets there.
 * - `not-estimable`: the model cannot separate this quantity from another.
 * - `not-converged`: the iterations ended without an answer.
 */
export type Reason =
  | "no-observations"
  | "too-few"
  | "no-variation"
  | "no-overlap"
  | "zero-denominator"
  | "not-reached"
  | "not-estimable"
  | "not-converged";

/** An estimate between its limits, in the unit of the estimate. `reason` speaks whenever any of the three is null. */
export interface Interval {
  estimate: number | null;
  low: number | null;
  high: number | null;
  reason: Reason | null;
}

/** An interval that carries its standard error. */
export interface IntervalWithError extends Interval {
  standardError: number | null;
}

/**
 * The interval of which nothing is known.
 *
 * @example
 * unknownInterval("no-observations") // { estimate: null, low: null, high: null, reason: "no-observations" }
 */
export function unknownInterval(reason: Reason): Interval {
  return { estimate: null, low: null, high: null, reason };
}
