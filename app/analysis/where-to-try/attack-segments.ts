/** Where a group attack should be tried: candidates, what past attacks on comparable cases say, and what follows. */

import { MINUTES_PER_HOUR, monthOfDay } from "~/domain/calendar";
import {
  type CandidateSettings,
  candidateWhys,
  opportunitiesOf,
  type StalledCase,
} from "~/domain/candidate-rule";
import type { CauseTag } from "~/domain/causes";
import {
  type StakeLimits,
  stakeOf,
  type TryCase,
  type TryEvidence,
  type TrySegment,
} from "~/domain/where-to-try";
import type { EvidenceCell } from "./attack-evidence";
import { type PlacedSegment, placeSegments } from "./place-segments";
import { type BeliefOf, type SegmentBelief, segmentBeliefs } from "./segment-beliefs";
import { segmentVerdict, usesGain } from "./segment-verdict";
import { WITHOUT_EVIDENCE } from "./without-evidence";

export interface HoursOfUse {
  /** Minutes of one use beyond those of another method's episode; null where none are recorded. */
  extraMinutes: number | null;
  /** What they cost, and what they would cause on other cases: see `hourWorth`. */
  extraCostMinor: number | null;
  displacedMinor: number | null;
  /** Of one hour. */
  hourWorthMinor: number | null;
}

export interface AttackQuestion {
  stalled: readonly StalledCase[];
  evidence: readonly EvidenceCell[];
  rule: CandidateSettings;
  limits: StakeLimits;
  cutOffDay: number;
  tagOf: (causeId: number) => CauseTag;
  hours: HoursOfUse;
}

/** The report's rows for group attack. Where nobody was ever attacked gains are unknown, and the verdict is to wait. */
export function attackSegments(question: AttackQuestion): TrySegment[] {
  const { evidence, tagOf } = question;
  const beliefOf = segmentBeliefs(evidence, tagOf);
  const all = candidates(question);
  const usualDeviation = meanDeviation(evidence);
  const ofKind = new Map<string, number>();
  for (const one of all) ofKind.set(kindOf(one), (ofKind.get(kindOf(one)) ?? 0) + 1);
  return placeSegments(all).map((segment) =>
    beliefOf === null
      ? withoutFigures(segment)
      : withFigures(segment, beliefOf, question.hours, {
          candidatesAlike: ofKind.get(kindOf(segment)) ?? segment.cases.length,
          usualDeviation,
        }),
  );
}

const kindOf = ({ causeId, stake }: { causeId: number; stake: string }) => `${causeId} ${stake}`;

type Candidate = ReturnType<typeof candidates>[number];

function candidates({ stalled, rule, limits, cutOffDay }: AttackQuestion) {
  const month = ((monthOfDay(cutOffDay) % 12) + 12) % 12;
  return stalled.flatMap((one) => {
    const why = candidateWhys(one, rule);
    if (why === null) return [];
    const stake = stakeOf(one.outstandingMinor, limits);
    return [{ ...one, stake, why, opportunities: opportunitiesOf(one, cutOffDay, month) }];
  });
}

function withFigures(
  segment: PlacedSegment<Candidate>,
  beliefOf: BeliefOf,
  hours: HoursOfUse,
  { candidatesAlike, usualDeviation }: { candidatesAlike: number; usualDeviation: number },
): TrySegment {
  const { regionId, branchId, causeId, stake, cases } = segment;
  const belief = beliefOf(regionId, causeId, stake);
  const { cell, posterior } = belief;
  const outstandingMinor = sumOwed(cases);
  const extraCostMinor = hours.extraCostMinor ?? 0;
  const judged = segmentVerdict(posterior, {
    candidates: cases.length,
    candidatesAlike,
    outstandingMinor,
    extraCostMinor,
    displacedMinor: Math.max(0, hours.displacedMinor ?? 0),
    outcomeDeviation: cell?.outcomeDeviation || usualDeviation,
    pastUses: cell?.used ?? 0,
  });
  return {
    kind: "group-attack",
    regionId,
    branchId,
    causeId,
    stake,
    verdict: judged.verdict,
    isOutbid: judged.isOutbid,
    placeCandidates: cases.length,
    candidates: cases.length,
    outstandingMinor,
    gain: judged.gain,
    evidenceEpisodes: cell?.used ?? 0,
    probabilityBetter: judged.probabilityBetter,
    pilotSize: judged.pilotSize,
    reason: null,
    evidence: evidenceOf(belief, hours, judged),
    rotation: null,
    planned: null,
    hours: hoursOf(hours.extraMinutes, cases.length),
    hourWorthMinor: hours.hourWorthMinor,
    plan: null,
    cases: cases
      .map((one) => tryCase(one, Math.round(posterior.mean * one.outstandingMinor - extraCostMinor)))
      .sort((one, other) => other.expectedGainMinor! - one.expectedGainMinor! || one.caseId - other.caseId),
  };
}

function evidenceOf(
  { cell, prior, posterior }: SegmentBelief,
  hours: HoursOfUse,
  judged: ReturnType<typeof segmentVerdict>,
): TryEvidence {
  const { estimate = null, low = null, high = null } = cell?.effect ?? {};
  return {
    used: cell?.used ?? 0,
    others: cell?.others ?? 0,
    rawUsed: cell?.rawUsed ?? null,
    rawOthers: cell?.rawOthers ?? null,
    own: estimate === null || low === null || high === null ? null : { estimate, low, high },
    prior,
    posterior,
    extraMinutes: hours.extraMinutes,
    extraCostMinor: hours.extraCostMinor,
    displacedMinor: hours.displacedMinor,
    informationValueMinor: judged.informationValueMinor,
    pilotBenefitMinor: judged.pilotBenefitMinor,
  };
}

/** Nothing to judge by: the candidates stand, without figures. */
function withoutFigures({ cases, ...segment }: PlacedSegment<Candidate>): TrySegment {
  return {
    kind: "group-attack",
    ...segment,
    ...WITHOUT_EVIDENCE,
    placeCandidates: cases.length,
    candidates: cases.length,
    outstandingMinor: sumOwed(cases),
    reason: "no-observations",
    cases: cases.map((one) => tryCase(one, null)),
  };
}

/** Over all episodes: of a place where nothing was seen. */
function meanDeviation(evidence: readonly EvidenceCell[]): number {
  let [squares, episodes] = [0, 0];
  for (const { regionId, used, others, outcomeDeviation } of evidence) {
    if (regionId !== null) continue;
    squares += (used + others) * outcomeDeviation ** 2;
    episodes += used + others;
  }
  return episodes === 0 ? 0 : Math.sqrt(squares / episodes);
}

/**
 * A place with only some of its cases: its verdict and what that rests on stay, its money is theirs. Null where none is left.
 */
export function attackSegmentOf(
  segment: TrySegment,
  isChosen: (caseId: number) => boolean,
): TrySegment | null {
  const cases = segment.cases.filter(({ caseId }) => isChosen(caseId));
  if (cases.length === 0) return null;
  const { evidence } = segment;
  const outstandingMinor = cases.reduce((sum, one) => sum + one.outstandingMinor, 0);
  const extraCostMinor = evidence?.extraCostMinor ?? 0;
  const chosen = { candidates: cases.length, outstandingMinor };
  return {
    ...segment,
    ...chosen,
    cases,
    hours: hoursOf(evidence?.extraMinutes ?? null, cases.length),
    gain: evidence && segment.gain && usesGain(evidence.posterior, { ...chosen, extraCostMinor }),
  };
}

function hoursOf(extraMinutes: number | null, uses: number): number | null {
  return extraMinutes === null ? null : (extraMinutes / MINUTES_PER_HOUR) * uses;
}

function sumOwed(cases: readonly Candidate[]): number {
  return cases.reduce((sum, { outstandingMinor }) => sum + outstandingMinor, 0);
}

function tryCase(
  { caseId, branchId, outstandingMinor, why, opportunities, officerId }: Candidate,
  expectedGainMinor: number | null,
): TryCase {
  return {
    caseId,
    branchId,
    outstandingMinor,
    expectedGainMinor,
    why,
    opportunities,
    officerId,
    toOfficerId: null,
    verdict: null,
  };
}
