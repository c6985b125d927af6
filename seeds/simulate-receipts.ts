/** The receipts of a case as a bank would book them: payments, attempts that bounced, and returns of new money. */
import type { CaseCourse } from "./case-course";
import { type AdvanceRow, type ReceiptRow, rowId } from "./portfolio-rows";
import type { RandomStream } from "./random-stream";
import type { Payment } from "./simulate-history";
import type { CaseProfile } from "./simulate-profile";
import { METHOD_CODES } from "./world";

/** A payment, and the part of the exposure that it pays. */
export interface BasePayment {
  payment: Payment;
  baseMinor: number;
}

type Unnumbered = Omit<ReceiptRow, "receiptId" | "caseId" | "reversalOf"> & { bounced?: Unnumbered };

/**
 * @param payments in order of time
 * @param chargesMinorAt charges made before a day: who pays in full pays them too
 */
export function receiptRows(
  course: CaseCourse,
  payments: readonly BasePayment[],
  advances: readonly AdvanceRow[],
  chargesMinorAt: (day: number) => number,
  stream: RandomStream,
): ReceiptRow[] {
  const { parameters } = course.world;
  const receipts: Unnumbered[] = [];
  let returned = 0;
  for (const { payment, baseMinor } of payments) {
    const { day } = payment;
    const kind = receiptKind(payment, course.profile, stream);
    const inFull = payment.kind === "full";
    const owedMinor = baseMinor + (inFull ? chargesMinorAt(day + 1) : 0);
    const paysTooMuch = inFull && stream.chance(parameters.overpaidShare);
    const overpaidMinor = paysTooMuch ? stream.whole(10, 500) * 100 : 0;
    if (stream.chance(parameters.bouncedShare)) {
      receipts.push(...bouncedAttempt(day, baseMinor, course.profile.defaultDay, stream));
    }
    receipts.push({ day, amountMinor: owedMinor + overpaidMinor, kind, overpaidMinor });
    for (; returned < advances.length && advances[returned]!.day < day; returned++) {
      const { amountMinor } = advances[returned]!;
      receipts.push({ day, amountMinor, kind: "new-loan", overpaidMinor: 0 });
    }
  }
  return numbered(receipts, course.profile);
}

/** The same amount some days before, taken back before it was paid again: the balance is never overdrawn. */
function bouncedAttempt(
  day: number,
  amountMinor: number,
  defaultDay: number,
  stream: RandomStream,
): Unnumbered[] {
  const daysBefore = stream.whole(3, 12);
  const attemptDay = day - daysBefore;
  if (attemptDay < defaultDay) return [];
  const attempt: Unnumbered = { day: attemptDay, amountMinor, kind: "transfer", overpaidMinor: 0 };
  const takenBackDay = attemptDay + stream.whole(1, daysBefore);
  return [attempt, { ...attempt, day: takenBackDay, amountMinor: -amountMinor, bounced: attempt }];
}

function numbered(receipts: readonly Unnumbered[], { caseId, caseNumber }: CaseProfile): ReceiptRow[] {
  const inOrder = [...receipts].sort((one, other) => one.day - other.day);
  const idOf = (receipt: Unnumbered) => rowId("R", caseNumber, inOrder.indexOf(receipt) + 1);
  return inOrder.map((receipt) => {
    const { bounced, ...fields } = receipt;
    return {
      receiptId: idOf(receipt),
      caseId,
      ...fields,
      reversalOf: bounced ? idOf(bounced) : null,
    };
  });
}

function receiptKind(
  { kind, method, throughCourt }: Payment,
  { security }: CaseProfile,
  stream: RandomStream,
): ReceiptRow["kind"] {
  const code = method === null ? null : METHOD_CODES[method];
  if (throughCourt) return "court";
  if (code === "information-capture" && stream.chance(0.35)) return "offset";
  const isSecured = security === "pledge" || security === "mortgage";
  if (isSecured && kind !== "partial" && kind !== "cured" && stream.chance(0.3)) return "collateral";
  return stream.chance(0.4) ? "cash" : "transfer";
}
