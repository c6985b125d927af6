/** Loans of one borrower are paid or not together: how much more what an officer saw then varies by chance. */

export interface ClusteredRows {
  borrowerOf: ArrayLike<number>;
  paid: ArrayLike<number>;
  /** Expected of each row. */
  chances: ArrayLike<number>;
  /** Which branch's level is part of the chance; null or absent: none. */
  placeOf?: readonly number[] | null;
  /** 0 for rows that teach nothing of the level; absent: all teach. */
  isLearned?: ArrayLike<number>;
}

/** Of the rows of one borrower in one group. */
interface Block {
  residual: number;
  residualSquares: number;
  /** Σ √(chance × (1 − chance)). */
  deviation: number;
  variance: number;
}

/** What the level of a place was learned from. */
interface Level {
  variance: number;
  /** By borrower, and the sum of their squares. */
  deviations: Map<number, number>;
  squares: number;
}

/** Of a group's rows in one place: the variance of all, and of those that the level was learned from. */
interface Part {
  all: number;
  learned: number;
}

/**
 * By group: the variance of how far Σ (paid − chance) lies from the level of its branches, over that of rows that know nothing
 * of each other, ≥ 1. Rows of one borrower are correlated by one coefficient, that of their residuals within groups. What a
 * borrower has in common with himself in the hands of colleagues moves their level alike, and so cancels out.
 *
 * @param groupOf of each row, from 0; −1: none
 */
export function borrowerClustering(
  rows: ClusteredRows,
  groupOf: ArrayLike<number>,
  groups: number,
): Float64Array {
  const blocks = blocksOf(rows, groupOf, groups);
  const correlation = correlationWithin(blocks);
  const [levels, parts] = [levelsOf(rows), partsOf(rows, groupOf, groups)];
  return Float64Array.from(blocks, (own, group) => {
    const [apart, together] = variances(own, parts[group]!, levels);
    return apart > 0 ? Math.max(1, 1 + correlation * (together / apart - 1)) : 1;
  });
}

function blocksOf(
  { borrowerOf, paid, chances }: ClusteredRows,
  groupOf: ArrayLike<number>,
  groups: number,
): Map<number, Block>[] {
  const blocks = Array.from({ length: groups }, () => new Map<number, Block>());
  for (let row = 0; row < groupOf.length; row += 1) {
    const own = blocks[groupOf[row]!];
    if (!own) continue;
    const block = own.get(borrowerOf[row]!) ?? { residual: 0, residualSquares: 0, deviation: 0, variance: 0 };
    own.set(borrowerOf[row]!, block);
    const [residual, variance] = [paid[row]! - chances[row]!, varianceOf(chances[row]!)];
    block.residual += residual;
    block.residualSquares += residual * residual;
    block.deviation += Math.sqrt(variance);
    block.variance += variance;
  }
  return blocks;
}

function correlationWithin(blocks: readonly ReadonlyMap<number, Block>[]): number {
  let [together, pairs] = [0, 0];
  for (const own of blocks)
    for (const { residual, residualSquares, deviation, variance } of own.values()) {
      together += residual * residual - residualSquares;
      pairs += deviation * deviation - variance;
    }
  return pairs > 0 ? Math.min(1, Math.max(0, together / pairs)) : 0;
}

function levelsOf({ borrowerOf, chances, placeOf, isLearned }: ClusteredRows): ReadonlyMap<number, Level> {
  const levels = new Map<number, Level>();
  placeOf?.forEach((place, row) => {
    if (!(isLearned?.[row] ?? 1)) return;
    const level = levels.get(place) ?? { variance: 0, deviations: new Map<number, number>(), squares: 0 };
    levels.set(place, level);
    const [borrower, variance] = [borrowerOf[row]!, varianceOf(chances[row]!)];
    level.variance += variance;
    level.deviations.set(borrower, (level.deviations.get(borrower) ?? 0) + Math.sqrt(variance));
  });
  for (const level of levels.values())
    for (const deviation of level.deviations.values()) level.squares += deviation * deviation;
  return levels;
}

function partsOf(
  { chances, placeOf, isLearned }: ClusteredRows,
  groupOf: ArrayLike<number>,
  groups: number,
): Map<number, Part>[] {
  const parts = Array.from({ length: groups }, () => new Map<number, Part>());
  placeOf?.forEach((place, row) => {
    const own = parts[groupOf[row]!];
    if (!own) return;
    const part = own.get(place) ?? { all: 0, learned: 0 };
    own.set(place, part);
    part.all += varianceOf(chances[row]!);
    part.learned += (isLearned?.[row] ?? 1) * varianceOf(chances[row]!);
  });
  return parts;
}

/**
 * Of the distance from the level: if rows knew nothing of each other, and if those of a borrower were one. What colleagues'
 * borrowers do in one branch counts as if they had no loans in another.
 */
function variances(
  own: ReadonlyMap<number, Block>,
  parts: ReadonlyMap<number, Part>,
  levels: ReadonlyMap<number, Level>,
): [apart: number, together: number] {
  let [apart, together] = [0, 0];
  const moved = new Map<number, number>();
  for (const { variance } of own.values()) apart += variance;
  for (const [place, { all, learned }] of parts) {
    const level = levels.get(place);
    if (!level || level.variance === 0) continue;
    const share = all / level.variance;
    apart += share * share * level.variance - 2 * share * learned;
    together += share * share * level.squares;
    for (const borrower of own.keys()) {
      const ofLevel = share * (level.deviations.get(borrower) ?? 0);
      together -= ofLevel * ofLevel;
      moved.set(borrower, (moved.get(borrower) ?? 0) + ofLevel);
    }
  }
  for (const [borrower, { deviation }] of own) together += (deviation - (moved.get(borrower) ?? 0)) ** 2;
  return [apart, together];
}

function varianceOf(chance: number): number {
  return chance * (1 - chance);
}
