/** From what is believed of a segment to what to do about it. */
import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import { ENOUGH_USES, type NetGain, type Verdict } from "~/domain/where-to-try";
import { criticalValue, DEFAULT_LEVEL } from "~/statistics/critical-value";
import { type PilotSize, pilotSize } from "~/statistics/decisions/pilot-size";
import { type NormalBelief, perfectInformationValue } from "~/statistics/decisions/value-of-information";

/** From this probability of a gain on, and with enough past uses, it may be adopted without a trial. */
export const SURE_OF_GAIN = 0.975;
/** Up to this probability of a gain it is rather avoided. */
export const SURE_OF_LOSS = 0.05;
/** Fewer cases cannot be drawn by lot to any purpose. */
export const LEAST_OF_TRIAL = 4;

export interface JudgedSegment {
  verdict: Verdict;
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
  /** Of one case's recovered share. */
  outcomeDeviation: number;
  pastUses: number;
}

/** @param effect difference of the recovered share that one use makes */
export function segmentVerdict(effect: NormalBelief, stake: SegmentStake): JudgedSegment {
  const { candidates, outstandingMinor, extraCostMinor } = stake;
  const meanOutstanding = outstandingMinor / candidates;
  const perCase: NormalBelief = {
    mean: effect.mean * meanOutstanding - extraCostMinor,
    standardDeviation: effect.standardDeviation * meanOutstanding,
  };
  const probabilityBetter =
    perCase.standardDeviation > 0
      ? normalCdf(perCase.mean / perCase.standardDeviation, 0, 1)
      : Number(perCase.mean > 0);
  const pilot = bestPilot(perCase, meanOutstanding, stake);
  const reach = criticalValue(DEFAULT_LEVEL) * perCase.standardDeviation;
  const total = (perOne: number) => Math.round(perOne * candidates);
  return {
    ...verdictOf(probabilityBetter, pilot, stake),
    gain: {
      expected: total(perCase.mean),
      low: total(perCase.mean - reach),
      high: total(perCase.mean + reach),
    },
    probabilityBetter,
    pilotBenefitMinor: Math.round(pilot.netBenefit),
    informationValueMinor: total(perfectInformationValue(perCase)),
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
 * Sure and often enough seen: adopt. Nearly sure of a loss: avoid. Between them a trial, where one pays, or where a gain is
 * expected and half of the cases can be drawn by lot while it is made.
 */
function verdictOf(
  probabilityBetter: number,
  pilot: PilotSize,
  { candidates, pastUses }: SegmentStake,
): { verdict: Verdict; pilotSize: number } {
  if (probabilityBetter >= SURE_OF_GAIN && pastUses >= ENOUGH_USES) return { verdict: "adopt", pilotSize: 0 };
  if (probabilityBetter <= SURE_OF_LOSS) return { verdict: "avoid", pilotSize: 0 };
  if (pilot.casesPerArm > 0) return { verdict: "try", pilotSize: 2 * pilot.casesPerArm };
  if (probabilityBetter > 0.5 && candidates >= LEAST_OF_TRIAL)
    return { verdict: "try", pilotSize: 2 * Math.floor(candidates / 2) };
  return { verdict: "wait", pilotSize: 0 };
}
