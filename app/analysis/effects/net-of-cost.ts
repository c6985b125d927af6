/** What remains of an effect once the method's own cost is taken off. */
import type { IntervalWithError } from "~/statistics/interval";
import { clusteredMean } from "~/statistics/intervals/clustered-mean";
import type { Population } from "./population";

export interface NetOfCost {
  /** Cost per unit of money owed at the first day, on the same mix of cases: of the method, and of the others. */
  methodCostShare: number;
  othersCostShare: number;
  /** The effect less the difference of the two. New money lent is off the effect already. */
  netEffect: IntervalWithError;
}

/**
 * Costs are ratios of sums (a mean of ratios would let the tiny cases speak loudest), with weights of one over the chance.
 *
 * @param scores what each episode adds to the effect; empty where there is none
 * @param weights by row: one over the chance of the arm that the episode is in
 * @returns null where nothing was owed under an arm
 */
export function netOfCost(
  { costMinor, outstandingMinor, borrowerOf }: Population,
  isMethod: Uint8Array,
  weights: Float64Array,
  scores: Float64Array,
): NetOfCost | null {
  const cost = [0, 0];
  const owed = [0, 0];
  weights.forEach((weight, row) => {
    cost[isMethod[row]!]! += weight * costMinor[row]!;
    owed[isMethod[row]!]! += weight * outstandingMinor[row]!;
  });
  if (owed[0]! <= 0 || owed[1]! <= 0) return null;
  const shares = [cost[0]! / owed[0]!, cost[1]! / owed[1]!] as const;
  const rows = scores.length;
  const net = scores.map((score, row) => {
    const arm = isMethod[row] as 0 | 1;
    const beyond = costMinor[row]! - shares[arm] * outstandingMinor[row]!;
    const pull = (rows * weights[row]! * beyond) / owed[arm]!;
    return score - (shares[1] - shares[0]) - (arm === 1 ? pull : -pull);
  });
  return {
    methodCostShare: shares[1],
    othersCostShare: shares[0],
    netEffect: clusteredMean(net, borrowerOf),
  };
}
