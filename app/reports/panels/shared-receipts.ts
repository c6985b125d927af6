/** What came in after new money, shared out over the advances of a case so that each receipt counts once. */

interface Lent {
  day: number;
  amountMinor: number;
}

interface Received {
  day: number;
  amountMinor: number;
}

/**
 * A receipt counts for the oldest advance lent by then that has not come back whole, and what is over for the newest; a
 * reversal takes back from the newest first. An advance has part in receipts within the horizon after it alone.
 *
 * @param lent of one case, in the order of days
 * @param received on that case, in the order of days
 * @returns by place of `lent`, in minor units; adds up to the receipts in which any has part
 * @example sharedReceipts([{ day: 0, amountMinor: 50 }, { day: 3, amountMinor: 50 }], [{ day: 9, amountMinor: 80 }], 180) // [50, 30]
 */
export function sharedReceipts(
  lent: readonly Lent[],
  received: readonly Received[],
  horizon: number,
): number[] {
  const shares = lent.map(() => 0);
  for (const { day, amountMinor } of received) {
    const places = [...lent.keys()].filter(
      (place) => lent[place]!.day <= day && day <= lent[place]!.day + horizon,
    );
    const newest = places.at(-1);
    if (newest === undefined) continue;
    let left = amountMinor;
    for (const place of amountMinor > 0 ? places : places.reverse()) {
      const room = amountMinor > 0 ? lent[place]!.amountMinor - shares[place]! : shares[place]!;
      const part = Math.sign(left) * Math.min(Math.abs(left), Math.max(0, room));
      shares[place]! += part;
      left -= part;
    }
    shares[newest]! += left;
  }
  return shares;
}
