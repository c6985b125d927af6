import { criticalValue, DEFAULT_LEVEL } from "../critical-value";
import type { IntervalWithError } from "../interval";
import { type CurveLimits, survivalLimits } from "./curve-limits";
import { type FollowUp, lifeTable } from "./life-table";

/** The curve from this time on, until the next step. */
export interface SurvivalStep extends IntervalWithError {
  time: number;
  atRisk: number;
  events: number;
  censored: number;
  /** Share not yet ended just after this time, 0–1. */
  estimate: number;
  /** What the step adds to the variance of log survival (Greenwood's term); 0 where the curve ends at 0. */
  varianceTerm: number;
}

export interface SurvivalCurve {
  steps: SurvivalStep[];
  /** The last time anyone was seen; null without cases. Beyond it a curve above 0 is unknown. */
  lastTime: number | null;
}

/**
 * The Kaplan–Meier curve: the share of cases not yet ended at each time, with open cases counted as long as they were
 * seen and no longer. Averages over closed cases alone would make everything look quick.
 *
 * Any event ends the case. Where a sale or a write-off may come first, the share paid is `aalenJohansen`, not one less
 * this. Groups compared must be known at time zero: "ever received the method" grants it the time survived before it.
 *
 * Standard errors are Greenwood's; with weights they use the effective number at risk (Xie and Liu).
 *
 * @param limits how the limits are drawn: `log-log` (default; stays inside [0, 1]), `log` or `plain`
 * @returns a step for each distinct time, also those with censoring only; limits are null with `no-variation` while the
 *   curve is still at 1 or has reached 0
 * @throws Error as `lifeTable`; when the level is not between 0 and 1
 * @see Kaplan and Meier 1958, JASA 53:457; Xie and Liu 2005, Statistics in Medicine 24:3089
 * @example
 * kaplanMeier([{ time: 6, event: 1, count: 3 }, { time: 6, event: 0 }, { time: 7, event: 1 }, { time: 9, event: 0, count: 16 }]).steps[1] // { time: 7, atRisk: 17, estimate: 0.80672, standardError: 0.08694, low: 0.56315, high: 0.92281 }
 */
export function kaplanMeier(
  followUps: readonly FollowUp[],
  { level = DEFAULT_LEVEL, limits = "log-log" }: { level?: number; limits?: CurveLimits } = {},
): SurvivalCurve {
  const z = criticalValue(level);
  let survival = 1;
  let varianceOfLog = 0;
  const steps = lifeTable(followUps).map(({ time, atRisk, effectiveAtRisk, events, censored }) => {
    const ended = events / atRisk;
    const over = 1 - ended < 1e-12;
    const varianceTerm = over ? 0 : ended / (effectiveAtRisk * (1 - ended));
    survival = over ? 0 : survival * (1 - ended);
    varianceOfLog += varianceTerm;
    const interval = survivalLimits(survival, survival * Math.sqrt(varianceOfLog), z, limits);
    return { time, atRisk, events, censored, ...interval, estimate: survival, varianceTerm };
  });
  return { steps, lastTime: steps.at(-1)?.time ?? null };
}
