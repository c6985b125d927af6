/** What a case comes to: what was received and owed, who holds it, when it was last touched. */
import { monthOfDay } from "~/domain/calendar";
import { NET, RECEIVED } from "~/domain/money-within";
import { stratumOf } from "~/domain/strata";
import { columnsWithin, type DerivedRows } from "./derived-rows";
import {
  type Activity,
  type Amount,
  addWithin,
  daysPastDueOn,
  type Ledger,
  NONE_WITHIN,
  outstandingAt,
  type Receipt,
  sumsAfter,
} from "./ledger";

const END_OF_TIME = Number.MAX_SAFE_INTEGER;

/** The stored row of a case, spelled out column by column (episodes.ts says why). */
export function caseRow(ledger: Ledger): DerivedRows["cases"][number] {
  const from = ledger.defaultedDay;
  const received = sumsAfter(ledger.receipts, from);
  const advanced = sumsAfter(ledger.advances, from);
  const cost = costsAfter(ledger.activities, from);
  const [firstReceiptDay, lastReceiptDay] = paidDays(ledger.receipts);
  const lastHold = ledger.holds.at(-1);
  return {
    caseId: ledger.caseId,
    borrowerId: ledger.borrowerId,
    defaultedMonth: monthOfDay(from),
    defaultedDay: from,
    regionId: ledger.regionId,
    branchId: ledger.branchId,
    causeId: ledger.causeId,
    security: ledger.security,
    borrowerKindId: ledger.borrowerKindId,
    stratum: stratumOf(ledger.exposureMinor, daysPastDueOn(ledger, from), ledger.security),
    exposureMinor: ledger.exposureMinor,
    outstandingMinor: outstandingAt(ledger, END_OF_TIME),
    receivedMinor: total(ledger.receipts),
    chargedMinor: total(ledger.charges),
    advancedMinor: total(ledger.advances),
    costMinor: cost.total,
    ...columnsWithin(RECEIVED, received.within),
    ...columnsWithin(
      NET,
      received.within.map((minor, at) => minor - advanced.within[at]! - cost.within[at]!),
    ),
    activityCount: ledger.activities.length,
    methodCount: countMethods(ledger.activities),
    firstActivityDay: ledger.activities[0]?.day ?? null,
    lastActivityDay: ledger.activities.at(-1)?.day ?? null,
    lastReceiptDay,
    firstReceiptDay,
    lastEvidencedDay: lastEvidencedDay(ledger),
    officerId: lastHold && lastHold.endDay === null ? lastHold.officerId : 0,
    isOpen: ledger.closedDay === null,
  };
}

function total(amounts: readonly Amount[]): number {
  let sum = 0;
  for (const { amountMinor } of amounts) sum += amountMinor;
  return sum;
}

/** What activities cost in all, and from a day to so many days after. */
function costsAfter(activities: readonly Activity[], from: number) {
  const costs = { total: 0, within: NONE_WITHIN.slice() };
  for (const { day, costMinor } of activities) {
    const days = day - from;
    costs.total += costMinor;
    if (days >= 0) addWithin(costs.within, days, costMinor);
  }
  return costs;
}

/** The first and the last day on which something was paid. */
function paidDays(receipts: readonly Receipt[]): [first: number | null, last: number | null] {
  let first: number | null = null;
  let last: number | null = null;
  for (const { day, amountMinor } of receipts)
    if (amountMinor > 0) {
      first ??= day;
      last = day;
    }
  return [first, last];
}

function countMethods(activities: readonly Activity[]): number {
  const methods: number[] = [];
  for (const { methodId } of activities) if (!methods.includes(methodId)) methods.push(methodId);
  return methods.length;
}

/** The newest evidenced demand, acknowledgement (a payment, a promise, a settlement) or suit; else when it fell due. */
function lastEvidencedDay(ledger: Ledger): number {
  let last = ledger.dueDay ?? ledger.defaultedDay;
  for (const activity of ledger.activities)
    if (activity.isEvidence && activity.day > last) last = activity.day;
  for (const receipt of ledger.receipts)
    if (receipt.amountMinor > 0 && receipt.day > last) last = receipt.day;
  for (const promise of ledger.promises) if (promise.madeDay > last) last = promise.madeDay;
  return last;
}
