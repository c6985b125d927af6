/** What share of what was owed came in: the one outcome in which methods are compared. */

export interface Recovered {
  /** Receipts and reversals within the horizon. */
  receivedMinor: number;
  /** New money lent to the borrower within it, which nets what came in. */
  advancedMinor: number;
  /** At the opening of the episode; above zero. */
  outstandingMinor: number;
}

/** Below 0 where more was lent than came in, above 1 where more came in than was owed. */
export function rawRecoveredShare({ receivedMinor, advancedMinor, outstandingMinor }: Recovered): number {
  return (receivedMinor - advancedMinor) / outstandingMinor;
}

/** Y_h of STATISTICS 0: the same within [0, 1]. db/queries/recovered-share.ts says it in SQL. */
export function recoveredShare(recovered: Recovered): number {
  return Math.min(1, Math.max(0, rawRecoveredShare(recovered)));
}
