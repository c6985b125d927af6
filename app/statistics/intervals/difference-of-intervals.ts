import { type Interval, unknownInterval } from "../interval";

/**
 * The difference of two independent estimates, first less second, from their own intervals of the same level: each arm
 * has its own limits, from any method, so that they need not be symmetric (method of variance estimates recovery).
 *
 * @returns without limits where either estimate has none, and unknown where either is
 * @see Zou and Donner 2008, Statistics in Medicine 27:1693
 * @example
 * differenceOfIntervals({ estimate: 0.8, low: 0.7, high: 0.9, reason: null }, { estimate: 0.6, low: 0.5, high: 0.7, reason: null }) // { estimate: 0.2, low: 0.05858, high: 0.34142, reason: null }
 */
export function differenceOfIntervals(first: Interval, second: Interval): Interval {
  if (first.estimate === null || second.estimate === null)
    return unknownInterval(first.reason ?? second.reason ?? "no-observations");
  const estimate = first.estimate - second.estimate;
  if (first.low === null || first.high === null || second.low === null || second.high === null)
    return { estimate, low: null, high: null, reason: first.reason ?? second.reason ?? "no-variation" };
  return {
    estimate,
    low: estimate - Math.hypot(first.estimate - first.low, second.high - second.estimate),
    high: estimate + Math.hypot(first.high - first.estimate, second.estimate - second.low),
    reason: null,
  };
}
