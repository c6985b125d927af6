import { requires } from "../requires";
import type { ClusterMoments } from "./ratio-of-sums";

/**
 * The sums that `ratioOfSums` and `meanInterval` need, from rows: each row adds to the numerator and the denominator
 * of its cluster, and the clusters' totals are then squared and crossed.
 *
 * @param numerators one per row; for a mean, the values
 * @param denominators one per row; for a mean, ones (or how many units the row stands for)
 * @param clusterOf the cluster's key, one per row
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
  const totals = new Map<string | number, { numerator: number; denominator: number }>();
  for (let row = 0; row < rows; row += 1) {
    const key = clusterOf[row]!;
    const total = totals.get(key) ?? { numerator: 0, denominator: 0 };
    total.numerator += numerators[row]!;
    total.denominator += denominators[row]!;
    totals.set(key, total);
  }
  const moments = {
    numerator: 0,
    denominator: 0,
    numeratorSquares: 0,
    products: 0,
    denominatorSquares: 0,
    clusters: totals.size,
  };
  for (const total of totals.values()) {
    moments.numerator += total.numerator;
    moments.denominator += total.denominator;
    moments.numeratorSquares += total.numerator * total.numerator;
    moments.products += total.numerator * total.denominator;
    moments.denominatorSquares += total.denominator * total.denominator;
  }
  return moments;
}
