/** The queue of open cases in each order, and what each order recovers by when. */

import { demandedClass } from "~/domain/five-tier";
import { QUEUE_ORDER_KEYS, type QueueOrder } from "~/domain/panels/queue-orders";
import { FIVE_TIERS } from "~/domain/vocabularies";
import type { QueuedCase } from "~db/queries/panels/queue-rows";
import type { VisitOutlook } from "./visit-outlook.server";

export interface QueuedVisit extends VisitOutlook {
  one: QueuedCase;
  expectedMinor: number;
  /** Less the cost of the hours, per hour. */
  netPerHourMinor: number;
}

export interface OrderedQueue {
  order: QueueOrder;
  visits: readonly QueuedVisit[];
  /** Cases that lack what the order goes by. */
  unordered: number;
}

const TIERS = Object.keys(FIVE_TIERS);

/** What one can be sorted by; null: not known. */
const [EASE, CLASS, SIZE, AGE, DISTANCE, NET] = [
  ({ expectedShare }: QueuedVisit) => -expectedShare,
  ({ one }: QueuedVisit) => TIERS.indexOf(one.fiveTier ?? demandedClass(one.daysPastDue)),
  ({ one }: QueuedVisit) => one.outstandingMinor,
  ({ one }: QueuedVisit) => one.daysPastDue,
  ({ one }: QueuedVisit) => one.distanceKm,
  ({ netPerHourMinor }: QueuedVisit) => -netPerHourMinor,
] as const;

type Sorting = readonly [by: (visit: QueuedVisit, leastKeyMinor: number) => number | null, direction: 1 | -1];

const KEY = ({ one }: QueuedVisit, leastKeyMinor: number) => (one.outstandingMinor >= leastKeyMinor ? 0 : 1);

/** Smallest first, or largest; what is not known comes last in both. */
const SORTED_BY: Readonly<Record<QueueOrder, Sorting>> = {
  "easy-first": [EASE, 1],
  "hard-first": [EASE, -1],
  "good-first": [CLASS, 1],
  "poor-first": [CLASS, -1],
  "small-first": [SIZE, 1],
  "large-first": [SIZE, -1],
  "recent-first": [AGE, 1],
  "old-first": [AGE, -1],
  "near-first": [DISTANCE, 1],
  "far-first": [DISTANCE, -1],
  "key-first": [KEY, 1],
  "ordinary-first": [KEY, -1],
  "net-per-hour": [NET, 1],
};

/** Key are the third of the cases that owe most. */
const ORDINARY_SHARE = 2 / 3;

export function orderedQueues(visits: readonly QueuedVisit[]): OrderedQueue[] {
  const owed = visits.map(({ one }) => one.outstandingMinor).sort((one, other) => one - other);
  const leastKeyMinor = owed[Math.floor(ORDINARY_SHARE * owed.length)] ?? 0;
  return QUEUE_ORDER_KEYS.map((order) => {
    const [by, direction] = SORTED_BY[order];
    const keyed = visits.map((visit) => ({ visit, key: by(visit, leastKeyMinor) }));
    const value = ({ key }: (typeof keyed)[number]) =>
      key === null ? Number.POSITIVE_INFINITY : direction * key;
    const sorted = [...keyed].sort(
      (one, other) =>
        compare(value(one), value(other)) || one.visit.one.daysPastDue - other.visit.one.daysPastDue,
    );
    return {
      order,
      visits: sorted.map(({ visit }) => visit),
      unordered: keyed.filter(({ key }) => key === null).length,
    };
  });
}

/** Infinities are equal. */
function compare(one: number, other: number): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Expected receipts in the first part of the hours, 0–1; a case that the part ends in counts in part. */
export function recoveredWithin(
  visits: readonly QueuedVisit[],
  share: number,
): { hours: number; minor: number } {
  const hours = share * visits.reduce((sum, visit) => sum + visit.hours, 0);
  let [left, minor] = [hours, 0];
  for (const visit of visits) {
    const part = Math.min(1, left / visit.hours);
    minor += part * visit.expectedMinor;
    left -= visit.hours;
    if (left <= 0) break;
  }
  return { hours, minor };
}
