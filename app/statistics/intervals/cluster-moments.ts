import { requires } from "../requires";
import type { ClusterMoments } from "./ratio-of-sums";

/**
 * The sums that `ratioOfSums` and `meanInterval` need, from rows: each row adds to the numerator and the denominator
 * of its cluster, and the clusters' totals are then squared and crossed.
 *
 * @param numerators one per row; for a mean, the values
 * @param denominators one per row; for a mean, ones (or how many units the row stands for)
 * @param clusterOf the cluster's key, one per row; whole numbers from 0 on in a Uint32Array need no search
 * @throws Error when the three differ in length
 * @example
 * clusterMoments([2, 0, 4], [2, 4, 4], ["a", "a", "b"]) // { numerator: 6, denominator: 10, numeratorSquares: 20, products: 28, denominatorSquares: 52, clusters: 2 }
 */
export function clusterMoments(
  numerators: ArrayLike<number>,
  denominators: ArrayLike<number>,
  clusterOf: ArrayLike<string | number>,
): Required<ClusterMoments> {
  const rows = numerators.length;
  requires(
    denominators.length === rows && clusterOf.length === rows,
    "clusterMoments requires rows of equal number",
  );
  const { numberOf, clusters } = numbered(clusterOf);
  const numeratorOf = new Float64Array(clusters);
  const denominatorOf = new Float64Array(clusters);
  for (let row = 0; row < rows; row += 1) {
    numeratorOf[numberOf[row]!]! += numerators[row]!;
    denominatorOf[numberOf[row]!]! += denominators[row]!;
  }
  const seen = new Uint8Array(clusters);
  for (let row = 0; row < rows; row += 1) seen[numberOf[row]!] = 1;
  const moments = {
    numerator: 0,
    denominator: 0,
    numeratorSquares: 0,
    products: 0,
    denominatorSquares: 0,
    clusters: 0,
  };
  for (let cluster = 0; cluster < clusters; cluster += 1) {
    const [numerator, denominator] = [numeratorOf[cluster]!, denominatorOf[cluster]!];
    moments.clusters += seen[cluster]!;
    moments.numerator += numerator;
    moments.denominator += denominator;
    moments.numeratorSquares += numerator * numerator;
    moments.products += numerator * denominator;
    moments.denominatorSquares += denominator * denominator;
  }
  return moments;
}

function numbered(keys: ArrayLike<string | number>): { numberOf: ArrayLike<number>; clusters: number } {
  if (keys instanceof Uint32Array)
    return { numberOf: keys, clusters: keys.reduce((most, key) => Math.max(most, key + 1), 0) };
  const numbers = new Map<string | number, number>();
  const numberOf = Uint32Array.from(keys as ArrayLike<number>, (key) => {
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
  return { numberOf, clusters: numbers.size };
}
