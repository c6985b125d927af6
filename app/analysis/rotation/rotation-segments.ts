/** Where a change of officers could be tried: proposals by branch (or region), cause and stake, each with a verdict. */
import { MINUTES_PER_HOUR } from "~/domain/calendar";
import {
  HANDOVER_MINUTES,
  type HandOver,
  LEAST_CHANGES,
  type RotationAnalysis,
  type RotationProposal,
} from "~/domain/rotation";
import {
  type StakeLimits,
  stakeOf,
  type TryCase,
  type TrySegment,
  type Verdict,
} from "~/domain/where-to-try";
import { placeSegments } from "../where-to-try/place-segments";
import { isGrounded } from "./is-grounded";
import { type GainRange, planGains } from "./plan-gains";

/** How likely a gain must be for a change without a trial, and from where on it most likely costs more than it recovers. */
const SURE = 0.975;

/** Each case with the receiver who gains most; hours and caps are the plan's matter. */
export function rotationSegments(
  analysis: RotationAnalysis,
  limits: StakeLimits,
  seed: number,
): TrySegment[] {
  const places = placeSegments(
    analysis.proposals.map((proposal) => ({
      ...proposal,
      stake: stakeOf(proposal.outstandingMinor, limits),
    })),
  );
  const { changes, slope, study } = analysis;
  const gains = planGains(
    places.map(({ cases }) => cases.map(bestHandOver)),
    analysis.slope,
    analysis.handoverMinor,
    seed,
  );
  return places.map(({ cases: proposals, ...place }, at): TrySegment => {
    const gain = gains[at]!;
    const verdict = verdictOf(proposals, gain, analysis);
    return {
      kind: "personnel-rotation",
      ...place,
      verdict,
      isOutbid: false,
      placeCandidates: proposals.length,
      candidates: proposals.length,
      outstandingMinor: proposals.reduce((sum, { outstandingMinor }) => sum + outstandingMinor, 0),
      gain: { expected: gain.expectedMinor, low: gain.lowMinor, high: gain.highMinor },
      evidenceEpisodes: changes,
      probabilityBetter: gain.probabilityBetter,
      // Half of the proposals, drawn at random, stay where they are.
      pilotSize: verdict === "try" ? proposals.length : 0,
      reason: null,
      evidence: null,
      rotation: { changes, slope, study },
      planned: { cases: 0, gainMinor: 0 },
      hours: hoursOf(proposals.length),
      hourWorthMinor: null,
      plan: null,
      cases: proposals.map((proposal) => caseOf(proposal, analysis.handoverMinor)),
    };
  });
}

/**
 * A place with only some of its proposals: its verdict and what that rests on stay, its money is theirs. Null where none is
 * left.
 */
export function rotationSegmentOf(
  segment: TrySegment,
  { proposals: all, slope, handoverMinor }: Pick<RotationAnalysis, "proposals" | "slope" | "handoverMinor">,
  isChosen: (caseId: number) => boolean,
  seed: number,
): TrySegment | null {
  const cases = segment.cases.filter(({ caseId }) => isChosen(caseId));
  if (cases.length === 0) return null;
  if (cases.length === segment.cases.length) return segment;
  const chosen = new Set(cases.map(({ caseId }) => caseId));
  const proposals = all.filter(({ caseId }) => chosen.has(caseId));
  const [gain] = planGains([proposals.map(bestHandOver)], slope, handoverMinor, seed);
  return {
    ...segment,
    cases,
    hours: hoursOf(cases.length),
    candidates: cases.length,
    outstandingMinor: cases.reduce((sum, one) => sum + one.outstandingMinor, 0),
    gain: { expected: gain!.expectedMinor, low: gain!.lowMinor, high: gain!.highMinor },
  };
}

function hoursOf(handOvers: number): number {
  return (HANDOVER_MINUTES / MINUTES_PER_HOUR) * handOvers;
}

/** What the plan moves of a place. */
export function withPlanned(
  segment: TrySegment,
  handOvers: ReadonlyMap<number, HandOver>,
  penaltyMinor: number,
): TrySegment {
  const moved = segment.cases.flatMap(({ caseId }) => handOvers.get(caseId) ?? []);
  const gainMinor = moved.reduce((sum, { receiver }) => sum + receiver.gainMinor - penaltyMinor, 0);
  return { ...segment, planned: { cases: moved.length, gainMinor } };
}

/** To the officer who gains most. */
function bestHandOver(proposal: RotationProposal): HandOver {
  return { proposal, receiver: proposal.receivers[0]! };
}

/** A guess is tried and not adopted; past changes must not speak against what is. */
function verdictOf(
  proposals: readonly RotationProposal[],
  gain: GainRange,
  { changes, officersDifferP, study }: RotationAnalysis,
): Verdict {
  if (gain.highMinor < 0) return "avoid";
  if (gain.expectedMinor <= 0) return "wait";
  const areGrounded = proposals.every((proposal) => isGrounded(proposal, officersDifferP));
  const isSure = gain.probabilityBetter >= SURE && gain.lowMinor > 0 && changes >= LEAST_CHANGES;
  if (areGrounded && isSure && isBorneOut(study)) return "adopt";
  return proposals.length >= 2 ? "try" : "wait";
}

/** What followed past changes lies wholly above nothing, and nothing set the cases apart before them. */
function isBorneOut(study: RotationAnalysis["study"]): boolean {
  if (study?.effect == null || study.effect.low <= 0) return false;
  const { early } = study;
  return early === null || (early.low <= 0 && early.high >= 0);
}

function caseOf(proposal: RotationProposal, handoverMinor: number): TryCase {
  const [receiver] = proposal.receivers;
  return {
    caseId: proposal.caseId,
    branchId: proposal.branchId,
    outstandingMinor: proposal.outstandingMinor,
    expectedGainMinor: receiver!.gainMinor - handoverMinor,
    why: proposal.signs,
    opportunities: [],
    officerId: proposal.from.officerId,
    toOfficerId: receiver!.officerId,
    verdict: null,
  };
}
