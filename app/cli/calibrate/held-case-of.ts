/** A simulated case with its officers, as the database would hold it on a day. */
import type { DayPayment, HeldCase } from "~/domain/held-case";
import { episodesOf } from "~db/derive/episodes";
import type { Ledger, Receipt } from "~db/derive/ledger";

/** @param traits codes joined by `;`, in order */
export function heldCaseOf(ledger: Ledger, traits: string | null): HeldCase {
  return {
    caseId: ledger.caseId,
    borrowerId: ledger.borrowerId,
    regionId: ledger.regionId,
    branchId: ledger.branchId,
    causeId: ledger.causeId,
    security: ledger.security,
    borrowerKindId: ledger.borrowerKindId,
    traits,
    exposureMinor: ledger.exposureMinor,
    defaultedDay: ledger.defaultedDay,
    dueDay: ledger.dueDay,
    closedDay: ledger.closedDay,
    holds: ledger.holds,
    episodes: episodesOf(ledger).map(({ methodId, startDay }) => ({ methodId, startDay })),
    payments: keptPayments(ledger.receipts),
  };
}

function keptPayments(receipts: readonly Receipt[]): DayPayment[] {
  const takenBack = new Set(receipts.flatMap(({ reversalOf }) => reversalOf ?? []));
  const byDay = new Map<number, number>();
  for (const { day, amountMinor, code } of receipts)
    if (amountMinor > 0 && !takenBack.has(code)) byDay.set(day, (byDay.get(day) ?? 0) + amountMinor);
  return [...byDay].map(([day, amountMinor]) => ({ day, amountMinor }));
}
