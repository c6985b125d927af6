/** Runs of activities under one method: the unit in which methods are compared. */
import { monthOfDay } from "~/domain/calendar";
import { EPISODE_GAP_DAYS } from "~/domain/rules";
import { stratumOf } from "~/domain/strata";
import type { DerivedRows } from "./derived-rows";
import { holderBefore } from "./holder-before";
import { type Activity, type Amount, daysPastDueOn, type Ledger, outstandingAt, sumBetween } from "./ledger";
import { isKept, lastDayToKeep } from "./promises";

export interface Episode {
  methodId: number;
  startDay: number;
  lastDay: number;
  activities: Activity[];
}

/**
 * The episodes of a case, by first day. One ends when more than 30 days pass without another activity of its method, or
 * when the case closes; a later activity opens a new one.
 */
export function episodesOf(ledger: Ledger): Episode[] {
  const episodes: Episode[] = [];
  const latestOfMethod = new Map<number, Episode>();
  for (const activity of ledger.activities) {
    const running = latestOfMethod.get(activity.methodId);
    if (running && continues(running, activity.day, ledger.closedDay)) {
      running.activities.push(activity);
      running.lastDay = activity.day;
      continue;
    }
    const opened = {
      methodId: activity.methodId,
      startDay: activity.day,
      lastDay: activity.day,
      activities: [activity],
    };
    latestOfMethod.set(activity.methodId, opened);
    episodes.push(opened);
  }
  return episodes.sort((a, b) => a.startDay - b.startDay || a.methodId - b.methodId);
}

function continues(episode: Episode, day: number, closedDay: number | null): boolean {
  const closedBetween = closedDay !== null && episode.lastDay <= closedDay && day > closedDay;
  return day - episode.lastDay <= EPISODE_GAP_DAYS && !closedBetween;
}

/** The officers who acted in an episode up to and including a day. */
export function officersUntil(episode: Episode, day: number): number[] {
  const officers = new Set<number>();
  for (const activity of episode.activities)
    if (activity.day <= day) for (const officerId of activity.officerIds) officers.add(officerId);
  return [...officers];
}

/**
 * The stored row of one episode among all of its case's: what was known before its first day, and what came in after.
 * Spelled out column by column, because an object put together from parts costs three hundred times as much.
 */
export function episodeRow(
  ledger: Ledger,
  episodes: readonly Episode[],
  episode: Episode,
  officerCount: number,
): DerivedRows["episodes"][number] {
  const start = episode.startDay;
  const earlier = episodes.filter((other) => other.startDay < start);
  const activitiesBefore = ledger.activities.filter((activity) => activity.day < start);
  const receiptsBefore = ledger.receipts.filter((receipt) => receipt.day < start);
  const previous = earlier.at(-1);
  const outstandingMinor = outstandingAt(ledger, start);
  const daysPastDue = daysPastDueOn(ledger, start);
  const promises = promisesBefore(ledger, start);
  const within = (amounts: readonly Amount[], days: number) => sumBetween(amounts, start, start + days);
  return {
    caseId: ledger.caseId,
    methodId: episode.methodId,
    startDay: start,
    borrowerId: ledger.borrowerId,
    startMonth: monthOfDay(start),
    lastDay: episode.lastDay,
    regionId: ledger.regionId,
    branchId: ledger.branchId,
    causeId: ledger.causeId,
    security: ledger.security,
    borrowerKindId: ledger.borrowerKindId,
    stratum: stratumOf(outstandingMinor, daysPastDue, ledger.security),
    activityCount: episode.activities.length,
    officerCount,
    officerId: episode.activities[0]?.officerIds[0] ?? 0,
    minutes: episode.activities.reduce((sum, activity) => sum + activity.minutes, 0),
    costMinor: episode.activities.reduce((sum, activity) => sum + activity.costMinor, 0),
    isFirstOfMethod: !earlier.some((other) => other.methodId === episode.methodId),
    outstandingMinor,
    daysPastDue,
    earlierEpisodes: earlier.length,
    earlierActivities: activitiesBefore.length,
    earlierMethods: new Set(activitiesBefore.map((activity) => activity.methodId)).size,
    runningEpisodes: runningMethods(activitiesBefore, episode),
    previousMethodId: previous?.methodId ?? null,
    previousPaid: previous ? sumBetween(ledger.receipts, previous.startDay, start - 1) > 0 : null,
    receivedBeforeMinor: receiptsBefore.reduce((sum, receipt) => sum + receipt.amountMinor, 0),
    daysSinceReceipt: daysSince(receiptsBefore, start),
    daysSinceActivity: daysSince(activitiesBefore, start),
    promisesMade: promises.made,
    promisesKept: promises.kept,
    tenureDays: holderBefore(ledger.holds, start)?.tenureDays ?? null,
    received30Minor: within(ledger.receipts, 30),
    received90Minor: within(ledger.receipts, 90),
    received180Minor: within(ledger.receipts, 180),
    received365Minor: within(ledger.receipts, 365),
    advanced30Minor: within(ledger.advances, 30),
    advanced90Minor: within(ledger.advances, 90),
    advanced180Minor: within(ledger.advances, 180),
    advanced365Minor: within(ledger.advances, 365),
  };
}

/** Other methods with an activity in the 30 days before the start. */
function runningMethods(activitiesBefore: readonly Activity[], episode: Episode): number {
  const recent = activitiesBefore.filter((activity) => activity.day >= episode.startDay - EPISODE_GAP_DAYS);
  return new Set(recent.map((activity) => activity.methodId).filter((method) => method !== episode.methodId))
    .size;
}

function daysSince(before: readonly { day: number }[], day: number): number | null {
  const last = before.at(-1);
  return last ? day - last.day : null;
}

/** Promises whose grace had passed before the day, and how many of them were kept. */
function promisesBefore(ledger: Ledger, day: number): { made: number; kept: number } {
  const ripe = ledger.promises.filter((promise) => lastDayToKeep(promise) < day);
  const kept = ripe.filter((promise) => isKept(promise, ledger.receipts));
  return { made: ripe.length, kept: kept.length };
}
