import { requires } from "../requires";
import { unitNormalLoss } from "./unit-normal-loss";

/** A belief about the gain per case of a new way over the usual one: positive means try it. */
export interface NormalBelief {
  mean: number;
  /** ≥ 0 */
  standardDeviation: number;
}

/**
 * What it would be worth, per case, to know the gain for sure before choosing: s·L(|μ|/s). A ceiling for the price of any
 * trial, and highest where one does not know which way to go.
 *
 * @returns in the unit of the belief; 0 for a belief without doubt
 * @throws Error when the deviation is negative
 * @see Raiffa and Schlaifer 1961, Applied Statistical Decision Theory
 * @example
 * perfectInformationValue({ mean: 50, standardDeviation: 200 }) // 57.26894
 */
export function perfectInformationValue({ mean, standardDeviation }: NormalBelief): number {
  requires(standardDeviation >= 0, "perfectInformationValue requires a deviation ≥ 0");
  return standardDeviation === 0 ? 0 : standardDeviation * unitNormalLoss(Math.abs(mean) / standardDeviation);
}

/**
 * What a trial with n cases an arm would be worth, per case that the decision then concerns: the value of perfect
 * information with the deviation that the belief's mean is expected to move by, s²/√(s² + 2σ²/n).
 *
 * @param outcomeDeviation σ of a single case's outcome, > 0
 * @param casesPerArm n ≥ 0; with 0 nothing is learned
 * @throws Error when an argument is out of its range
 * @see Willan and Pinto 2005, Statistics in Medicine 24:1791
 * @example
 * sampleInformationValue({ mean: -50, standardDeviation: 200 }, 1000, 50) // 34.90887
 */
export function sampleInformationValue(
  belief: NormalBelief,
  outcomeDeviation: number,
  casesPerArm: number,
): number {
  requires(outcomeDeviation > 0, "sampleInformationValue requires outcomeDeviation > 0");
  requires(casesPerArm >= 0, "sampleInformationValue requires casesPerArm ≥ 0");
  const variance = belief.standardDeviation ** 2;
  if (casesPerArm === 0 || variance === 0) return 0;
  const standardDeviation = variance / Math.sqrt(variance + (2 * outcomeDeviation ** 2) / casesPerArm);
  return perfectInformationValue({ mean: belief.mean, standardDeviation });
}
