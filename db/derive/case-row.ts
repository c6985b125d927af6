/** What a case comes to: what was received and owed, who holds it, when it was last touched. */
import { monthOfDay } from "~/domain/calendar";
import { stratumOf } from "~/domain/strata";
import type { DerivedRows } from "./derived-rows";
import { type Amount, daysPastDueOn, type Ledger, outstandingAt, sumBetween } from "./ledger";

const END_OF_TIME = Number.MAX_SAFE_INTEGER;

/** The stored row of a case, spelled out column by column (episodes.ts says why). */
export function caseRow(ledger: Ledger): DerivedRows["cases"][number] {
  const from = ledger.defaultedDay;
  const costs = ledger.activities.map((activity) => ({ day: activity.day, amountMinor: activity.costMinor }));
  const paid = ledger.receipts.filter((receipt) => receipt.amountMinor > 0);
  const received = (days: number) => sumBetween(ledger.receipts, from, from + days);
  const spent = (days: number) =>
    sumBetween(ledger.advances, from, from + days) + sumBetween(costs, from, from + days);
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
    costMinor: total(costs),
    received30Minor: received(30),
    received90Minor: received(90),
    received180Minor: received(180),
    received365Minor: received(365),
    net30Minor: received(30) - spent(30),
    net90Minor: received(90) - spent(90),
    net180Minor: received(180) - spent(180),
    net365Minor: received(365) - spent(365),
    activityCount: ledger.activities.length,
    methodCount: new Set(ledger.activities.map((activity) => activity.methodId)).size,
    firstActivityDay: ledger.activities[0]?.day ?? null,
    lastActivityDay: ledger.activities.at(-1)?.day ?? null,
    lastReceiptDay: paid.at(-1)?.day ?? null,
    firstReceiptDay: paid[0]?.day ?? null,
    lastEvidencedDay: lastEvidencedDay(ledger),
    officerId: lastHold && lastHold.endDay === null ? lastHold.officerId : 0,
    isOpen: ledger.closedDay === null,
  };
}

function total(amounts: readonly Pick<Amount, "amountMinor">[]): number {
  return amounts.reduce((sum, amount) => sum + amount.amountMinor, 0);
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
