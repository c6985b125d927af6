import { criticalValue, DEFAULT_LEVEL } from "../critical-value";
import type { IntervalWithError } from "../interval";
import { requires } from "../requires";

/**
 * Estimate ± critical value × standard error: the interval of anything that is a sum over many.
 *
 * A standard error of zero means that the data show no spread, not that the figure is certain: the limits are then
 * null with `no-variation`.
 *
 * @param standardError in the unit of the estimate, ≥ 0
 * @param degreesOfFreedom for Student's t; absent means normal
 * @throws Error when a number is not finite or the standard error is negative
 * @example
 * wald(10, 2) // { estimate: 10, standardError: 2, low: 6.08007, high: 13.91993, reason: null }
 * wald(10, 0) // { estimate: 10, standardError: null, low: null, high: null, reason: "no-variation" }
 */
export function wald(
  estimate: number,
  standardError: number,
  level = DEFAULT_LEVEL,
  degreesOfFreedom?: number,
): IntervalWithError {
  requires(Number.isFinite(estimate), "wald requires a finite estimate");
  requires(standardError >= 0 && Number.isFinite(standardError), "wald requires a finite standardError ≥ 0");
  const reach = criticalValue(level, degreesOfFreedom) * standardError;
  if (reach === 0) return { estimate, standardError: null, low: null, high: null, reason: "no-variation" };
  return { estimate, standardError, low: estimate - reach, high: estimate + reach, reason: null };
}
