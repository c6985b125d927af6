/** What is late or contradictory in one case. */
import type { FindingCode } from "~/domain/findings";
import { HIGH_ANNUAL_RATE, TRIAGE_DAYS } from "~/domain/rules";
import { type Activity, balanceAt, type Ledger, type Receipt } from "./ledger";

export interface CaseFinding {
  issue: FindingCode;
  count: number;
  /** Code of one row that shows it. */
  example: string;
}

/** What shows only beside the borrower's earlier cases, 0 or 1 each. */
export interface BesideEarlierCases {
  /** It carries another name than they. */
  otherNames: number;
  /** One of them is the same loan under another id. */
  equalCases: number;
}

export function findingsOf(ledger: Ledger, { otherNames, equalCases }: BesideEarlierCases): CaseFinding[] {
  const { receipts, activities, defaultedDay, closedDay, dueDay } = ledger;
  const rows: [FindingCode, readonly { code: string }[]][] = [
    ["receipt-before-default", receipts.filter((receipt) => receipt.day < defaultedDay)],
    [
      "activity-after-closing",
      activities.filter(({ day }) => closedDay !== null && !ledger.isWrittenOff && day > closedDay),
    ],
    ["recovery-after-write-off", afterWriteOff(ledger)],
    ["overpayment", overpayments(ledger)],
    ["equal-receipts", repeated(standingPayments(receipts), paymentOf)],
    ["similar-receipts", similarPayments(standingPayments(receipts))],
    ["high-rate", (ledger.annualRate ?? 0) >= HIGH_ANNUAL_RATE ? [ledger] : []],
    ["activity-per-officer", perOfficer(activities)],
    ["equal-activities", repeated(activities, (activity) => visitOf(activity) + activity.officerIds.join())],
    ["due-after-default", dueDay !== null && dueDay > defaultedDay ? [ledger] : []],
    ["zero-receipt", receipts.filter(({ amountMinor, filedMinor }) => (filedMinor ?? amountMinor) === 0)],
    ["reversal-before-receipt", receipts.filter((receipt) => isBeforeWhatItTakesBack(receipt, receipts))],
    ["zero-exposure", ledger.exposureMinor === 0 ? [ledger] : []],
    ["cause-rewritten", causeRewrittenAfterReceipt(ledger).map(() => ledger)],
    [
      "cause-recorded-late",
      (ledger.causeRecordedDay ?? defaultedDay) - defaultedDay > TRIAGE_DAYS ? [ledger] : [],
    ],
    ["overlapping-assignments", Array(ledger.overlappingAssignments).fill(ledger)],
    ["two-names", Array(otherNames).fill(ledger)],
    ["equal-cases", Array(equalCases).fill(ledger)],
  ];
  return rows
    .filter(([, found]) => found.length > 0)
    .map(([issue, found]) => ({ issue, count: found.length, example: found[0]!.code }));
}

/** Rows that repeat an earlier one of the case under another id: sent again, or joined to several rows. */
function repeated<Row>(rows: readonly Row[], key: (row: Row) => string): Row[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const of = key(row);
    if (seen.has(of)) return true;
    seen.add(of);
    return false;
  });
}

/** What was paid and not taken back: of two equal payments of which one was reversed, one is left. */
function standingPayments(receipts: readonly Receipt[]): Receipt[] {
  const takenBack = new Set(receipts.map(({ reversalOf }) => reversalOf));
  return receipts.filter(
    ({ code, amountMinor, filedMinor, reversalOf }) =>
      (filedMinor ?? amountMinor) > 0 && reversalOf === null && !takenBack.has(code),
  );
}

function paymentOf(receipt: Receipt): string {
  return `${receipt.day} ${filedOf(receipt)} ${receipt.kind ?? ""}`;
}

function filedOf({ amountMinor, filedMinor }: Pick<Receipt, "amountMinor" | "filedMinor">): number {
  return filedMinor ?? amountMinor;
}

/**
 * Payments that may be an earlier one again: the same amount within a day, under another kind or after midnight; or one
 * whose amount the others of its day add up to. Who pays the same on three days running pays by the day.
 */
function similarPayments(payments: readonly Receipt[]): Receipt[] {
  const daysOf = new Map<number, Set<number>>();
  const ofDay = new Map<number, { count: number; sum: number }>();
  for (const payment of payments) {
    const amount = filedOf(payment);
    daysOf.set(amount, (daysOf.get(amount) ?? new Set()).add(payment.day));
    const { count, sum } = ofDay.get(payment.day) ?? { count: 0, sum: 0 };
    ofDay.set(payment.day, { count: count + 1, sum: sum + amount });
  }
  const kindsBefore = new Map<string, Set<string | null>>();
  return payments.filter(({ day, kind, ...payment }) => {
    const amount = filedOf(payment);
    const kinds = kindsBefore.get(`${amount} ${day}`) ?? new Set();
    const isAgain = kindsBefore.has(`${amount} ${day - 1}`) || [...kinds].some((other) => other !== kind);
    kindsBefore.set(`${amount} ${day}`, kinds.add(kind));
    const days = daysOf.get(amount);
    const near = [-2, -1, 0, 1, 2].filter((distance) => days?.has(day + distance));
    const { count, sum } = ofDay.get(day) ?? { count: 0, sum: 0 };
    return (isAgain && near.length < 3) || (count > 2 && sum === 2 * amount);
  });
}

/** What a visit is apart from who was there; its minutes and cost are equal where one visit was written several times. */
function visitOf({ day, minuteOfDay, methodId, minutes, costMinor }: Activity): string {
  return `${day} ${minuteOfDay ?? ""} ${methodId} ${minutes} ${costMinor} `;
}

/** Rows of a visit that another officer's row has already: minutes and cost would count for each of them. */
function perOfficer(activities: readonly Activity[]): Activity[] {
  const officers = new Map<string, Set<string>>();
  return activities.filter((activity) => {
    if (activity.officerIds.length !== 1) return false;
    const there = officers.get(visitOf(activity)) ?? new Set();
    officers.set(visitOf(activity), there);
    const isOther = there.size > 0 && !there.has(activity.officerIds.join());
    there.add(activity.officerIds.join());
    return isOther;
  });
}

/** Receipts after the case left the books: the debtor still owes, and they count as recovered. */
function afterWriteOff({ receipts, closedDay, isWrittenOff }: Ledger): Receipt[] {
  if (!isWrittenOff || closedDay === null) return [];
  return receipts.filter(({ day, amountMinor }) => day > closedDay && amountMinor > 0);
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
      balanceAt(ledger, receipt.day + 1) < 0,
  );
}

function causeRewrittenAfterReceipt(ledger: Ledger): (number | null)[] {
  const firstReceiptDay = ledger.receipts.find((receipt) => receipt.amountMinor > 0)?.day;
  if (firstReceiptDay === undefined) return [];
  return ledger.causeRewrittenDays.filter((day) => day === null || day >= firstReceiptDay);
}
