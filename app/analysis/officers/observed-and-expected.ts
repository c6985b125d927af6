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
  /** Which branch's level is part of the chance; null or absent: none, or there is one for all. */
  placeOf?: readonly number[] | null;
  /** 0 for rows that teach nothing of what is expected; absent: all teach. */
  isLearned?: Uint8Array;
}

/** Less than this part of a variance is only rounding: the covariates identify the group, so nothing can be said of it. */
const LEAST_INFORMATION_SHARE = 1e-3;

const NOTHING: ObservedAndExpected = {
  matured: 0,
  payers: 0,
  expected: 0,
  variance: 0,
  information: 0,
  ownShare: 0,
  clustering: 1,
};

/** By key. @param keyOf of a row; null leaves it out, as does not being chosen */
export function summed<Key>(
  rows: JudgedRows,
  keyOf: (row: number) => Key | null,
): Map<Key, ObservedAndExpected> {
  const { paid, chances, explained, isChosen } = rows;
  const places = new Map<Key, number>();
  const sums: ObservedAndExpected[] = [];
  const groupOf = new Int32Array(paid.length).fill(-1);
  for (let row = 0; row < paid.length; row += 1) {
    const key = (isChosen?.[row] ?? true) ? keyOf(row) : null;
    if (key === null) continue;
    const place = places.get(key) ?? sums.length;
    if (place === sums.length) {
      places.set(key, place);
      sums.push({ ...NOTHING });
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
  const shares = ownShares(rows, groupOf, sums.length);
  const clustering = borrowerClustering(rows, groupOf, sums.length);
  sums.forEach((sum, place) => {
    sum.clustering = clustering[place]!;
    sum.ownShare = shares[place]!;
    sum.information = Math.max(sum.variance - learned[place]!, LEAST_INFORMATION_SHARE * sum.variance);
  });
  return new Map([...places].map(([key, place]) => [key, sums[place]!]));
}

/** By group, which part of the level of its branches its own rows make. */
function ownShares(
  { placeOf, chances, isLearned }: JudgedRows,
  groupOf: Int32Array,
  groups: number,
): Float64Array {
  const shares = new Float64Array(groups);
  if (!placeOf) return shares;
  const spreadOf = (row: number) => chances[row]! * (1 - chances[row]!);
  const learnedOf = (row: number) => (isLearned?.[row] ?? 1) * spreadOf(row);
  const levels = new Map<number, number>();
  const own = Array.from({ length: groups }, () => new Map<number, { all: number; learned: number }>());
  groupOf.forEach((group, row) => {
    const place = placeOf[row]!;
    levels.set(place, (levels.get(place) ?? 0) + learnedOf(row));
    if (group < 0) return;
    const { all, learned } = own[group]!.get(place) ?? { all: 0, learned: 0 };
    own[group]!.set(place, { all: all + spreadOf(row), learned: learned + learnedOf(row) });
  });
  return shares.map((_, group) => {
    let [whole, ofLevels] = [0, 0];
    for (const [place, { all, learned }] of own[group]!) {
      whole += all;
      ofLevels += learned > 0 ? (all * learned) / levels.get(place)! : 0;
    }
    return whole > 0 ? ofLevels / whole : 0;
  });
}
