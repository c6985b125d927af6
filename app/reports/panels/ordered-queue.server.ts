/** The queue of open cases in each order, and what each order brings by when. */

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

/** What is sorted by, smallest first; null: not known, and last. */
const SORTED_BY: Readonly<Record<QueueOrder, (visit: QueuedVisit) => number | null>> = {
  "easy-first": ({ expectedShare }) => -expectedShare,
  "good-first": ({ one }) => TIERS.indexOf(one.fiveTier ?? demandedClass(one.daysPastDue)),
  "small-first": ({ one }) => one.outstandingMinor,
  "near-first": ({ one }) => one.distanceKm,
  "key-first": ({ one }) => -one.outstandingMinor,
  "net-per-hour": ({ netPerHourMinor }) => -netPerHourMinor,
};

export function orderedQueues(visits: readonly QueuedVisit[]): OrderedQueue[] {
  return QUEUE_ORDER_KEYS.map((order) => {
    const value = (visit: QueuedVisit) => SORTED_BY[order](visit) ?? Number.POSITIVE_INFINITY;
    const sorted = [...visits].sort(
      (one, other) => compare(value(one), value(other)) || one.one.daysPastDue - other.one.daysPastDue,
    );
    const unordered = visits.filter((visit) => SORTED_BY[order](visit) === null).length;
    return { order, visits: sorted, unordered };
  });
}

/** Infinities are alike. */
function compare(one: number, other: number): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Expected receipts in the first part of the hours, 0–1; a case that the part ends in counts in part. */
export function broughtWithin(
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
