import { DEFAULT_LEVEL } from "../critical-value";
import { quantile } from "../quantile";
import { normalDraws } from "../randomness/normal-draws";
import { seededRandom } from "../randomness/seeded-random";
import { requires } from "../requires";

/** A group's place among all, as far as it can be known. */
export interface RankBelief {
  /** 1 is the highest. */
  expectedRank: number;
  low: number;
  high: number;
  /** Probability of being in the upper share asked for, 0–1. */
  topProbability: number;
}

/**
 * Ranks of many groups under normal beliefs (shrunken effects), by seeded draws: expected rank, its interval, and the
 * probability of being in the top quarter. Point ranks of noisy figures only look like knowledge.
 *
 * @param beliefs mean and deviation ≥ 0 of each group
 * @param top share of the groups, rounded up to whole groups, 0–1
 * @param draws the probabilities are sure to about ½/√draws
 * @returns in the order given
 * @throws Error when a number is out of its range
 * @see Goldstein and Spiegelhalter 1996, JRSS A 159:385
 * @example
 * rankByDraws([{ mean: 3, standardDeviation: 0 }, { mean: 1, standardDeviation: 0 }], { seed: 1 }) // [{ expectedRank: 1, low: 1, high: 1, topProbability: 1 }, { expectedRank: 2, topProbability: 0 }]
 */
export function rankByDraws(
  beliefs: readonly { mean: number; standardDeviation: number }[],
  {
    seed,
    top = 0.25,
    draws = 4000,
    level = DEFAULT_LEVEL,
  }: { seed: number; top?: number; draws?: number; level?: number },
): RankBelief[] {
  requires(top > 0 && top <= 1, "rankByDraws requires 0 < top ≤ 1");
  requires(Number.isInteger(draws) && draws >= 1, "rankByDraws requires draws ≥ 1");
  requires(level > 0 && level < 1, "rankByDraws requires 0 < level < 1");
  for (const { mean, standardDeviation } of beliefs)
    requires(Number.isFinite(mean) && standardDeviation >= 0, "rankByDraws requires deviations ≥ 0");
  const groups = beliefs.length;
  const normal = normalDraws(seededRandom(seed));
  const ranks = beliefs.map(() => new Float64Array(draws));
  const values = new Float64Array(groups);
  const order = Array.from(beliefs, (_, group) => group);
  for (let draw = 0; draw < draws; draw += 1) {
    beliefs.forEach(({ mean, standardDeviation }, group) => {
      values[group] = mean + standardDeviation * normal();
    });
    order.sort((one, other) => values[other]! - values[one]!);
    order.forEach((group, place) => {
      ranks[group]![draw] = place + 1;
    });
  }
  const inTop = Math.ceil(top * groups);
  return ranks.map((drawn) => {
    const sorted = drawn.sort();
    return {
      expectedRank: sorted.reduce((sum, rank) => sum + rank, 0) / draws,
      low: quantile(sorted, (1 - level) / 2),
      high: quantile(sorted, (1 + level) / 2),
      topProbability: sorted.filter((rank) => rank <= inTop).length / draws,
    };
  });
}
