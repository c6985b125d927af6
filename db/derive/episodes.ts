/** Runs of activities under one method: the unit in which methods are compared. */
import { monthOfDay } from "~/domain/calendar";
import { ADVANCED, RECEIVED } from "~/domain/money-within";
import { EPISODE_GAP_DAYS } from "~/domain/rules";
import { stratumOf } from "~/domain/strata";
import { columnsWithin, type DerivedRows } from "./derived-rows";
import { holderBefore } from "./holder-before";
import { type Activity, daysPastDueOn, type Ledger, outstandingAt, sumBetween, sumsAfter } from "./ledger";
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
  for (const activity of ledger.activities) {
    const running = latestOf(episodes, activity.methodId);
    if (running && continues(running, activity.day, ledger.closedDay)) {
      running.activities.push(activity);
      running.lastDay = activity.day;
      continue;
    }
    episodes.push({
      methodId: activity.methodId,
      startDay: activity.day,
      lastDay: activity.day,
      activities: [activity],
    });
  }
  return episodes.sort((a, b) => a.startDay - b.startDay || a.methodId - b.methodId);
}

/** The episode of a method that was opened last. */
function latestOf(episodes: readonly Episode[], methodId: number): Episode | undefined {
  for (let place = episodes.length - 1; place >= 0; place--)
    if (episodes[place]!.methodId === methodId) return episodes[place];
  return undefined;
}

function continues(episode: Episode, day: number, closedDay: number | null): boolean {
  const closedBetween = closedDay !== null && episode.lastDay <= closedDay && day > closedDay;
  return day - episode.lastDay <= EPISODE_GAP_DAYS && !closedBetween;
}

/** The officers who acted in an episode up to and including a day. */
export function officersUntil(episode: Episode, day: number): number[] {
  const officers: number[] = [];
  for (const activity of episode.activities)
    if (activity.day <= day)
      for (const officerId of activity.officerIds)
        if (!officers.includes(officerId)) officers.push(officerId);
  return officers;
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
  const earlier = countBefore(episodes, start, startDayOf);
  const activitiesBefore = countBefore(ledger.activities, start, dayOf);
  const receiptsBefore = countBefore(ledger.receipts, start, dayOf);
  const previous = earlier > 0 ? episodes[earlier - 1]! : null;
  const outstandingMinor = outstandingAt(ledger, start);
  const daysPastDue = daysPastDueOn(ledger, start);
  const promises = promisesBefore(ledger, start);
  const received = sumsAfter(ledger.receipts, start);
  const advanced = sumsAfter(ledger.advances, start);
  const [minutes, costMinor] = spentIn(episode.activities);
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
    minutes,
    costMinor,
    isFirstOfMethod: !isAmong(episodes, earlier, episode.methodId),
    outstandingMinor,
    daysPastDue,
    earlierEpisodes: earlier,
    earlierActivities: activitiesBefore,
    earlierMethods: countMethods(episodes, earlier),
    runningEpisodes: runningMethods(ledger.activities, activitiesBefore, episode),
    previousMethodId: previous?.methodId ?? null,
    previousPaid: previous && sumBetween(ledger.receipts, previous.startDay, start - 1) > 0,
    receivedBeforeMinor: received.before,
    daysSinceReceipt: receiptsBefore > 0 ? start - ledger.receipts[receiptsBefore - 1]!.day : null,
    daysSinceActivity: activitiesBefore > 0 ? start - ledger.activities[activitiesBefore - 1]!.day : null,
    promisesMade: promises.made,
    promisesKept: promises.kept,
    tenureDays: holderBefore(ledger.holds, start)?.tenureDays ?? null,
    ...columnsWithin(RECEIVED, received.within),
    ...columnsWithin(ADVANCED, advanced.within),
  };
}

const dayOf = (row: { day: number }) => row.day;
const startDayOf = (row: { startDay: number }) => row.startDay;

/** How many of the rows, which lie in the order of their days, lie before a day. */
function countBefore<Row>(rows: readonly Row[], day: number, dayOfRow: (row: Row) => number): number {
  let count = 0;
  while (count < rows.length && dayOfRow(rows[count]!) < day) count++;
  return count;
}

/** Whether one of the first `count` episodes is of a method. */
function isAmong(episodes: readonly Episode[], count: number, methodId: number): boolean {
  for (let place = 0; place < count; place++) if (episodes[place]!.methodId === methodId) return true;
  return false;
}

/** Different methods among the first `count` episodes. */
function countMethods(episodes: readonly Episode[], count: number): number {
  let methods = 0;
  for (let place = 0; place < count; place++)
    if (!isAmong(episodes, place, episodes[place]!.methodId)) methods++;
  return methods;
}

/** Other methods with one of the first `before` activities in the 30 days before the start. */
function runningMethods(activities: readonly Activity[], before: number, episode: Episode): number {
  const running: number[] = [];
  for (let place = before - 1; place >= 0; place--) {
    const { day, methodId } = activities[place]!;
    if (day < episode.startDay - EPISODE_GAP_DAYS) break;
    if (methodId !== episode.methodId && !running.includes(methodId)) running.push(methodId);
  }
  return running.length;
}

function spentIn(activities: readonly Activity[]): [minutes: number, costMinor: number] {
  let minutes = 0;
  let costMinor = 0;
  for (const activity of activities) {
    minutes += activity.minutes;
    costMinor += activity.costMinor;
  }
  return [minutes, costMinor];
}

/** Promises whose grace had passed before the day, and how many of them were kept. */
function promisesBefore(ledger: Ledger, day: number): { made: number; kept: number } {
  let made = 0;
  let kept = 0;
  for (const promise of ledger.promises)
    if (lastDayToKeep(promise) < day) {
      made++;
      if (isKept(promise, ledger.receipts)) kept++;
    }
  return { made, kept };
}
