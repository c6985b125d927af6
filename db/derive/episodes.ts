/** Runs of activities under one method: the unit in which methods are compared. */
import { EPISODE_GAP_DAYS, HORIZONS, PROMISE_GRACE_DAYS, PROMISE_KEPT_SHARE } from "~/domain/rules";
import { stratumOf } from "~/domain/strata";
import { type Activity, daysPastDueOn, holdOn, type Ledger, outstandingAt, sumBetween } from "./ledger";

export interface Episode {
  methodId: number;
  startDay: number;
  lastDay: number;
  activities: Activity[];
}

/** What was known before the first day of an episode, and what came in after it. */
export interface EpisodeFigures {
  stratum: number;
  officerIds: number[];
  leadOfficerId: number;
  minutes: number;
  costMinor: number;
  isFirstOfMethod: boolean;
  outstandingMinor: number;
  daysPastDue: number;
  earlierEpisodes: number;
  earlierActivities: number;
  earlierMethods: number;
  runningEpisodes: number;
  previousMethodId: number | null;
  previousPaid: boolean | null;
  receivedBeforeMinor: number;
  daysSinceReceipt: number | null;
  daysSinceActivity: number | null;
  promisesMade: number;
  promisesKept: number;
  tenureDays: number | null;
  /** By horizon, in the order of HORIZONS. */
  receivedMinor: number[];
  advancedMinor: number[];
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

/** The figures of one episode among all of its case's. */
export function episodeFigures(
  ledger: Ledger,
  episodes: readonly Episode[],
  episode: Episode,
): EpisodeFigures {
  const start = episode.startDay;
  const earlier = episodes.filter((other) => other.startDay < start);
  const activitiesBefore = ledger.activities.filter((activity) => activity.day < start);
  const receiptsBefore = ledger.receipts.filter((receipt) => receipt.day < start);
  const previous = earlier.at(-1);
  const outstandingMinor = outstandingAt(ledger, start);
  const daysPastDue = daysPastDueOn(ledger, start);
  const hold = holdOn(ledger.holds, start);
  return {
    stratum: stratumOf(outstandingMinor, daysPastDue, ledger.security),
    officerIds: officersUntil(episode, episode.lastDay),
    leadOfficerId: episode.activities[0]?.officerIds[0] ?? 0,
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
    ...promisesBefore(ledger, start),
    tenureDays: hold && start - hold.startDay,
    receivedMinor: HORIZONS.map((horizon) => sumBetween(ledger.receipts, start, start + horizon)),
    advancedMinor: HORIZONS.map((horizon) => sumBetween(ledger.advances, start, start + horizon)),
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
function promisesBefore(ledger: Ledger, day: number): { promisesMade: number; promisesKept: number } {
  const ripe = ledger.promises.filter((promise) => promise.dueDay + PROMISE_GRACE_DAYS < day);
  const kept = ripe.filter((promise) => {
    const paid = sumBetween(ledger.receipts, promise.madeDay, promise.dueDay + PROMISE_GRACE_DAYS);
    return paid >= promise.amountMinor * PROMISE_KEPT_SHARE;
  });
  return { promisesMade: ripe.length, promisesKept: kept.length };
}
