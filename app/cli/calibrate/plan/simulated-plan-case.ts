/** A simulated case as the plan's rows describe it: its past episodes, and how it stands at the cut-off. */
import { CAUSES, UNKNOWN } from "~/domain/causes";
import { ADVANCED, RECEIVED } from "~/domain/money-within";
import type { CaseFacts, OpenPlanCase, PastEpisode } from "~/domain/plan/case-facts";
import { EPISODE_GAP_DAYS, type Horizon } from "~/domain/rules";
import { type Episode, episodeRow, episodesOf, officersUntil } from "~db/derive/episodes";
import { holderBefore } from "~db/derive/holder-before";
import type { Ledger } from "~db/derive/ledger";
import { METHOD_CODES } from "../../../../seeds/world";
import { type CaseOfWorld, type SimulatedIds, simulatedLedger } from "../simulated-ledger";

export function simulatedPlanCase(
  endDay: number,
  horizon: Horizon,
  simulated: CaseOfWorld,
  ids: SimulatedIds,
): { past: PastEpisode[]; open: OpenPlanCase | null } {
  const ledger = simulatedLedger({ endDay }, simulated, ids);
  const [row] = simulated.rows.cases;
  const cause = CAUSES.find(({ code }) => code === (row!.cause ?? UNKNOWN))!;
  const episodes = episodesOf(ledger);
  const always = {
    cause: cause.code,
    causeTag: cause.tag,
    borrowerKind: row!.borrowerKind,
    traits: [...row!.traits].sort(),
  };
  const past = episodes.map((episode): PastEpisode => {
    const derived = episodeRow(ledger, episodes, episode, 1);
    return {
      ...facts(ledger, derived, always, episode),
      method: METHOD_CODES[episode.methodId - 1]!,
      isFollowedUp: episode.startDay + horizon <= endDay,
      netReceivedMinor: derived[RECEIVED[horizon]] - derived[ADVANCED[horizon]],
      minutes: derived.minutes,
      teamSize: Math.max(1, officersUntil(episode, episode.lastDay).length),
      costMinor: derived.costMinor,
    };
  });
  if (ledger.closedDay !== null) return { past, open: null };
  const next: Episode = { methodId: 0, startDay: endDay + 1, lastDay: endDay + 1, activities: [] };
  const known = facts(ledger, episodeRow(ledger, episodes, next, 1), always, next);
  if (known.outstandingMinor <= 0) return { past, open: null };
  const last = episodes.at(-1);
  return {
    past,
    open: {
      ...known,
      code: row!.caseId,
      fence: null,
      isRunning: last !== undefined && endDay - last.startDay < EPISODE_GAP_DAYS,
      barredMethods: {},
      steps: {},
    },
  };
}

function facts(
  ledger: Ledger,
  derived: ReturnType<typeof episodeRow>,
  always: Pick<CaseFacts, "cause" | "causeTag" | "borrowerKind" | "traits">,
  { startDay }: Episode,
): CaseFacts {
  const holder = holderBefore(ledger.holds, startDay);
  return {
    caseId: derived.caseId,
    borrowerId: derived.borrowerId,
    day: startDay,
    regionId: derived.regionId,
    branchId: derived.branchId,
    ...always,
    security: derived.security,
    exposureMinor: ledger.exposureMinor,
    outstandingMinor: derived.outstandingMinor,
    receivedBeforeMinor: derived.receivedBeforeMinor,
    daysInDefault: startDay - ledger.defaultedDay,
    daysPastDue: derived.daysPastDue,
    earlierEpisodes: derived.earlierEpisodes,
    previousMethod: derived.previousMethodId === null ? null : METHOD_CODES[derived.previousMethodId - 1]!,
    previousPaid: derived.previousPaid,
    daysSinceReceipt: derived.daysSinceReceipt,
    daysSinceActivity: derived.daysSinceActivity,
    officerId: holder?.officerId ?? (derived.officerId === 0 ? null : derived.officerId),
    tenureDays: holder?.tenureDays ?? null,
  };
}
