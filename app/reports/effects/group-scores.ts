/** What a method did within one cause or region: the mean of its doubly robust scores there. */
import type { CrossFittedAipw } from "~/statistics/effects/cross-fitted-aipw";
import { type IntervalWithError, unknownInterval } from "~/statistics/interval";
import { clusterMoments } from "~/statistics/intervals/cluster-moments";
import { meanInterval } from "~/statistics/intervals/mean-interval";

export interface GroupScore {
  groupId: number;
  /** Episodes of the group, and those of them begun with the method. */
  matured: number;
  begun: number;
  effect: IntervalWithError;
}

/** Fewer episodes of the method would let one borrower speak for a whole group. */
export const LEAST_BEGUN = 10;

/** By id of the group; effects of too few are unknown with `too-few`. */
export function groupScores(
  { scores }: CrossFittedAipw,
  isMethod: Uint8Array,
  groupOf: readonly number[],
  borrowerOf: readonly number[],
): GroupScore[] {
  const rowsOf = new Map<number, number[]>();
  if (scores.treated.length > 0)
    groupOf.forEach((group, row) => {
      const rows = rowsOf.get(group) ?? [];
      rows.push(row);
      rowsOf.set(group, rows);
    });
  return [...rowsOf]
    .sort(([one], [other]) => one - other)
    .map(([groupId, rows]) => {
      const begun = rows.filter((row) => isMethod[row] === 1).length;
      const differences = rows.map((row) => scores.treated[row]! - scores.control[row]!);
      const borrowers = rows.map((row) => borrowerOf[row]!);
      const effect =
        begun < LEAST_BEGUN || rows.length - begun < LEAST_BEGUN
          ? { ...unknownInterval("too-few"), standardError: null }
          : clusteredMean(differences, borrowers);
      return { groupId, matured: rows.length, begun, effect };
    });
}

/** A mean over episodes with the error of whole borrowers. */
export function clusteredMean(values: ArrayLike<number>, clusterOf: ArrayLike<number>): IntervalWithError {
  const moments = clusterMoments(values, new Float64Array(values.length).fill(1), clusterOf);
  return meanInterval({
    n: values.length,
    sum: moments.numerator,
    totalSquares: moments.numeratorSquares,
    totalsTimesCounts: moments.products,
    countSquares: moments.denominatorSquares,
    clusters: moments.clusters,
  });
}
