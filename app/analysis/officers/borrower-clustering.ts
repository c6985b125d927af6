/** Loans of one borrower are paid or not together: how much more what an officer saw then varies by chance. */

export interface ClusteredRows {
  borrowerOf: ArrayLike<number>;
  paid: ArrayLike<number>;
  /** Expected of each row. */
  chances: ArrayLike<number>;
}

interface Sums {
  residual: number;
  residualSquares: number;
  deviation: number;
  variance: number;
}

/**
 * By group: the variance of Σ (paid − chance) over that of rows that know nothing of each other, ≥ 1. Rows of one borrower and
 * group are correlated by one coefficient, that of their residuals over all groups.
 *
 * @param groupOf of each row, from 0; −1: none
 */
export function borrowerClustering(
  { borrowerOf, paid, chances }: ClusteredRows,
  groupOf: ArrayLike<number>,
  groups: number,
): Float64Array {
  const blocks = Array.from({ length: groups }, () => new Map<number, Sums>());
  for (let row = 0; row < groupOf.length; row += 1) {
    const block = blocks[groupOf[row]!];
    if (!block) continue;
    const sums = block.get(borrowerOf[row]!) ?? {
      residual: 0,
      residualSquares: 0,
      deviation: 0,
      variance: 0,
    };
    block.set(borrowerOf[row]!, sums);
    const [residual, variance] = [paid[row]! - chances[row]!, chances[row]! * (1 - chances[row]!)];
    sums.residual += residual;
    sums.residualSquares += residual * residual;
    sums.deviation += Math.sqrt(variance);
    sums.variance += variance;
  }
  const pairsOf = ({ deviation, variance }: Sums) => deviation * deviation - variance;
  let [together, pairs] = [0, 0];
  for (const block of blocks)
    for (const sums of block.values()) {
      together += sums.residual * sums.residual - sums.residualSquares;
      pairs += pairsOf(sums);
    }
  const correlation = pairs > 0 ? Math.min(1, Math.max(0, together / pairs)) : 0;
  return Float64Array.from(blocks, (block) => {
    let [variance, more] = [0, 0];
    for (const sums of block.values()) {
      variance += sums.variance;
      more += pairsOf(sums);
    }
    return variance > 0 ? Math.max(1, 1 + (correlation * more) / variance) : 1;
  });
}
