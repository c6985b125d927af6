/** A simulated portfolio's episodes with what was known before them, derived as an import would derive them. */
import { type EffectEpisode, type EffectEpisodes, effectColumns } from "~/domain/effect-episodes";
import { ADVANCED, moneyWithin, RECEIVED } from "~/domain/money-within";
import { officerLoad } from "~/domain/officer-load";
import { daysToEnd } from "~db/derive/days-to-end";
import { episodeRow, episodesOf } from "~db/derive/episodes";
import { holderBefore } from "~db/derive/holder-before";
import type { Ledger } from "~db/derive/ledger";
import { heldUntilClosed } from "~db/queries/effect-episodes";
import type { SimulatedPortfolio } from "../../../seeds/simulate-portfolio";
import { SimulatedIds, simulatedLedger } from "./simulated-ledger";

export function simulatedEpisodes({ world, cases }: SimulatedPortfolio): EffectEpisodes {
  const ids = new SimulatedIds();
  const ledgers = cases.map((simulated) => ({
    ledger: simulatedLedger(world, simulated, ids),
    traits: [...(simulated.rows.cases[0]?.traits ?? [])].sort().join(";") || null,
  }));
  const holds = ledgers.flatMap(({ ledger: { holds, closedDay } }) =>
    holds.map((hold) => heldUntilClosed({ ...hold, closedDay })),
  );
  const loadOn = officerLoad(holds);
  return effectColumns(ledgers.flatMap(({ ledger, traits }) => episodesOfCase(ledger, traits, loadOn)));
}

function episodesOfCase(
  ledger: Ledger,
  traits: string | null,
  loadOn: (officerId: number, day: number) => number,
): EffectEpisode[] {
  const episodes = episodesOf(ledger);
  return episodes.map((episode) => {
    const row = episodeRow(ledger, episodes, episode, 1);
    const holder = holderBefore(ledger.holds, row.startDay);
    const officerId = holder?.officerId ?? row.officerId;
    const { daysToCash, daysToClose } = daysToEnd(ledger, row.startDay);
    // Spelled out: an object put together from parts costs far more.
    return {
      caseId: row.caseId,
      borrowerId: row.borrowerId,
      methodId: row.methodId,
      startDay: row.startDay,
      causeId: row.causeId,
      regionId: row.regionId,
      security: row.security,
      borrowerKindId: row.borrowerKindId,
      outstandingMinor: row.outstandingMinor,
      daysPastDue: row.daysPastDue,
      earlierEpisodes: row.earlierEpisodes,
      earlierActivities: row.earlierActivities,
      earlierMethods: row.earlierMethods,
      isFirstOfMethod: row.isFirstOfMethod,
      runningEpisodes: row.runningEpisodes,
      previousMethodId: row.previousMethodId,
      previousPaid: row.previousPaid,
      receivedBeforeMinor: row.receivedBeforeMinor,
      daysSinceReceipt: row.daysSinceReceipt,
      daysSinceActivity: row.daysSinceActivity,
      promisesMade: row.promisesMade,
      promisesKept: row.promisesKept,
      costMinor: row.costMinor,
      ...moneyWithin("received", (_column, days) => row[RECEIVED[days]]),
      ...moneyWithin("advanced", (_column, days) => row[ADVANCED[days]]),
      traits,
      exposureMinor: ledger.exposureMinor,
      daysInDefault: row.startDay - ledger.defaultedDay,
      officerId,
      tenureDays: holder?.tenureDays ?? null,
      officerLoad: officerId === 0 ? null : loadOn(officerId, row.startDay),
      daysToCash,
      daysToClose,
    };
  });
}
