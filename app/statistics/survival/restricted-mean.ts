import { DEFAULT_LEVEL } from "../critical-value";
import { type IntervalWithError, unknownInterval } from "../interval";
import { wald } from "../intervals/wald";
import { requires } from "../requires";
import type { SurvivalCurve } from "./kaplan-meier";

/**
 * The mean time until the end, counted up to a horizon: the area under the curve (days to cash within a year). In contrast to a
 * median it is always reached, and in contrast to a mean of closed cases it does not flatter.
 *
 * Compare groups at one horizon within everybody's follow-up.
 *
 * @param horizon > 0, in the curve's unit of time
 * @returns in that unit; nulls with `no-observations`, `not-reached` (nobody was followed so long and some had not
 *   ended); limits null with `no-variation` where nothing ended before the horizon
 * @throws Error when the horizon is not positive
 * @see Irwin 1949; Royston and Parmar 2013, BMC Medical Research Methodology 13:152
 * @example
 * restrictedMean(kaplanMeier([{ time: 2, event: 1 }, { time: 4, event: 0 }]), 4) // { estimate: 3, standardError: 0.70711, low: 1.61410, high: 4.38590 }
 */
export function restrictedMean(
  { steps, lastTime }: SurvivalCurve,
  horizon: number,
  level = DEFAULT_LEVEL,
): IntervalWithError {
  requires(horizon > 0 && Number.isFinite(horizon), "restrictedMean requires horizon > 0");
  if (lastTime === null) return { ...unknownInterval("no-observations"), standardError: null };
  if (horizon > lastTime && steps.at(-1)!.estimate > 0)
    return { ...unknownInterval("not-reached"), standardError: null };
  const inside = steps.filter(({ time }) => time <= horizon);
  let area = 0;
  let variance = 0;
  for (let index = inside.length - 1; index >= 0; index -= 1) {
    const { time, estimate, varianceTerm } = inside[index]!;
    area += estimate * ((inside[index + 1]?.time ?? horizon) - time);
    variance += area * area * varianceTerm;
  }
  area += inside[0]?.time ?? horizon;
  return wald(area, Math.sqrt(variance), level);
}
