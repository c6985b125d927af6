/** From a case's ledger to its derived rows: a pure function, the heart of the chain. */
import { monthOfDay } from "~/domain/calendar";
import { RECEIVED } from "~/domain/money-within";
import { caseRow } from "./case-row";
import { type CodeOrder, creditsOf } from "./credits";
import { columnsWithin, type DerivedRows } from "./derived-rows";
import { effortsOf } from "./efforts";
import { episodeRow, episodesOf, officersUntil } from "./episodes";
import { type Ledger, sumsAfter } from "./ledger";

export interface DerivationContext {
  order: CodeOrder;
  advanceMethodId: number;
}

/** Adds the rows of one case to `rows`. */
export function deriveCase(ledger: Ledger, context: DerivationContext, rows: DerivedRows): void {
  const { caseId, borrowerId } = ledger;
  rows.cases.push(caseRow(ledger));

  const episodes = episodesOf(ledger);
  for (const episode of episodes) {
    const { methodId, startDay, lastDay } = episode;
    const officers = officersUntil(episode, lastDay);
    rows.episodes.push(episodeRow(ledger, episodes, episode, officers.length));
    for (const officerId of officers)
      rows.episodeOfficers.push({ officerId, caseId, methodId, startDay, borrowerId });
  }

  for (const effort of effortsOf(ledger, context.advanceMethodId, context.order))
    rows.efforts.push({
      caseId,
      methodId: effort.methodId,
      month: effort.month,
      officerId: effort.officerId,
      borrowerId,
      minutes: effort.minutes,
      costMinor: effort.costMinor,
      advancedMinor: effort.advancedMinor,
      activities: effort.activities,
    });

  addHolds(ledger, rows);

  const credits = creditsOf(ledger, episodes, context.order);
  for (const receipt of ledger.receipts)
    for (const credit of credits.get(receipt.id) ?? [])
      if (credit.amountMinor !== 0)
        rows.credits.push({
          receiptId: receipt.id,
          methodId: credit.methodId,
          officerId: credit.officerId,
          caseId,
          borrowerId,
          episodeStartDay: credit.episodeStartDay,
          day: receipt.day,
          month: monthOfDay(receipt.day),
          regionId: ledger.regionId,
          branchId: ledger.branchId,
          causeId: ledger.causeId,
          security: ledger.security,
          borrowerKindId: ledger.borrowerKindId,
          amountMinor: credit.amountMinor,
        });
}

function addHolds(ledger: Ledger, rows: DerivedRows): void {
  const held: number[] = [];
  for (const { officerId, startDay, endDay, reason } of ledger.holds) {
    const received = sumsAfter(ledger.receipts, startDay);
    rows.holds.push({
      caseId: ledger.caseId,
      officerId,
      startDay,
      endDay,
      borrowerId: ledger.borrowerId,
      startMonth: monthOfDay(startDay),
      regionId: ledger.regionId,
      branchId: ledger.branchId,
      causeId: ledger.causeId,
      security: ledger.security,
      borrowerKindId: ledger.borrowerKindId,
      reason,
      isFirstOfOfficer: !held.includes(officerId),
      ...columnsWithin(RECEIVED, received.within),
    });
    held.push(officerId);
  }
}
