/** Who held a case when: dated assignments where the bank gives them, else the officer named with the case. */
import type { Hold } from "./ledger";

export interface Assignment {
  officerId: number;
  startDay: number;
  /** First day no longer held; null while held. */
  toDay: number | null;
  reason: string | null;
}

export interface Holding {
  holds: Hold[];
  /** How many assignments began while another, with an end of its own, still ran. */
  overlapping: number;
}

/**
 * Assignments (by first day, then officer code) as holds that follow one another: the later one takes the case over.
 * Of two that begin on the same day the last given counts.
 */
export function holdsOf(
  assignments: readonly Assignment[],
  caseOfficerId: number,
  defaultedDay: number,
): Holding {
  if (assignments.length === 0) {
    const holds =
      caseOfficerId === 0
        ? []
        : [{ officerId: caseOfficerId, startDay: defaultedDay, endDay: null, reason: null }];
    return { holds, overlapping: 0 };
  }
  const holds: Hold[] = [];
  let overlapping = 0;
  for (const assignment of assignments) {
    const before = holds.at(-1);
    if (before && before.endDay !== null && before.endDay > assignment.startDay) overlapping++;
    if (before && (before.endDay === null || before.endDay > assignment.startDay))
      before.endDay = assignment.startDay;
    if (before?.startDay === assignment.startDay) holds.pop();
    holds.push({
      officerId: assignment.officerId,
      startDay: assignment.startDay,
      endDay: assignment.toDay,
      reason: assignment.reason,
    });
  }
  return { holds, overlapping };
}
