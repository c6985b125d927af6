/** The money of a case, to the minor unit: what is charged, lent again, received and reversed. */
import { ADVANCE_METHOD } from "~/domain/rules";
import type { CaseCourse } from "./case-course";
import type { AdvanceRow, ChargeRow, ReceiptRow } from "./portfolio-rows";
import { rowId } from "./portfolio-rows";
import type { RandomStream } from "./random-stream";
import { chargeRows } from "./simulate-charges";
import type { CaseHistory, Payment } from "./simulate-history";
import { type BasePayment, receiptRows } from "./simulate-receipts";
import { METHOD_CODES } from "./world";

const YUAN = 100;

export interface CaseLedger {
  receipts: ReceiptRow[];
  charges: ChargeRow[];
  advances: AdvanceRow[];
  /** Exposure still unpaid at the opening of a day. */
  baseMinorAt(day: number): number;
  /** Charges made before a day. */
  chargesMinorAt(day: number): number;
  /** New money lent before a day and not returned by then: the first payment after an advance returns it. */
  unreturnedMinorAt(day: number): number;
}

export function simulatedLedger(course: CaseCourse, history: CaseHistory, stream: RandomStream): CaseLedger {
  const payments = basePayments(course.profile.exposureMinor, history.payments);
  const baseMinorAt = (day: number) =>
    payments.reduce(
      (base, { payment, baseMinor }) => (payment.day < day ? base - baseMinor : base),
      course.profile.exposureMinor,
    );
  const charges = chargeRows(course, history, stream);
  const chargesMinorAt = (day: number) =>
    charges.reduce((sum, charge) => (charge.day < day ? sum + charge.amountMinor : sum), 0);
  const advances = advanceRows(course, history, baseMinorAt, stream);
  const unreturnedMinorAt = (day: number) => {
    const lastPaymentDay = Math.max(
      0,
      ...history.payments.map((payment) => payment.day).filter((at) => at < day),
    );
    return advances.reduce(
      (sum, advance) =>
        advance.day < day && advance.day >= lastPaymentDay ? sum + advance.amountMinor : sum,
      0,
    );
  };
  const receipts = receiptRows(course, payments, advances, chargesMinorAt, stream);
  forgiveRest(course, payments, charges, baseMinorAt, chargesMinorAt);
  return { receipts, charges, advances, baseMinorAt, chargesMinorAt, unreturnedMinorAt };
}

/** Part payments in whole yuan, and always something left: of the last fen nothing can be paid in part. */
function basePayments(exposureMinor: number, payments: readonly Payment[]): BasePayment[] {
  let unpaidMinor = exposureMinor;
  return payments.flatMap((payment) => {
    const isInFull = payment.kind === "full";
    if (unpaidMinor < (isInFull ? 1 : 2)) return [];
    const part = Math.round((payment.share * unpaidMinor) / YUAN) * YUAN;
    const baseMinor = isInFull ? unpaidMinor : Math.max(1, Math.min(unpaidMinor - 1, part));
    unpaidMinor -= baseMinor;
    return [{ payment, baseMinor }];
  });
}

/** New money some days after an episode of capital-start-up begins, if the case is still open then. */
function advanceRows(
  { profile, untilDay }: CaseCourse,
  { runs, closedDay }: CaseHistory,
  baseMinorAt: (day: number) => number,
  stream: RandomStream,
): AdvanceRow[] {
  const lastDay = Math.min(closedDay ?? untilDay, untilDay);
  const isDisaster = profile.cause.code === "natural-disaster";
  return runs
    .filter((run) => METHOD_CODES[run.method] === ADVANCE_METHOD)
    .map((run) => run.startDay + stream.whole(5, 25))
    .filter((day) => day < lastDay)
    .map((day, index) => ({
      advanceId: rowId("N", profile.caseNumber, index + 1),
      caseId: profile.caseId,
      day,
      amountMinor: Math.ceil((stream.between(0.1, 0.3) * baseMinorAt(day)) / YUAN) * YUAN,
      approvedBy: stream.chance(0.92) ? "branch-manager" : null,
      evidence: isDisaster && stream.chance(0.85) ? "disaster certificate" : null,
    }));
}

/** A settlement writes down what it leaves. */
function forgiveRest(
  { profile }: CaseCourse,
  payments: readonly BasePayment[],
  charges: ChargeRow[],
  baseMinorAt: (day: number) => number,
  chargesMinorAt: (day: number) => number,
): void {
  const last = payments[payments.length - 1]?.payment;
  if (last?.kind !== "settled") return;
  charges.push({
    chargeId: rowId("G", profile.caseNumber, charges.length + 1),
    caseId: profile.caseId,
    day: last.day,
    amountMinor: -(baseMinorAt(last.day + 1) + chargesMinorAt(last.day + 1)),
    kind: "write-down",
  });
}
