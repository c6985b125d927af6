import type { HeldCase } from "~/domain/held-case";

/** Of what was still owed before a payment, the share that it paid: a ratio of sums, so that large debts count as much as they owe. */
export function paidShare(cases: readonly HeldCase[]): number {
  let [paid, owed] = [0, 0];
  for (const { exposureMinor, payments } of cases) {
    let left = exposureMinor;
    for (const { amountMinor } of payments) {
      if (left <= 0) break;
      paid += Math.min(left, amountMinor);
      owed += left;
      left -= amountMinor;
    }
  }
  return owed === 0 ? 0 : paid / owed;
}
