import { seededRandom } from "../randomness/seeded-random";
import type { ClusterKey } from "../regression/sandwich-covariance";
import { requires } from "../requires";

/**
 * Puts whole clusters into folds of as equal number as can be, by seed: a model that is asked about a borrower has then
 * never seen that borrower. The order of rows does not matter, for clusters are sorted before they are shuffled.
 *
 * @param clusterOf one key a row
 * @returns the fold of each row, 0 … folds − 1
 * @throws Error when there are under two folds
 * @example
 * clusterFolds(["a", "b", "a", "c"], 3, 1) // [2, 1, 2, 0]
 */
export function clusterFolds(clusterOf: ArrayLike<ClusterKey>, folds: number, seed: number): Uint8Array {
  requires(Number.isInteger(folds) && folds >= 2 && folds < 256, "clusterFolds requires 2 to 255 folds");
  const clusters = [...new Set(Array.from(clusterOf))].sort(compare);
  const random = seededRandom(seed);
  for (let last = clusters.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [clusters[last], clusters[other]] = [clusters[other]!, clusters[last]!];
  }
  const foldOf = new Map(clusters.map((cluster, place) => [cluster, place % folds]));
  return Uint8Array.from(clusterOf, (cluster) => foldOf.get(cluster)!);
}

function compare(one: ClusterKey, other: ClusterKey): number {
  if (typeof one === "number" && typeof other === "number") return one - other;
  return String(one) < String(other) ? -1 : 1;
}
