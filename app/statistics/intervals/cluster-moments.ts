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
  const totals = clusterTotals(numerators, denominators, clusterOf);
  const moments = {
    numerator: 0,
    denominator: 0,
    numeratorSquares: 0,
    products: 0,
    denominatorSquares: 0,
    clusters: totals.clusters,
  };
  totals.numerators.forEach((numerator, cluster) => {
    const denominator = totals.denominators[cluster]!;
    moments.numerator += numerator;
    moments.denominator += denominator;
    moments.numeratorSquares += numerator * numerator;
    moments.products += numerator * denominator;
    moments.denominatorSquares += denominator * denominator;
  });
  return moments;
}

/**
 * The totals themselves, a place a cluster; places that no row has hold zeros and are not counted.
 *
 * @throws Error when the three differ in length
 * @example
 * clusterTotals([2, 0, 4], [2, 4, 4], ["a", "a", "b"]) // { numerators: [2, 4], denominators: [6, 4], clusters: 2 }
 */
export function clusterTotals(
  numerators: ArrayLike<number>,
  denominators: ArrayLike<number>,
  clusterOf: ArrayLike<string | number>,
): { numerators: Float64Array; denominators: Float64Array; clusters: number } {
  const rows = numerators.length;
  requires(
    denominators.length === rows && clusterOf.length === rows,
    "clusterMoments requires rows of equal number",
  );
  const { numberOf, places } = numbered(clusterOf);
  const totals = {
    numerators: new Float64Array(places),
    denominators: new Float64Array(places),
    clusters: 0,
  };
  const seen = new Uint8Array(places);
  for (let row = 0; row < rows; row += 1) {
    const place = numberOf[row]!;
    totals.numerators[place]! += numerators[row]!;
    totals.denominators[place]! += denominators[row]!;
    if (seen[place] === 0) totals.clusters += 1;
    seen[place] = 1;
  }
  return totals;
}

function numbered(keys: ArrayLike<string | number>): { numberOf: ArrayLike<number>; places: number } {
  if (keys instanceof Uint32Array)
    return { numberOf: keys, places: keys.reduce((most, key) => Math.max(most, key + 1), 0) };
  const numbers = new Map<string | number, number>();
  const numberOf = Uint32Array.from(keys as ArrayLike<number>, (key) => {
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  });
  return { numberOf, places: numbers.size };
}
