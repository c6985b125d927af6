/** Sums of what was seen and foreseen, by officer or by officer and group. */
import type { SeenAndForeseen } from "~/domain/officer-comparison";

/** Judged rows: who they belong to, whether they paid, and the chance that the pooled model gives them. */
export interface JudgedRows {
  officerOf: readonly number[];
  paid: Uint8Array;
  chances: Float64Array;
  /** 1 or 0; absent: all are. */
  isChosen?: readonly number[];
}

/** By key. @param keyOf of a row; null leaves it out, as does not being chosen */
export function summed<Key>(
  { paid, chances, isChosen }: JudgedRows,
  keyOf: (row: number) => Key | null,
): Map<Key, SeenAndForeseen> {
  const sums = new Map<Key, SeenAndForeseen>();
  for (let row = 0; row < paid.length; row += 1) {
    const key = (isChosen?.[row] ?? 1) === 1 ? keyOf(row) : null;
    if (key === null) continue;
    const sum = sums.get(key) ?? { matured: 0, payers: 0, expected: 0, variance: 0 };
    sums.set(key, sum);
    const chance = chances[row]!;
    sum.matured += 1;
    sum.payers += paid[row]!;
    sum.expected += chance;
    sum.variance += chance * (1 - chance);
  }
  return sums;
}
