/**
 * What the one plan does with the places of a kind: a verdict belongs to a case in the whole portfolio, a place has that of
 * most of its money, and filters choose among the cases. The place's own evidence stays beside it.
 */
import { MINUTES_PER_HOUR } from "~/domain/calendar";
import type { CaseVerdict, Plan, PlanCase } from "~/domain/plan/plan";
import type {
  PlannedPlace,
  PlannedSum,
  Stake,
  TryCase,
  TryKind,
  TrySegment,
  Verdict,
  Wait,
} from "~/domain/where-to-try";
import { VERDICTS, WAITS } from "~/domain/where-to-try";
import { WITHOUT_EVIDENCE } from "./without-evidence";

const VERDICT_OF: Readonly<Record<CaseVerdict, Verdict | null>> = {
  first: "adopt",
  "if-hours-are-left": "wait",
  try: "try",
  wait: "wait",
  avoid: "avoid",
  "left-alone": null,
};

/** Where a case that only the plan names belongs. */
export interface CasePlace {
  regionId: number;
  causeId: number;
  stake: Stake;
}

export interface PlannedQuestion {
  kind: TryKind;
  plan: Pick<Plan, "cases" | "branches">;
  placeOf: (planned: PlanCase) => CasePlace;
  /** Whether the filters choose a case. */
  isChosen: (caseId: number) => boolean;
  /** The place with only some of its cases, by its own evidence. */
  partOf: (segment: TrySegment, isKept: (caseId: number) => boolean) => TrySegment | null;
}

/** Of which of the two kinds a step is; null: of another. A handover counts as one, whatever the receiver begins. */
export function kindOf({ action }: Pick<PlanCase, "action">): TryKind | null {
  if (action === null) return null;
  if (action.toOfficerId !== null) return "personnel-rotation";
  return action.method === "group-attack" ? "group-attack" : null;
}

interface Place {
  /** By its own evidence; null: only the plan names its cases. */
  own: TrySegment | null;
  at: Pick<TrySegment, "regionId" | "branchId" | "causeId" | "stake">;
  members: { one: TryCase; planned: PlanCase }[];
}

/** @param whole places by their own evidence, over the whole portfolio */
export function plannedPlaces(whole: readonly TrySegment[], question: PlannedQuestion): TrySegment[] {
  const { kind, plan, placeOf, isChosen, partOf } = question;
  const hourOf = new Map(plan.branches.map(({ branchId, hourValueMinor }) => [branchId, hourValueMinor]));
  return allPlaces(whole, kind, plan.cases, placeOf).flatMap((place) => {
    const chosen = place.members.filter(({ one }) => isChosen(one.caseId));
    if (chosen.length === 0) return [];
    const ids = new Set(chosen.map(({ one }) => one.caseId));
    const part = place.own && (partOf(place.own, (caseId) => ids.has(caseId)) ?? withoutOwnCases(place.own));
    const first = summed(chosen.filter(({ one }) => one.verdict === "adopt"));
    const tried = summed(chosen.filter(({ one }) => one.verdict === "try"));
    const verdict = verdictOfMost(place.members);
    const waits = waitOfMost(kind, place.members);
    return [
      {
        ...(part ?? withoutEvidence(kind, place.at)),
        verdict,
        isOutbid: verdict === "wait" && waits === "hours",
        placeCandidates: place.members.length,
        candidates: chosen.length,
        outstandingMinor: chosen.reduce((sum, { one }) => sum + one.outstandingMinor, 0),
        planned: { cases: first.cases, gainMinor: first.expectedMinor },
        hours: first.minutes / MINUTES_PER_HOUR,
        hourWorthMinor: meanKnown(chosen.map(({ one }) => hourOf.get(one.branchId) ?? null)),
        plan: {
          ownVerdict: place.own?.verdict ?? "wait",
          counts: countsOf(chosen),
          first,
          tried,
          waits,
        },
        cases: chosen.map(({ one }) => one),
      },
    ];
  });
}

/** Sums of what is in the plan and of what is up for a trial, over places. */
export function plannedSums(segments: readonly TrySegment[]): Pick<PlannedPlace, "first" | "tried"> {
  const plans = segments.flatMap(({ plan }) => plan ?? []);
  return {
    first: addedUp(plans.map(({ first }) => first)),
    tried: addedUp(plans.map(({ tried }) => tried)),
  };
}

function allPlaces(
  whole: readonly TrySegment[],
  kind: TryKind,
  planned: readonly PlanCase[],
  placeOf: PlannedQuestion["placeOf"],
): Place[] {
  const planOf = new Map(planned.map((one) => [one.caseId, one]));
  const places = new Map<string, Place>();
  const named = new Set<number>();
  for (const own of whole) {
    const members = own.cases.flatMap((one) => {
      named.add(one.caseId);
      const plan = planOf.get(one.caseId);
      const verdict = plan ? verdictFor(kind, plan) : null;
      return plan && verdict !== null ? [{ one: judged(one, plan, verdict), planned: plan }] : [];
    });
    if (members.length > 0) places.set(keyOf(own), { own, at: own, members });
  }
  for (const plan of planned) {
    const verdict = verdictFor(kind, plan);
    if (named.has(plan.caseId) || kindOf(plan) !== kind || verdict === null) continue;
    const at = placeOf(plan);
    // As all cases of few: with the region's, unless the branch has a row of its own.
    const ofBranch = { ...at, branchId: plan.branchId };
    const where = places.has(keyOf(ofBranch)) ? ofBranch : { ...at, branchId: null };
    const place = places.get(keyOf(where)) ?? { own: null, at: where, members: [] };
    places.set(keyOf(where), place);
    place.members.push({ one: judged(caseOf(plan), plan, verdict), planned: plan });
  }
  return [...places.values()];
}

const keyOf = ({ regionId, branchId, causeId, stake }: Place["at"]) =>
  `${regionId} ${branchId} ${causeId} ${stake}`;

/** A step of another kind is better on the case, so this one waits. Null: the case is left alone. */
function verdictFor(kind: TryKind, planned: PlanCase): Verdict | null {
  const verdict = VERDICT_OF[planned.verdict];
  const isStep = verdict === "adopt" || verdict === "try";
  return isStep && kindOf(planned) !== kind ? "wait" : verdict;
}

function waitFor(kind: TryKind, planned: PlanCase): Wait {
  if (planned.action !== null && kindOf(planned) !== kind) return "other-step";
  return planned.reason === "hours-earn-more-elsewhere" ? "hours" : "nothing-better";
}

function judged(one: TryCase, { action }: PlanCase, verdict: Verdict): TryCase {
  const isStep = verdict === "adopt" || verdict === "try";
  return { ...one, verdict, toOfficerId: isStep ? (action?.toOfficerId ?? null) : one.toOfficerId };
}

function caseOf({ caseId, branchId, outstandingMinor, officerId }: PlanCase): TryCase {
  return {
    caseId,
    branchId,
    outstandingMinor,
    expectedGainMinor: null,
    why: [],
    opportunities: [],
    officerId: officerId ?? 0,
    toOfficerId: null,
    verdict: null,
  };
}

const ORDER = Object.keys(VERDICTS) as Verdict[];

function verdictOfMost(members: Place["members"]): Verdict {
  const owed = (verdict: Verdict) =>
    members.reduce((sum, { one }) => sum + (one.verdict === verdict ? one.outstandingMinor : 0), 0);
  return ORDER.reduce((most, verdict) => (owed(verdict) > owed(most) ? verdict : most));
}

function waitOfMost(kind: TryKind, members: Place["members"]): Wait | null {
  const waiting = members.filter(({ one }) => one.verdict === "wait");
  if (waiting.length === 0) return null;
  const owed = (wait: Wait) =>
    waiting.reduce(
      (sum, { one, planned }) => sum + (waitFor(kind, planned) === wait ? one.outstandingMinor : 0),
      0,
    );
  return WAITS.reduce((most, wait) => (owed(wait) > owed(most) ? wait : most));
}

function countsOf(members: Place["members"]): Record<Verdict, number> {
  const counts = { adopt: 0, try: 0, wait: 0, avoid: 0 };
  for (const { one } of members) if (one.verdict !== null) counts[one.verdict] += 1;
  return counts;
}

function summed(members: Place["members"]): PlannedSum {
  return addedUp(
    members.map(({ planned: { gain, minutes } }) => ({
      cases: 1,
      expectedMinor: gain?.expectedMinor ?? 0,
      lowMinor: gain?.lowMinor ?? 0,
      highMinor: gain?.highMinor ?? 0,
      minutes,
    })),
  );
}

/** An error in one coefficient is shared by all its cases, so limits add up as they are. */
export function addedUp(sums: readonly PlannedSum[]): PlannedSum {
  const total = (of: (sum: PlannedSum) => number) => sums.reduce((all, sum) => all + of(sum), 0);
  return {
    cases: total(({ cases }) => cases),
    expectedMinor: total(({ expectedMinor }) => expectedMinor),
    lowMinor: total(({ lowMinor }) => lowMinor),
    highMinor: total(({ highMinor }) => highMinor),
    minutes: total(({ minutes }) => minutes),
  };
}

function meanKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** A place of which the filters choose only what the plan alone names: its evidence stays, without money of its own. */
function withoutOwnCases(own: TrySegment): TrySegment {
  return { ...own, gain: own.gain && { expected: 0, low: 0, high: 0 } };
}

/** A place of which only the plan knows something. */
function withoutEvidence(kind: TryKind, at: Place["at"]): TrySegment {
  return {
    kind,
    regionId: at.regionId,
    branchId: at.branchId,
    causeId: at.causeId,
    stake: at.stake,
    ...WITHOUT_EVIDENCE,
    placeCandidates: 0,
    candidates: 0,
    outstandingMinor: 0,
    reason: null,
    cases: [],
  };
}
