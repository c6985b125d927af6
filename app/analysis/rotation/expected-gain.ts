/** What a change of officer is expected to recover on one case, over the horizon. */
import type { CaseOutlook } from "~/domain/rotation";

/**
 * Expected money with another officer less that with the present one. A fresh officer lifts the rate of receipts by what
 * tenure had cost, and his own strength lifts or lowers it.
 *
 * @param slope change of the logarithm of the rate per month of tenure
 * @param strength of the other officer less that of the present one, on the logarithm of the rate
 */
export function expectedGain(outlook: CaseOutlook, slope: number, strength: number): number {
  const { outstandingMinor, payments, tenureLost } = outlook;
  const moved = payments * Math.exp(strength - slope * tenureLost);
  return outstandingMinor * (openShare(outlook, payments) - openShare(outlook, moved));
}

/**
 * Share of the debt expected to be still open. Receipts come one by one, each taking a share s off what is left: after k
 * expected ones exp(−k s) is. The less is known of k, the more cases there are that pay nothing.
 */
function openShare({ paidShare, paymentsShape }: CaseOutlook, payments: number): number {
  const taken = payments * paidShare;
  return paymentsShape === null ? Math.exp(-taken) : (1 + taken / paymentsShape) ** -paymentsShape;
}
