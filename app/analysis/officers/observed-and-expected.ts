/** Sums of what was seen and expected, by officer or by officer and group. */
import type { ObservedAndExpected } from "~/domain/officer-comparison";
import { borrowerClustering } from "./borrower-clustering";
import type { PooledChances } from "./pooled-chances";

/** Judged rows: who they belong to, whether they paid, and the chance that the pooled model gives them. */
export interface JudgedRows extends PooledChances {
  officerOf: readonly number[];
  borrowerOf: ArrayLike<number>;
  paid: Uint8Array;
  /** 1 or 0; absent: all are. */
  isChosen?: readonly boolean[];
}

/** Less than this part of a variance is only rounding: the covariates identify the group, so nothing can be said of it. */
const LEAST_INFORMATION_SHARE = 1e-3;

/** By key. @param keyOf of a row; null leaves it out, as does not being chosen */
export function summed<Key>(
  { borrowerOf, paid, chances, explained, isChosen }: JudgedRows,
  keyOf: (row: number) => Key | null,
): Map<Key, ObservedAndExpected> {
  const places = new Map<Key, number>();
  const sums: ObservedAndExpected[] = [];
  const groupOf = new Int32Array(paid.length).fill(-1);
  for (let row = 0; row < paid.length; row += 1) {
    const key = (isChosen?.[row] ?? true) ? keyOf(row) : null;
    if (key === null) continue;
    const place = places.get(key) ?? sums.length;
    if (place === sums.length) {
      places.set(key, place);
      sums.push({ matured: 0, payers: 0, expected: 0, variance: 0, information: 0, clustering: 1 });
    }
    groupOf[row] = place;
    const sum = sums[place]!;
    const chance = chances[row]!;
    sum.matured += 1;
    sum.payers += paid[row]!;
    sum.expected += chance;
    sum.variance += chance * (1 - chance);
  }
  const learned = explained(groupOf, sums.length);
  const clustering = borrowerClustering({ borrowerOf, paid, chances }, groupOf, sums.length);
  sums.forEach((sum, place) => {
    sum.clustering = clustering[place]!;
    sum.information = Math.max(sum.variance - learned[place]!, LEAST_INFORMATION_SHARE * sum.variance);
  });
  return new Map([...places].map(([key, place]) => [key, sums[place]!]));
}
