/** What a change of officer is expected to bring on one case, over the horizon. */

/** Receipts to be expected if the officer stays, and what each takes off the debt. */
export interface Outlook {
  outstandingMinor: number;
  payments: number;
  paidShare: number;
  /** Months of tenure that a change takes away. */
  tenureLost: number;
}

/**
 * Expected money with another officer less that with the present one. Receipts come one by one, each taking a share s off
 * what is left, so k of them are expected to bring 1 − exp(−k s) of it. A fresh officer lifts their rate by what tenure took
 * away; his own strength moves the odds of any receipt.
 *
 * @param slope change of the logarithm of the rate per month of tenure
 * @param strength of the other officer less that of the present one, on the logarithm of the odds
 */
export function expectedGain(outlook: Outlook, slope: number, strength: number): number {
  const { outstandingMinor, payments, paidShare, tenureLost } = outlook;
  const fresh = payments * Math.exp(-slope * tenureLost);
  const moved = withOdds(fresh, strength);
  return outstandingMinor * (Math.exp(-payments * paidShare) - Math.exp(-moved * paidShare));
}

/** Receipts to be expected where the odds of any are multiplied by exp(strength): P = 1 − exp(−k). */
function withOdds(payments: number, strength: number): number {
  return Math.log1p(Math.expm1(payments) * Math.exp(strength));
}
