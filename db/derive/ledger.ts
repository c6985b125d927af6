/** Everything that happened on one case, as read from the facts: what episodes, credits and figures are computed from. */
import { pastDueSince } from "~/domain/past-due";
import { HORIZONS } from "~/domain/rules";

export interface Activity {
  day: number;
  /** Minutes since midnight; null where the file has no time. */
  minuteOfDay: number | null;
  methodId: number;
  /** Lead first; where the file names nobody, the officer assigned that day; empty when nobody was. */
  officerIds: number[];
  minutes: number;
  costMinor: number;
  code: string;
  /** A served notice, a promise, a settlement or a step at court: it renews the limitation. */
  isEvidence: boolean;
}

export interface Receipt {
  id: number;
  code: string;
  day: number;
  amountMinor: number;
  /** Where a person decided that it repeats another payment: what was filed. Its amount is then zero. */
  filedMinor: number | null;
  reversalOf: string | null;
  /** It pays back a linked new loan, so it leaves the old debt as it is. */
  isOnNewLoan: boolean;
  kind: string | null;
}

export interface Amount {
  day: number;
  amountMinor: number;
}

export interface Hold {
  officerId: number;
  startDay: number;
  endDay: number | null;
  reason: string | null;
}

export interface Promised {
  madeDay: number;
  dueDay: number;
  amountMinor: number;
}

export interface Dimensions {
  regionId: number;
  branchId: number;
  causeId: number;
  security: string;
  borrowerKindId: number;
}

export interface Ledger extends Dimensions {
  caseId: number;
  code: string;
  borrowerId: number;
  borrowerName: string | null;
  exposureMinor: number;
  /** A share a year. */
  annualRate: number | null;
  dueDay: number | null;
  dueBeforeDay: number | null;
  curedDay: number | null;
  defaultedDay: number;
  closedDay: number | null;
  /** Closed in the books only: the debtor still owes it. */
  isWrittenOff: boolean;
  causeRecordedDay: number | null;
  /** Days on which the cause was rewritten; null where the file does not say. */
  causeRewrittenDays: (number | null)[];
  /** By day. */
  activities: Activity[];
  receipts: Receipt[];
  /** A write-down is negative; that of a write-off in the books forgives nothing and is none of them. */
  charges: Amount[];
  advances: Amount[];
  promises: Promised[];
  holds: Hold[];
  overlappingAssignments: number;
}

/**
 * What was owed at the opening of a day: exposure + later charges − receipts on the old debt since default, all before
 * that day. An overpaid case owes nothing: its surplus pays for no other.
 */
export function outstandingAt(ledger: Ledger, day: number): number {
  return Math.max(0, balanceAt(ledger, day));
}

/** The same, negative by what was paid beyond the debt. */
export function balanceAt(ledger: Ledger, day: number): number {
  let outstanding = ledger.exposureMinor;
  for (const charge of ledger.charges)
    if (charge.day > ledger.defaultedDay && charge.day < day) outstanding += charge.amountMinor;
  for (const receipt of ledger.receipts)
    if (receipt.day >= ledger.defaultedDay && receipt.day < day && !receipt.isOnNewLoan)
      outstanding -= receipt.amountMinor;
  return outstanding;
}

/** Σ of the amounts dated in [from, to], both days included. */
export function sumBetween(amounts: readonly Amount[], from: number, to: number): number {
  let sum = 0;
  for (const amount of amounts) if (amount.day >= from && amount.day <= to) sum += amount.amountMinor;
  return sum;
}

/** Nothing yet within any horizon. */
export const NONE_WITHIN: readonly number[] = HORIZONS.map(() => 0);

/** Sums of amounts around a day: before it, and from it to each horizon after, both included. */
export interface SumsAfter {
  before: number;
  /** In the order of the horizons. */
  within: number[];
}

export function sumsAfter(amounts: readonly Amount[], from: number): SumsAfter {
  const sums = { before: 0, within: NONE_WITHIN.slice() };
  for (const { day, amountMinor } of amounts) {
    const days = day - from;
    if (days < 0) sums.before += amountMinor;
    else addWithin(sums.within, days, amountMinor);
  }
  return sums;
}

/** Adds to every horizon that so many days lie within. */
export function addWithin(sums: number[], days: number, amountMinor: number): void {
  for (let at = HORIZONS.length - 1; at >= 0 && days <= HORIZONS[at]!; at--) sums[at]! += amountMinor;
}

/** The hold that a day falls in. */
export function holdOn(holds: readonly Hold[], day: number): Hold | null {
  for (let index = holds.length - 1; index >= 0; index--) {
    const hold = holds[index]!;
    if (hold.startDay <= day) return hold.endDay === null || day < hold.endDay ? hold : null;
  }
  return null;
}

/** Days past due on a day, never negative. */
export function daysPastDueOn(ledger: Ledger, day: number): number {
  return Math.max(0, day - pastDueSince(ledger, day));
}
