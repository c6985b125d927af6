/** What each officer is strong and weak at: by cause or method, drawn towards what the officer does on the whole. */
import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import { LEAST_MATURED } from "~/domain/gates";
import { LEAST_EXPECTED, type OfficerCell } from "~/domain/officer-comparison";
import { derSimonianLaird } from "~/statistics/shrinkage/der-simonian-laird";
import { type JudgedRows, summed } from "./observed-and-expected";
import { type Belief, bearsOut, oneStepEffect, ratioRange } from "./ratio-range";

/** A cell of fewer, or where fewer payers are expected than anybody is rated on, would only repeat what the officer does elsewhere. */
const LEAST_OF_CELL = 10;

/**
 * A cell that its own cases contradict is left out: it would say of them what is believed of the officer elsewhere.
 *
 * @param groupOf cause or method of each row; the pooled model knows it, so that on average a group is nobody's weakness
 * @param beliefOf of rated officers: where their cells start from
 */
export function scoresWithin(
  rows: JudgedRows,
  groupOf: readonly number[],
  beliefOf: ReadonlyMap<number, Belief>,
): OfficerCell[] {
  const sums = summed(rows, (row) =>
    beliefOf.has(rows.officerOf[row]!) ? `${rows.officerOf[row]} ${groupOf[row]}` : null,
  );
  const cells = [...sums]
    .filter(
      ([, { matured, expected, variance }]) =>
        matured >= LEAST_OF_CELL && expected >= LEAST_EXPECTED && variance > 0,
    )
    .map(([key, sum]) => {
      const [officerId, groupId] = key.split(" ").map(Number) as [number, number];
      const belief = beliefOf.get(officerId)!;
      const { estimate, standardError } = oneStepEffect(sum);
      return { officerId, groupId, sum, belief, distance: estimate - belief.mean, standardError };
    });
  const informative = cells.filter(({ sum }) => sum.matured >= LEAST_MATURED);
  const tauSquared =
    derSimonianLaird(
      informative.map(({ distance, standardError }) => ({ estimate: distance, standardError })),
    ).tauSquared ?? 0;
  return cells.flatMap(({ officerId, groupId, sum, belief, distance, standardError }) => {
    const own = drawn(belief, distance, standardError, tauSquared);
    const shrunken = ratioRange(own, sum);
    if (!bearsOut(sum, shrunken)) return [];
    return {
      officerId,
      groupId,
      ...sum,
      shrunken,
      effect: own,
      belowProbability: below(own),
      apart: tauSquared === 0 ? 0 : (own.mean - belief.mean) / deviationOf(standardError, tauSquared),
    };
  });
}

/** The cell's own distance counts as far as cells truly differ; what is not known of the officer adds to it. */
function drawn(
  { mean, standardDeviation }: Belief,
  distance: number,
  error: number,
  tauSquared: number,
): Belief {
  const shrinkage = error ** 2 / (error ** 2 + tauSquared);
  return {
    mean: mean + (1 - shrinkage) * distance,
    standardDeviation: Math.hypot(deviationOf(error, tauSquared), shrinkage * standardDeviation),
  };
}

/** Of what is believed of a cell beside its officer. */
function deviationOf(error: number, tauSquared: number): number {
  return Math.sqrt((tauSquared * error ** 2) / (error ** 2 + tauSquared));
}

function below({ mean, standardDeviation }: Belief): number {
  return standardDeviation > 0 ? normalCdf(0, mean, standardDeviation) : Number(mean < 0);
}
