import { requires } from "../requires";
import { type NormalBelief, sampleInformationValue } from "./value-of-information";

export interface PilotSize {
  /** Cases an arm; 0 where no trial pays for itself. */
  casesPerArm: number;
  /** Expected net benefit of sampling at that size, in the unit of the belief; 0 without a trial. */
  netBenefit: number;
}

/**
 * The trial with the highest expected net benefit: N·EVSI(n) − 2n·cost over n, for N cases that the decision concerns. Too small
 * teaches nothing, too large spends on what is already known.
 *
 * @param outcomeDeviation of a single case's outcome, > 0
 * @param cases N, whole, ≥ 0
 * @param costPerCase of a case in the trial, over what it costs anyway, ≥ 0
 * @param mostPerArm where fewer cases can be had for the trial than the decision concerns
 * @returns the best n from 0 to N/2 (or `mostPerArm`): each of the first hundred, then steps of one in a hundred, then each near the best
 * @throws Error when an argument is out of its range
 * @see Willan and Pinto 2005, Statistics in Medicine 24:1791
 * @example
 * pilotSize({ mean: -50, standardDeviation: 200 }, { outcomeDeviation: 1000, cases: 1000, costPerCase: 20 }) // { casesPerArm: 183, netBenefit: 41186.070 }
 */
export function pilotSize(
  belief: NormalBelief,
  {
    outcomeDeviation,
    cases,
    costPerCase,
    mostPerArm = Number.POSITIVE_INFINITY,
  }: { outcomeDeviation: number; cases: number; costPerCase: number; mostPerArm?: number },
): PilotSize {
  requires(Number.isInteger(cases) && cases >= 0, "pilotSize requires a whole number of cases");
  requires(costPerCase >= 0 && Number.isFinite(costPerCase), "pilotSize requires costPerCase ≥ 0");
  const most = Math.min(Math.floor(cases / 2), mostPerArm);
  let best: PilotSize = { casesPerArm: 0, netBenefit: 0 };
  const consider = (casesPerArm: number) => {
    const value = cases * sampleInformationValue(belief, outcomeDeviation, casesPerArm);
    const netBenefit = value - 2 * casesPerArm * costPerCase;
    if (netBenefit > best.netBenefit) best = { casesPerArm, netBenefit };
  };
  for (let n = 1; n <= most; n = Math.max(n + 1, Math.floor(n * 1.01))) consider(n);
  const reach = Math.ceil(best.casesPerArm / 50);
  const centre = best.casesPerArm;
  for (let n = Math.max(1, centre - reach); n <= Math.min(most, centre + reach); n += 1) consider(n);
  return best;
}
