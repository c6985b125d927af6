/** What is owed, as a sum that can be redone by hand: exposure + charges − receipts, row by row. */
import type { CaseHead, ChargeRow, ReceiptRow } from "~db/queries/case-detail";

/** Why a row leaves the outstanding as it is: the exposure holds it already, it paid back a linked new loan,
 * it is the write-down of a write-off, which forgives nothing, or a payment that repeats another and counts once. */
export type SetAside = "before-default" | "new-loan" | "write-off" | "counted-once";

export interface CaseBalance {
  exposureMinor: number;
  /** Charges after the day of default; a write-down is negative. */
  chargedMinor: number;
  /** Receipts since default on the old debt, reversals taken off. */
  receivedMinor: number;
  /** Never negative: an overpaid case owes nothing. */
  outstandingMinor: number;
  /** Received before default or on new loans: not in the sum. */
  setAsideMinor: number;
}

export function caseBalance(
  head: CaseHead,
  charges: readonly ChargeRow[],
  receipts: readonly ReceiptRow[],
): CaseBalance {
  const chargedMinor = sum(charges.filter((charge) => chargeSetAside(head, charge) === null));
  const receivedMinor = sum(receipts.filter((receipt) => receiptSetAside(head, receipt) === null));
  return {
    exposureMinor: head.exposureMinor,
    chargedMinor,
    receivedMinor,
    outstandingMinor: Math.max(0, head.exposureMinor + chargedMinor - receivedMinor),
    setAsideMinor: sum(receipts) - receivedMinor,
  };
}

/** The exposure is what was owed on the day of default, with that day's charges. */
export function chargeSetAside({ defaultedDay, closeReason }: CaseHead, charge: ChargeRow): SetAside | null {
  if (charge.kind === "write-down" && closeReason === "written-off") return "write-off";
  return charge.day > defaultedDay ? null : "before-default";
}

export function receiptSetAside({ defaultedDay }: CaseHead, receipt: ReceiptRow): SetAside | null {
  if (receipt.filedMinor !== null) return "counted-once";
  if (receipt.isOnNewLoan) return "new-loan";
  return receipt.day >= defaultedDay ? null : "before-default";
}

function sum(rows: readonly { amountMinor: number }[]): number {
  return rows.reduce((total, row) => total + row.amountMinor, 0);
}
