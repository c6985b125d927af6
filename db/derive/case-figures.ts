/** What a case comes to: what was received and owed, who holds it, when it was last touched. */
import { HORIZONS } from "~/domain/rules";
import { stratumOf } from "~/domain/strata";
import { daysPastDueOn, type Ledger, outstandingAt, sumBetween } from "./ledger";

export interface CaseFigures {
  stratum: number;
  outstandingMinor: number;
  receivedMinor: number;
  chargedMinor: number;
  advancedMinor: number;
  costMinor: number;
  /** Receipts in [default, default + h], by horizon. */
  receivedWithinMinor: number[];
  /** The same less new money and cost. */
  netWithinMinor: number[];
  activityCount: number;
  methodCount: number;
  firstActivityDay: number | null;
  lastActivityDay: number | null;
  firstReceiptDay: number | null;
  lastReceiptDay: number | null;
  lastEvidencedDay: number;
  officerId: number;
  isOpen: boolean;
}

const END_OF_TIME = Number.MAX_SAFE_INTEGER;

export function caseFigures(ledger: Ledger): CaseFigures {
  const from = ledger.defaultedDay;
  const costs = ledger.activities.map((activity) => ({ day: activity.day, amountMinor: activity.costMinor }));
  const total = (amounts: readonly { amountMinor: number }[]) =>
    amounts.reduce((sum, amount) => sum + amount.amountMinor, 0);
  const received = HORIZONS.map((horizon) => sumBetween(ledger.receipts, from, from + horizon));
  const net = HORIZONS.map(
    (horizon, index) =>
      received[index]! -
      sumBetween(ledger.advances, from, from + horizon) -
      sumBetween(costs, from, from + horizon),
  );
  const paid = ledger.receipts.filter((receipt) => receipt.amountMinor > 0);
  return {
    stratum: stratumOf(ledger.exposureMinor, daysPastDueOn(ledger, from), ledger.security),
    outstandingMinor: outstandingAt(ledger, END_OF_TIME),
    receivedMinor: total(ledger.receipts),
    chargedMinor: total(ledger.charges),
    advancedMinor: total(ledger.advances),
    costMinor: total(costs),
    receivedWithinMinor: received,
    netWithinMinor: net,
    activityCount: ledger.activities.length,
    methodCount: new Set(ledger.activities.map((activity) => activity.methodId)).size,
    firstActivityDay: ledger.activities[0]?.day ?? null,
    lastActivityDay: ledger.activities.at(-1)?.day ?? null,
    firstReceiptDay: paid[0]?.day ?? null,
    lastReceiptDay: paid.at(-1)?.day ?? null,
    lastEvidencedDay: lastEvidencedDay(ledger),
    officerId: ledger.holds.at(-1)?.endDay === null ? ledger.holds.at(-1)!.officerId : 0,
    isOpen: ledger.closedDay === null,
  };
}

/** The newest evidenced demand, acknowledgement (a payment, a promise, a settlement) or suit; else when it fell due. */
function lastEvidencedDay(ledger: Ledger): number {
  return Math.max(
    ledger.dueDay ?? ledger.defaultedDay,
    ...ledger.activities.filter((activity) => activity.isEvidence).map((activity) => activity.day),
    ...ledger.receipts.filter((receipt) => receipt.amountMinor > 0).map((receipt) => receipt.day),
    ...ledger.promises.map((promise) => promise.madeDay),
  );
}
