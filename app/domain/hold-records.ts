/** Followed-up holds as columns, each with what was known of the case when the officer took it. */

export interface HoldRecord {
  caseId: number;
  borrowerId: number;
  officerId: number;
  startDay: number;
  causeId: number;
  regionId: number;
  /** Of the case, not the officer's home. */
  branchId: number;
  /** "" where unknown. */
  security: string;
  borrowerKindId: number;
  /** Codes joined by `;`; null where none is known. */
  traits: string | null;
  exposureMinor: number;
  daysPastDue: number;
  daysInDefault: number;
  /** Holds of the case by anybody before this one. */
  earlierHolds: number;
  earlierActivities: number;
  receivedBeforeMinor: number;
  /** null: never before. */
  daysSinceReceipt: number | null;
  /** Receipts and reversals within the horizon, under any officer. */
  receivedMinor: number;
  /** Until the next receipt, under any officer; null: none so far. */
  daysToReceipt: number | null;
  /** 1 where the filters choose it; 0: it only informs what comparable cases pay. */
  isChosen: boolean;
}

/** One list a column, all of one length. */
export type HoldRecords = { readonly [Column in keyof HoldRecord]: readonly HoldRecord[Column][] };
