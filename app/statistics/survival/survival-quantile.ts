import { type Interval, unknownInterval } from "../interval";
import { requires } from "../requires";
import type { SurvivalCurve } from "./kaplan-meier";

/** Shares closer than this are the same share. */
const ROUNDING = 1e-9;

/**
 * The time by which a share of the cases has ended: the median by default. Its limits are the times at which the limits
 * of the curve cross the same height.
 *
 * Where the curve lies exactly on the height, the middle of that stretch is taken.
 *
 * @param share of cases ended, between 0 and 1
 * @returns in the curve's unit of time; nulls with `no-observations` or `not-reached`; a limit that is not reached is
 *   null, also with `not-reached`
 * @throws Error when the share is not between 0 and 1
 * @see Brookmeyer and Crowley 1982, Biometrics 38:29
 * @example
 * survivalQuantile(kaplanMeier([1, 2, 3, 4, 5].map((time) => ({ time, event: 1 })))) // { estimate: 3, low: 1, high: 5, reason: null }
 */
export function survivalQuantile({ steps, lastTime }: SurvivalCurve, share = 0.5): Interval {
  requires(share > 0 && share < 1, "survivalQuantile requires 0 < share < 1");
  if (lastTime === null) return unknownInterval("no-observations");
  const height = 1 - share;
  const estimate = crossing(steps, height, (step) => step.estimate);
  if (estimate === null) return unknownInterval("not-reached");
  const low = crossing(steps, height, (step) => step.low ?? step.estimate);
  const high = crossing(steps, height, (step) => step.high ?? step.estimate);
  return { estimate, low, high, reason: low === null || high === null ? "not-reached" : null };
}

function crossing(
  steps: SurvivalCurve["steps"],
  height: number,
  value: (step: SurvivalCurve["steps"][number]) => number,
): number | null {
  const first = steps.findIndex((step) => value(step) <= height + ROUNDING);
  if (first < 0) return null;
  const time = steps[first]!.time;
  if (value(steps[first]!) < height - ROUNDING) return time;
  const next = steps.slice(first).find((step) => value(step) < height - ROUNDING);
  return next ? (time + next.time) / 2 : time;
}
