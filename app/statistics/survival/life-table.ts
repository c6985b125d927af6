import { requires } from "../requires";

/** How long a case was followed and how that ended. */
export interface FollowUp {
  /** From time zero to the event or to the last day the case was seen, ≥ 0, in any one unit. */
  time: number;
  /** 0: still open when last seen (censored); 1, 2, …: the cause that ended it. */
  event: number;
  /** Weight that makes the case stand for others (inverse probability); absent means 1. */
  weight?: number;
  /** How many such cases the row stands for; absent means 1. */
  count?: number;
}

/** What happened at one distinct time; sums are weighted. */
export interface LifeTableRow {
  time: number;
  /** Weight of those seen up to this time, before its events. */
  atRisk: number;
  /** As many unweighted cases would be as sure: (Σw)²/Σw² over those at risk. */
  effectiveAtRisk: number;
  /** Events of any cause. */
  events: number;
  /** Events of the one cause asked for. */
  eventsOfCause: number;
  censored: number;
}

/**
 * Cases at risk and events at each distinct time, ascending; a case censored on the day of an event is counted as still
 * at risk for it. Every curve of this folder starts here.
 *
 * @param cause the cause counted in `eventsOfCause`
 * @returns a row a time, empty for no cases; rows of weight 0 are ignored
 * @throws Error when a time, weight or count is negative or not finite, or an event is not a whole number ≥ 0
 * @see Kalbfleisch and Prentice 2002, The Statistical Analysis of Failure Time Data, §1.4
 * @example
 * lifeTable([{ time: 2, event: 1 }, { time: 3, event: 0 }, { time: 3, event: 2 }], 2) // [{ time: 2, atRisk: 3, events: 1, eventsOfCause: 0 }, { time: 3, atRisk: 2, events: 1, eventsOfCause: 1, censored: 1 }]
 */
export function lifeTable(followUps: readonly FollowUp[], cause = 1): LifeTableRow[] {
  const byTime = new Map<number, LifeTableRow & { squares: number }>();
  for (const { time, event, weight = 1, count = 1 } of followUps) {
    requires(time >= 0 && Number.isFinite(time), "lifeTable requires times ≥ 0");
    requires(Number.isInteger(event) && event >= 0, "lifeTable requires events 0 (censored), 1, 2, …");
    requires(weight >= 0 && count >= 0 && Number.isFinite(weight * count), "lifeTable requires weights ≥ 0");
    const mass = weight * count;
    if (mass === 0) continue;
    let row = byTime.get(time);
    if (!row) {
      row = { time, atRisk: 0, effectiveAtRisk: 0, events: 0, eventsOfCause: 0, censored: 0, squares: 0 };
      byTime.set(time, row);
    }
    row.squares += mass * weight;
    if (event === 0) row.censored += mass;
    else row.events += mass;
    if (event === cause) row.eventsOfCause += mass;
  }
  const rows = [...byTime.values()].sort((one, other) => other.time - one.time);
  let atRisk = 0;
  let squares = 0;
  for (const row of rows) {
    atRisk += row.events + row.censored;
    squares += row.squares;
    row.atRisk = atRisk;
    row.effectiveAtRisk = (atRisk * atRisk) / squares;
  }
  return rows.reverse().map(({ squares: _, ...row }) => row);
}
