/** Where something could be tried, of every kind: judged over the whole portfolio, and as much of it as the filters choose. */
import { planGains } from "~/analysis/rotation/plan-gains";
import { rotationSegmentOf, withPlanned } from "~/analysis/rotation/rotation-segments";
import { attackSegmentOf } from "~/analysis/where-to-try/attack-segments";
import { kindOf, plannedPlaces, plannedSums } from "~/analysis/where-to-try/planned-places";
import type { Definition, Work } from "~/answers/definition.server";
import { filtersOf } from "~/answers/question";
import { RULE_SETTING_KEYS } from "~/domain/candidate-rule";
import { isAskedFor } from "~/domain/filters";
import type { Plan } from "~/domain/plan/plan";
import { EVERYTHING } from "~/domain/scope";
import { stakeOf, type TryKind, type TryPlaces, type TrySegment } from "~/domain/where-to-try";
import { openCaseIds } from "~db/queries/case-ids";
import { casePlaces } from "~db/queries/case-places";
import { isNarrow } from "~db/queries/selection";
import { stakeLimits } from "~db/queries/stalled-cases";
import { FIT_SEED } from "../fit-seed";
import { PLAN_SETTING_KEYS, planOfAll } from "../plan/plan-of-all.server";
import { against, PLANNING, STANDING } from "../reads";
import { handOverPlanFit } from "../rotation/hand-over-plan-fit.server";
import { rotationAnalysisFit } from "../rotation/rotation-analysis-fit.server";
import { groupAttackFit } from "./group-attack-fit.server";
import { rotationPlacesFit } from "./rotation-places-fit.server";

/** What where to try reads of an address. */
export const TRY_READS = [
  ...against("method"),
  ...STANDING,
  ...RULE_SETTING_KEYS,
  ...PLAN_SETTING_KEYS.filter((key) => key !== "horizon"),
  "kind",
  "stake",
  "not_kind",
  "not_stake",
] as const;

const WHOLE = { scope: EVERYTHING, code: "" } as const;

export const trySegmentsFit: Definition<TryPlaces> = {
  name: "try-segments",
  reads: TRY_READS,
  settings: PLANNING,
  weight: "fits",
  // Each kind is: this only chooses among them.
  isStored: false,
  async answer(work) {
    const { kind, not_kind, stake, not_stake } = filtersOf(work.question);
    const isAsked = (one: TryKind) => isAskedFor(one, kind, not_kind);
    const isChosen = await chosenCases(work);
    const hasStake = (segment: TrySegment) => isAskedFor(segment.stake, stake, not_stake);
    const attacks = isAsked("group-attack") ? await work.whole(groupAttackFit, WHOLE) : [];
    const plan = await work.whole(planOfAll, { code: "" });
    if (plan.reason === null) return withinPlan(work, plan, { attacks, isAsked, isChosen, hasStake });
    // Without a plan each place stands on its own evidence.
    const rotations = isAsked("personnel-rotation")
      ? await rotationsWithin(work, isChosen, hasStake)
      : { segments: [], rotationPlan: null };
    const chosen = attacks.filter(hasStake).flatMap((segment) => attackSegmentOf(segment, isChosen) ?? []);
    return { ...rotations, plan: null, segments: [...chosen, ...rotations.segments] };
  },
};

interface Chosen {
  attacks: readonly TrySegment[];
  isAsked: (kind: TryKind) => boolean;
  isChosen: (caseId: number) => boolean;
  hasStake: (segment: TrySegment) => boolean;
}

async function withinPlan(
  work: Work,
  plan: Plan,
  { attacks, isAsked, isChosen, hasStake }: Chosen,
): Promise<TryPlaces> {
  const steps = plan.cases.filter((one) => kindOf(one) !== null).map(({ caseId }) => caseId);
  const { places, limits } = await work.read(async ({ store }) => ({
    places: await casePlaces(store, steps),
    limits: await stakeLimits(store),
  }));
  const shared = {
    plan,
    isChosen,
    placeOf: ({ caseId, outstandingMinor }: Plan["cases"][number]) => ({
      ...(places.get(caseId) ?? { regionId: 0, causeId: 0 }),
      stake: stakeOf(outstandingMinor, limits),
    }),
  };
  const segments: TrySegment[] = [];
  if (isAsked("group-attack"))
    segments.push(...plannedPlaces(attacks, { ...shared, kind: "group-attack", partOf: attackSegmentOf }));
  if (isAsked("personnel-rotation")) {
    const analysis = await work.whole(rotationAnalysisFit, WHOLE);
    const rotations = await work.whole(rotationPlacesFit, WHOLE);
    segments.push(
      ...plannedPlaces(rotations, {
        ...shared,
        kind: "personnel-rotation",
        partOf: (segment, isKept) => rotationSegmentOf(segment, analysis, isKept, FIT_SEED),
      }),
    );
  }
  const chosen = segments.filter(hasStake);
  const of = (kind: TryKind) => plannedSums(chosen.filter((segment) => segment.kind === kind));
  return {
    segments: chosen,
    rotationPlan: null,
    plan: { "group-attack": of("group-attack"), "personnel-rotation": of("personnel-rotation") },
  };
}

/** Whether a case is one that the filters and the scope choose. */
function chosenCases({ read }: Work): Promise<(caseId: number) => boolean> {
  return read(async ({ store, selection }) => {
    if (!isNarrow(selection)) return () => true;
    const chosen = new Set(await openCaseIds(store, selection));
    return (caseId) => chosen.has(caseId);
  });
}

async function rotationsWithin(
  work: Work,
  isChosen: (caseId: number) => boolean,
  hasStake: (segment: TrySegment) => boolean,
): Promise<Omit<TryPlaces, "plan">> {
  const analysis = await work.whole(rotationAnalysisFit, WHOLE);
  const segments = (await work.whole(rotationPlacesFit, WHOLE))
    .filter(hasStake)
    .flatMap((segment) => rotationSegmentOf(segment, analysis, isChosen, FIT_SEED) ?? []);
  if (analysis.reason !== null) return { segments, rotationPlan: null };
  const { branches, limits, slope } = await work.whole(handOverPlanFit, { code: "" });
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
