import betaCdf from "@stdlib/stats-base-dists-beta-cdf";
import { type BetaBelief, betaMean, probabilityHigher } from "../decisions/beta-belief";

export interface BetaRanks {
  /** By row and column: probability that the row's share is above the column's; ½ on the diagonal. */
  pairwise: number[][];
  /** 1 is the highest; the ranks add up to k(k + 1)/2. */
  expectedRank: number[];
  /** Probability of the highest share; they add up to one. */
  best: number[];
}

/**
 * How likely each group is to be ahead of each other, under independent beta beliefs: exact, for a handful of groups. For many groups
 * with normal beliefs see `rankByDraws`.
 *
 * @returns empty lists without groups
 * @throws Error as `betaMean`
 * @see Laird and Louis 1989, Journal of Educational Statistics 14:29
 * @example
 * betaRanks([{ alpha: 8.5, beta: 2.5 }, { alpha: 40.5, beta: 20.5 }]) // { expectedRank: [1.20422, 1.79578], best: [0.79578, 0.20422] }
 */
export function betaRanks(beliefs: readonly BetaBelief[]): BetaRanks {
  const pairwise = beliefs.map((first, row) =>
    beliefs.map((second, column) => (row === column ? 0.5 : probabilityHigher(first, second))),
  );
  const expectedRank = pairwise.map((row, at) =>
    row.reduce((rank, above, other) => (other === at ? rank : rank + 1 - above), 1),
  );
  const best = beliefs.map((belief, at) =>
    betaMean(belief, (share) =>
      beliefs.reduce(
        (product, { alpha, beta }, other) => (other === at ? product : product * betaCdf(share, alpha, beta)),
        1,
      ),
    ),
  );
  return { pairwise, expectedRank, best };
}
