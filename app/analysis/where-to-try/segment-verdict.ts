/** From what is believed of a segment to what to do about it. */
import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import { ENOUGH_USES, type NetGain, type Verdict } from "~/domain/where-to-try";
import { criticalValue, DEFAULT_LEVEL } from "~/statistics/critical-value";
import { type PilotSize, pilotSize } from "~/statistics/decisions/pilot-size";
import { type NormalBelief, perfectInformationValue } from "~/statistics/decisions/value-of-information";

/** From this probability of a gain on, and with enough past uses, it may be adopted without a trial. */
const SURE_OF_GAIN = 0.975;
/** Up to this probability of a gain it is rather avoided. */
const SURE_OF_LOSS = 0.05;
/** Fewer cases are too few for a random draw. */
export const LEAST_OF_TRIAL = 4;

export interface JudgedSegment {
  verdict: Verdict;
  /** Likely a gain, but less of one than the same hours cause elsewhere. */
  isOutbid: boolean;
  gain: NetGain;
  probabilityBetter: number;
  pilotSize: number;
  pilotBenefitMinor: number;
  informationValueMinor: number;
}

export interface SegmentStake {
  candidates: number;
  /** Candidates under the same cause and stake, anywhere: whom a finding would serve. */
  candidatesAlike: number;
  /** Of all candidates. */
  outstandingMinor: number;
  /** What one use costs beyond what is done otherwise. */
  extraCostMinor: number;
  /** What the hours of one use would cause on other cases: a verdict is worth its hours or none. */
  displacedMinor: number;
  /** Of one case's recovered share. */
  outcomeDeviation: number;
  pastUses: number;
}

/**
 * What uses on so many cases are expected to gain, after cost: before any thought of the hours that they take from others.
 *
 * @param effect difference of the recovered share that one use makes
 */
export function usesGain(
  effect: NormalBelief,
  {
    candidates,
    outstandingMinor,
    extraCostMinor,
  }: Pick<SegmentStake, "candidates" | "outstandingMinor" | "extraCostMinor">,
): NetGain {
  const reach = criticalValue(DEFAULT_LEVEL) * effect.standardDeviation;
  const total = (share: number) => Math.round(share * outstandingMinor - extraCostMinor * candidates);
  return {
    expected: total(effect.mean),
    low: total(effect.mean - reach),
    high: total(effect.mean + reach),
  };
}

/** @param effect as of `usesGain` */
export function segmentVerdict(effect: NormalBelief, stake: SegmentStake): JudgedSegment {
  const { candidates, outstandingMinor, extraCostMinor, displacedMinor } = stake;
  const meanOutstanding = outstandingMinor / candidates;
  const perCase: NormalBelief = {
    mean: effect.mean * meanOutstanding - extraCostMinor,
    standardDeviation: effect.standardDeviation * meanOutstanding,
  };
  const afterHours: NormalBelief = { ...perCase, mean: perCase.mean - displacedMinor };
  const probabilityBetter =
    perCase.standardDeviation > 0
      ? normalCdf(perCase.mean / perCase.standardDeviation, 0, 1)
      : Number(perCase.mean > 0);
  const pilot = bestPilot(afterHours, meanOutstanding, stake);
  return {
    ...verdictOf(probabilityBetter, afterHours.mean > 0, pilot, stake),
    gain: usesGain(effect, stake),
    probabilityBetter,
    pilotBenefitMinor: Math.round(pilot.netBenefit),
    informationValueMinor: Math.round(perfectInformationValue(afterHours) * candidates),
  };
}

/**
 * What a pilot here teaches serves all such candidates of the portfolio. It costs what half of its cases are expected to lose
 * by not having the better of the two: the treated where a loss is expected, the others where a gain is.
 */
function bestPilot(
  perCase: NormalBelief,
  meanOutstanding: number,
  { candidates, candidatesAlike, outcomeDeviation }: SegmentStake,
): PilotSize {
  const deviation = outcomeDeviation * meanOutstanding;
  if (deviation <= 0 || perCase.standardDeviation === 0) return { casesPerArm: 0, netBenefit: 0 };
  return pilotSize(perCase, {
    outcomeDeviation: deviation,
    cases: candidatesAlike,
    costPerCase: Math.abs(perCase.mean) / 2,
    mostPerArm: Math.floor(candidates / 2),
  });
}

/**
 * Sure, often enough seen and worth its hours: adopt. Nearly sure of a loss: avoid. Between them a trial, where one pays, or
 * where a gain worth its hours is expected and half of the cases can be drawn at random while it is made.
 */
function verdictOf(
  probabilityBetter: number,
  isWorthHours: boolean,
  pilot: PilotSize,
  { candidates, pastUses }: SegmentStake,
): { verdict: Verdict; isOutbid: boolean; pilotSize: number } {
  const isSure = probabilityBetter >= SURE_OF_GAIN && pastUses >= ENOUGH_USES;
  const isLikely = probabilityBetter > 0.5;
  const judged = (verdict: Verdict, pilotSize = 0) => ({
    verdict,
    pilotSize,
    isOutbid: verdict === "wait" && isLikely && !isWorthHours,
  });
  if (isSure) return judged(isWorthHours ? "adopt" : "wait");
  if (probabilityBetter <= SURE_OF_LOSS) return judged("avoid");
  if (pilot.casesPerArm > 0) return judged("try", 2 * pilot.casesPerArm);
  if (isLikely && isWorthHours && candidates >= LEAST_OF_TRIAL)
    return judged("try", 2 * Math.floor(candidates / 2));
  return judged("wait");
}
