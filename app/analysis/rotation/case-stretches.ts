/** The life of a case cut into stretches of one officer, one running method, one month: what the hazard is fitted on. */
import { firstDayOfMonth, monthOfDay } from "~/domain/calendar";
import type { HeldCase } from "~/domain/held-case";

/** Days after the start of an episode from which its method counts as begun long ago, and as spent. */
export const PHASE_DAYS = [45, 120] as const;
/** Days after it between which money may follow more or less freely, whatever the method. */
export const FRESH_DAYS = [15, 30, 60, 90] as const;
/** Where the life of an episode is cut. */
const EPISODE_CUTS = [...PHASE_DAYS, ...FRESH_DAYS];

/** How many of the days given an episode is old. */
export function daysPassed(cuts: readonly number[], sinceStart: number): number {
  return cuts.filter((days) => sinceStart >= days).length;
}

export interface Stretch {
  startDay: number;
  /** First day after it. */
  endDay: number;
  officerId: number;
  /**
   * Days since this officer took the case, in the middle of the stretch as it was predicted: an end caused by money must
   * not reveal itself.
   */
  tenureDays: number;
  /** Whether the episode before the running one recovered nothing. */
  isStuck: boolean;
  /** Of the running episode; 0 before the first. */
  methodId: number;
  /** How long ago the running episode began: 0, 1 or 2. */
  phase: number;
  /** The same by `FRESH_DAYS`. */
  freshness: number;
  /** Days with money. */
  paidDays: number;
}

/**
 * From default to the case's end or a day before it, without days on which nobody held the case.
 *
 * @param untilDay first day that is no longer looked at
 */
export function caseStretches(held: HeldCase, untilDay: number): Stretch[] {
  const end = Math.min(untilDay, held.closedDay === null ? untilDay : held.closedDay + 1);
  const stretches: Stretch[] = [];
  let [hold, episode, paid] = [-1, -1, 0];
  let isStuck = false;
  const { holds, episodes, payments, defaultedDay } = held;
  let day = defaultedDay;
  while (day < end) {
    while (hold + 1 < holds.length && holds[hold + 1]!.startDay <= day) hold += 1;
    while (episode + 1 < episodes.length && episodes[episode + 1]!.startDay <= day) {
      episode += 1;
      isStuck = isStuckAt(held, episode);
    }
    let planned = firstDayOfMonth(monthOfDay(day) + 1);
    const next = (at: number | null | undefined) => {
      if (at !== null && at !== undefined && at > day && at < planned) planned = at;
    };
    const running = episodes[episode];
    next(holds[hold + 1]?.startDay);
    next(holds[hold]?.endDay);
    next(episodes[episode + 1]?.startDay);
    if (running) for (const days of EPISODE_CUTS) next(running.startDay + days);
    const to = Math.min(end, planned);
    let paidHere = 0;
    for (; paid < payments.length && payments[paid]!.day < to; paid += 1) paidHere += 1;
    const holder = holds[hold];
    if (holder && (holder.endDay === null || day < holder.endDay) && holder.officerId !== 0)
      stretches.push({
        startDay: day,
        endDay: to,
        officerId: holder.officerId,
        tenureDays: (day + planned) / 2 - holder.startDay,
        isStuck,
        methodId: running?.methodId ?? 0,
        phase: running ? daysPassed(PHASE_DAYS, day - running.startDay) : 0,
        freshness: running ? daysPassed(FRESH_DAYS, day - running.startDay) : 0,
        paidDays: paidHere,
      });
    day = to;
  }
  return stretches;
}

/** Whether the previous episode had recovered nothing when this one began. */
export function isStuckAt({ episodes, payments }: HeldCase, episode: number): boolean {
  if (episode < 1) return false;
  const from = episodes[episode - 1]!.startDay;
  const to = episodes[episode]!.startDay;
  return !payments.some(({ day }) => day >= from && day < to);
}
