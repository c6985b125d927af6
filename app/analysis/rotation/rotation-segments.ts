/** Where a change of officers could be tried: proposals by branch (or region), cause and stake, each with a verdict. */
import { LEAST_CHANGES, type RotationAnalysis, type RotationProposal } from "~/domain/rotation";
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

/** How likely a gain must be for a change without a trial, and from where on it most likely costs more than it brings. */
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
    places.map(({ cases }) => cases.map((proposal) => ({ proposal, receiver: proposal.receivers[0]! }))),
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
      candidates: proposals.length,
      outstandingMinor: proposals.reduce((sum, { outstandingMinor }) => sum + outstandingMinor, 0),
      gain: { expected: gain.expectedMinor, low: gain.lowMinor, high: gain.highMinor },
      evidenceEpisodes: changes,
      probabilityBetter: gain.probabilityBetter,
      // Half of the proposals, drawn by lot, stay where they are.
      pilotSize: verdict === "try" ? proposals.length : 0,
      reason: null,
      evidence: null,
      rotation: { changes, slope, study },
      cases: proposals.map((proposal) => caseOf(proposal, analysis.handoverMinor)),
    };
  });
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
  };
}
