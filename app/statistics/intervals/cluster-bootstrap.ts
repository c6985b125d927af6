import { DEFAULT_LEVEL } from "../critical-value";
import { type IntervalWithError, unknownInterval } from "../interval";
import { quantile } from "../quantile";
import { seededRandom } from "../randomness/seeded-random";
import { requires } from "../requires";

export interface ClusterBootstrap extends IntervalWithError {
  /** Share of the resamples in which the statistic was unknown, 0–1; above a few percent the limits flatter. */
  unknownShare: number | null;
}

/**
 * Percentile limits of any statistic by drawing whole clusters (borrowers) with replacement: what belongs together stays
 * together. For money, where zeros and a few large cases make formulas doubtful.
 *
 * @param clusters how many there are
 * @param statistic the figure when cluster g counts `copies[g]` times, or null where it is unknown; called with ones for
 *   the estimate, then once a resample with an array that is reused
 * @param seed stored with the report; the same seed gives the same limits
 * @returns nulls with `no-observations` (no cluster), `not-estimable` (the statistic itself is unknown), and with the
 *   estimate kept `too-few` (one cluster, or under half of the resamples known) or `no-variation`
 * @throws Error when counts are not whole numbers or the level is not between 0 and 1
 * @see Efron and Tibshirani 1993, An Introduction to the Bootstrap, ch. 13
 * @example
 * clusterBootstrap(4, (copies) => (1 * copies[0] + 2 * copies[1] + 3 * copies[2] + 6 * copies[3]) / 4, { seed: 1, replicates: 2000 }) // { estimate: 3, low: 1.5, high: 5.25, unknownShare: 0 }
 */
export function clusterBootstrap(
  clusters: number,
  statistic: (copies: Float64Array) => number | null,
  { seed, replicates = 2000, level = DEFAULT_LEVEL }: { seed: number; replicates?: number; level?: number },
): ClusterBootstrap {
  requires(
    Number.isInteger(clusters) && clusters >= 0,
    "clusterBootstrap requires a whole number of clusters",
  );
  requires(Number.isInteger(replicates) && replicates > 1, "clusterBootstrap requires replicates > 1");
  requires(level > 0 && level < 1, "clusterBootstrap requires 0 < level < 1");
  const random = seededRandom(seed);
  const nothing = { standardError: null, unknownShare: null };
  if (clusters === 0) return { ...unknownInterval("no-observations"), ...nothing };
  const copies = new Float64Array(clusters).fill(1);
  const estimate = statistic(copies);
  if (estimate === null) return { ...unknownInterval("not-estimable"), ...nothing };
  if (clusters === 1) return { ...unknownInterval("too-few"), estimate, ...nothing };

  const drawn: number[] = [];
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    copies.fill(0);
    for (let draw = 0; draw < clusters; draw += 1) copies[Math.floor(random() * clusters)]! += 1;
    const figure = statistic(copies);
    if (figure !== null) drawn.push(figure);
  }
  const unknownShare = 1 - drawn.length / replicates;
  if (unknownShare > 0.5)
    return { ...unknownInterval("too-few"), estimate, standardError: null, unknownShare };
  const sorted = Float64Array.from(drawn).sort();
  const low = quantile(sorted, (1 - level) / 2);
  const high = quantile(sorted, (1 + level) / 2);
  if (sorted[0] === sorted[sorted.length - 1])
    return { ...unknownInterval("no-variation"), estimate, standardError: null, unknownShare };
  return { estimate, standardError: standardDeviation(sorted), low, high, reason: null, unknownShare };
}

function standardDeviation(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}
