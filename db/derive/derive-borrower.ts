/** From a borrower's ledgers to his derived rows: a pure function, the heart of the chain. */
import { monthOfDay } from "~/domain/calendar";
import { HORIZONS } from "~/domain/rules";
import { caseFigures } from "./case-figures";
import { type CodeOrder, creditsOf } from "./credits";
import { advancedByHorizon, type DerivedRows, netByHorizon, receivedByHorizon } from "./derived-rows";
import { effortsOf } from "./efforts";
import { episodeFigures, episodesOf } from "./episodes";
import { type Dimensions, type Ledger, sumBetween } from "./ledger";

export interface DerivationContext {
  order: CodeOrder;
  advanceMethodId: number;
}

/** Adds the rows of one case to `rows`. */
export function deriveCase(ledger: Ledger, context: DerivationContext, rows: DerivedRows): void {
  const dimensions = dimensionsOf(ledger);
  const { caseId, borrowerId } = ledger;
  const key = { caseId, borrowerId };
  const episodes = episodesOf(ledger);

  const figures = caseFigures(ledger);
  const { receivedWithinMinor, netWithinMinor, ...totals } = figures;
  rows.cases.push({
    ...key,
    ...dimensions,
    defaultedDay: ledger.defaultedDay,
    defaultedMonth: monthOfDay(ledger.defaultedDay),
    exposureMinor: ledger.exposureMinor,
    ...totals,
    ...receivedByHorizon(receivedWithinMinor),
    ...netByHorizon(netWithinMinor),
  });

  for (const episode of episodes) {
    const { officerIds, leadOfficerId, receivedMinor, advancedMinor, ...known } = episodeFigures(
      ledger,
      episodes,
      episode,
    );
    const episodeKey = { ...key, methodId: episode.methodId, startDay: episode.startDay };
    rows.episodes.push({
      ...episodeKey,
      ...dimensions,
      startMonth: monthOfDay(episode.startDay),
      lastDay: episode.lastDay,
      activityCount: episode.activities.length,
      officerCount: officerIds.length,
      officerId: leadOfficerId,
      ...known,
      ...receivedByHorizon(receivedMinor),
      ...advancedByHorizon(advancedMinor),
    });
    for (const officerId of officerIds) rows.episodeOfficers.push({ ...episodeKey, officerId });
  }

  for (const effort of effortsOf(ledger, context.advanceMethodId, context.order))
    rows.efforts.push({ ...key, ...dimensions, ...effort });

  const held = new Set<number>();
  for (const hold of ledger.holds) {
    const received = HORIZONS.map((horizon) =>
      sumBetween(ledger.receipts, hold.startDay, hold.startDay + horizon),
    );
    rows.holds.push({
      ...key,
      ...dimensions,
      ...hold,
      startMonth: monthOfDay(hold.startDay),
      isFirstOfOfficer: !held.has(hold.officerId),
      ...receivedByHorizon(received),
    });
    held.add(hold.officerId);
  }

  const credits = creditsOf(ledger, episodes, context.order);
  for (const receipt of ledger.receipts)
    for (const credit of credits.get(receipt.id) ?? [])
      if (credit.amountMinor !== 0)
        rows.credits.push({
          ...key,
          ...dimensions,
          ...credit,
          receiptId: receipt.id,
          day: receipt.day,
          month: monthOfDay(receipt.day),
        });
}

function dimensionsOf({ regionId, branchId, causeId, security, borrowerKindId }: Ledger): Dimensions {
  return { regionId, branchId, causeId, security, borrowerKindId };
}
