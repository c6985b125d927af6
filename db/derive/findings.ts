/** What is late or contradictory in one case. */
import type { FindingCode } from "~/domain/findings";
import { TRIAGE_DAYS } from "~/domain/rules";
import { type Ledger, outstandingAt, type Receipt } from "./ledger";

export interface CaseFinding {
  issue: FindingCode;
  count: number;
  /** Code of one row that shows it. */
  example: string;
}

/** `otherNames`: how many other names the same borrower goes by in earlier cases. */
export function findingsOf(ledger: Ledger, otherNames: number): CaseFinding[] {
  const { receipts, activities, defaultedDay, closedDay } = ledger;
  const rows: [FindingCode, readonly { code: string }[]][] = [
    ["receipt-before-default", receipts.filter((receipt) => receipt.day < defaultedDay)],
    [
      "activity-after-closing",
      activities.filter((activity) => closedDay !== null && activity.day > closedDay),
    ],
    ["overpayment", overpayments(ledger)],
    ["zero-receipt", receipts.filter((receipt) => receipt.amountMinor === 0)],
    ["reversal-before-receipt", receipts.filter((receipt) => isBeforeWhatItTakesBack(receipt, receipts))],
    ["zero-exposure", ledger.exposureMinor === 0 ? [ledger] : []],
    ["cause-rewritten", causeRewrittenAfterReceipt(ledger).map(() => ledger)],
    [
      "cause-recorded-late",
      (ledger.causeRecordedDay ?? defaultedDay) - defaultedDay > TRIAGE_DAYS ? [ledger] : [],
    ],
    ["overlapping-assignments", Array(ledger.overlappingAssignments).fill(ledger)],
    ["two-names", Array(otherNames).fill(ledger)],
  ];
  return rows
    .filter(([, found]) => found.length > 0)
    .map(([issue, found]) => ({ issue, count: found.length, example: found[0]!.code }));
}

function isBeforeWhatItTakesBack(receipt: Receipt, receipts: readonly Receipt[]): boolean {
  if (receipt.reversalOf === null) return false;
  const taken = receipts.find(({ code }) => code === receipt.reversalOf);
  return taken !== undefined && receipt.day < taken.day;
}

/** Receipts at whose day's end less than nothing was owed. */
function overpayments(ledger: Ledger): Receipt[] {
  return ledger.receipts.filter(
    (receipt) =>
      receipt.amountMinor > 0 &&
      !receipt.isOnNewLoan &&
      receipt.day >= ledger.defaultedDay &&
      outstandingAt(ledger, receipt.day + 1) < 0,
  );
}

function causeRewrittenAfterReceipt(ledger: Ledger): (number | null)[] {
  const firstReceiptDay = ledger.receipts.find((receipt) => receipt.amountMinor > 0)?.day;
  if (firstReceiptDay === undefined) return [];
  return ledger.causeRewrittenDays.filter((day) => day === null || day >= firstReceiptDay);
}
