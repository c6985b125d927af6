/** Where something could be tried, of every kind: judged over the whole portfolio, and as much of it as the filters choose. */
import { planGains } from "~/analysis/rotation/plan-gains";
import { rotationSegmentOf, withPlanned } from "~/analysis/rotation/rotation-segments";
import { attackSegmentOf } from "~/analysis/where-to-try/attack-segments";
import type { Definition, Work } from "~/answers/definition.server";
import { filtersOf } from "~/answers/question";
import { RULE_SETTING_KEYS } from "~/domain/candidate-rule";
import { EVERYTHING } from "~/domain/scope";
import type { TryKind, TryPlaces, TrySegment } from "~/domain/where-to-try";
import { caseIds } from "~db/queries/case-ids";
import { isNarrow } from "~db/queries/selection";
import { FIT_SEED } from "../fit-seed";
import { against, PROPOSING } from "../reads";
import { wholePlan } from "../rotation/hand-overs-within.server";
import { rotationAnalysisFit } from "../rotation/rotation-analysis-fit.server";
import { groupAttackFit } from "./group-attack-fit.server";
import { rotationPlacesFit } from "./rotation-places-fit.server";

/** What where to try reads of an address. */
export const TRY_READS = [...against("method"), ...RULE_SETTING_KEYS, "kind", "stake"] as const;

const WHOLE = { scope: EVERYTHING, code: "" } as const;

export const trySegmentsFit: Definition<TryPlaces> = {
  name: "try-segments",
  reads: TRY_READS,
  settings: PROPOSING,
  weight: "fits",
  // Each kind is: this only chooses among them.
  isStored: false,
  async answer(work) {
    const { kind, stake } = filtersOf(work.question);
    const isAsked = (one: TryKind) => kind.length === 0 || kind.includes(one);
    const isChosen = await chosenCases(work);
    const hasStake = (segment: TrySegment) => stake.length === 0 || stake.includes(segment.stake);
    const attacks = isAsked("group-attack") ? await work.whole(groupAttackFit, WHOLE) : [];
    const rotations = isAsked("personnel-rotation")
      ? await rotationsWithin(work, isChosen, hasStake)
      : { segments: [], rotationPlan: null };
    const chosen = attacks.filter(hasStake).flatMap((segment) => attackSegmentOf(segment, isChosen) ?? []);
    return { ...rotations, segments: [...chosen, ...rotations.segments] };
  },
};

/** Whether a case is one that the filters and the scope choose. */
function chosenCases({ read }: Work): Promise<(caseId: number) => boolean> {
  return read(async ({ store, selection }) => {
    if (!isNarrow(selection)) return () => true;
    const chosen = new Set(await caseIds(store, selection));
    return (caseId) => chosen.has(caseId);
  });
}

async function rotationsWithin(
  work: Work,
  isChosen: (caseId: number) => boolean,
  hasStake: (segment: TrySegment) => boolean,
): Promise<TryPlaces> {
  const analysis = await work.whole(rotationAnalysisFit, WHOLE);
  const segments = (await work.whole(rotationPlacesFit, WHOLE))
    .filter(hasStake)
    .flatMap((segment) => rotationSegmentOf(segment, analysis, isChosen, FIT_SEED) ?? []);
  if (analysis.reason !== null) return { segments, rotationPlan: null };
  const { branches, limits, slope } = await wholePlan(work);
  const placed = new Set(segments.flatMap(({ cases }) => cases.map(({ caseId }) => caseId)));
  const moved = branches
    .flatMap(({ handOvers }) => handOvers)
    .filter(({ proposal }) => placed.has(proposal.caseId));
  const byCase = new Map(moved.map((handOver) => [handOver.proposal.caseId, handOver]));
  const [total] = planGains([moved], slope, limits.penaltyMinor, FIT_SEED);
  const { expectedMinor, lowMinor, highMinor } = total!;
  return {
    segments: segments.map((segment) => withPlanned(segment, byCase, limits.penaltyMinor)),
    rotationPlan: {
      cases: moved.length,
      gain: { expected: expectedMinor, low: lowMinor, high: highMinor },
    },
  };
}
