import { criticalValue, DEFAULT_LEVEL } from "../critical-value";
import type { IntervalWithError } from "../interval";
import { requires } from "../requires";
import { survivalLimits } from "./curve-limits";
import { type FollowUp, lifeTable } from "./life-table";

/** The incidence from this time on, until the next step. */
export interface IncidenceStep extends IntervalWithError {
  time: number;
  atRisk: number;
  eventsOfCause: number;
  /** Share ended by this cause up to and including this time, 0–1. */
  estimate: number;
  /** Share not ended by any cause. */
  survival: number;
}

export interface IncidenceCurve {
  steps: IncidenceStep[];
  lastTime: number | null;
}

/**
 * The share of cases that one cause has ended, where other causes may come first: a sold loan will not be paid any more.
 * One less Kaplan–Meier with the other causes taken as censored would say how much would be paid if nothing were ever
 * sold, and is too high.
 *
 * The incidences of all causes and the survival add up to one. Standard errors by the delta method; limits on the
 * log(−log) scale. With weights both use the effective number at risk.
 *
 * @param cause the event code whose share is asked for, ≥ 1
 * @returns a step for each distinct time; limits null with `no-variation` while the incidence is 0
 * @throws Error as `lifeTable`; when the cause is not a whole number ≥ 1
 * @see Aalen and Johansen 1978; Marubini and Valsecchi 1995, §10.2
 * @example
 * aalenJohansen([{ time: 2, event: 1 }, { time: 3, event: 2 }, { time: 3, event: 1 }, { time: 5, event: 0 }], 1).steps[1] // { time: 3, estimate: 0.5, survival: 0.25, standardError: 0.25, low: 0.05785, high: 0.84486 }
 */
export function aalenJohansen(
  followUps: readonly FollowUp[],
  cause: number,
  level = DEFAULT_LEVEL,
): IncidenceCurve {
  requires(Number.isInteger(cause) && cause >= 1, "aalenJohansen requires a cause ≥ 1");
  const z = criticalValue(level);
  let survival = 1;
  let incidence = 0;
  // Var F(t) = Σ a_j (F(t) − F_j)² − 2 Σ c_j (F(t) − F_j) + Σ b_j, kept as sums so that each step costs the same
  let [a, aF, aFF, b, c, cF] = [0, 0, 0, 0, 0, 0];
  const steps = lifeTable(followUps, cause).map((row): IncidenceStep => {
    const { time, atRisk, effectiveAtRisk, events, eventsOfCause } = row;
    const ended = events / atRisk;
    const endedByCause = eventsOfCause / atRisk;
    const over = 1 - ended < 1e-12;
    incidence = Math.min(1, incidence + survival * endedByCause); // rounding may lead past 1
    const anyTerm = over ? 0 : ended / (effectiveAtRisk * (1 - ended));
    const crossTerm = (survival * endedByCause) / effectiveAtRisk;
    a += anyTerm;
    aF += anyTerm * incidence;
    aFF += anyTerm * incidence * incidence;
    b += (survival * survival * endedByCause * (1 - endedByCause)) / effectiveAtRisk;
    c += crossTerm;
    cF += crossTerm * incidence;
    survival = over ? 0 : survival * (1 - ended);
    const variance = a * incidence * incidence - 2 * incidence * (aF + c) + aFF + 2 * cF + b;
    const standardError = variance > 1e-15 ? Math.sqrt(variance) : 0;
    const limits = survivalLimits(incidence, standardError, z, "log-log");
    return { time, atRisk, eventsOfCause, survival, ...limits };
  });
  return { steps, lastTime: steps.at(-1)?.time ?? null };
}
