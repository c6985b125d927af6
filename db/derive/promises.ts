/** Whether what was promised came in. */
import { PROMISE_GRACE_DAYS, PROMISE_KEPT_SHARE } from "~/domain/rules";
import { type Amount, type Promised, sumBetween } from "./ledger";

/** The last day on which a promise can still be kept. */
export function lastDayToKeep({ dueDay }: Promised): number {
  return dueDay + PROMISE_GRACE_DAYS;
}

/** By its last day enough of it was received since it was made. */
export function isKept(promise: Promised, receipts: readonly Amount[]): boolean {
  const paidMinor = sumBetween(receipts, promise.madeDay, lastDayToKeep(promise));
  return paidMinor >= promise.amountMinor * PROMISE_KEPT_SHARE;
}
