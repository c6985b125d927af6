import { requires } from "../requires";

/** One factor: the level of each cell, from 0. */
export interface Margin {
  codeOf: ArrayLike<number>;
  levels: number;
}

/** Cells of one unit or of many with the same value of every factor. */
export interface RakedCells {
  margins: readonly Margin[];
  /** Weight of each cell in the standard population, and in the arm: counts, or money. */
  standard: ArrayLike<number>;
  own: ArrayLike<number>;
  /** Units of the arm in each cell. */
  units: ArrayLike<number>;
}

export interface RakedWeights {
  /** What the arm's own weight in each cell is multiplied by; 0 in cells that left. */
  factors: Float64Array;
  /** Share of the standard's weight in levels that left, 0–1; null without weight. */
  excludedShare: number | null;
  isConverged: boolean;
}

/** A level speaks for an arm from this many of its units on. */
const LEAST_IN_LEVEL = 10;
/** Largest distance of a level's weight from what it should be, as a share of all weight. */
const TOLERANCE = 1e-7;
const MOST_ROUNDS = 1000;

/**
 * Weights under which an arm is spread over the levels of each factor as the standard population is: raking, one factor
 * after the other. Every step leads up the same concave likelihood, so none needs to be halved; where no weights fit all
 * factors the rounds end and it is said. Levels with fewer than `minimum` units of the arm leave first, with everybody in
 * them.
 *
 * @throws Error when lengths differ
 * @see Deming and Stephan 1940, Annals of Mathematical Statistics 11:427
 * @example
 * rakedWeights({ margins: [{ codeOf: [0, 1], levels: 2 }], standard: [20, 40], own: [20, 20], units: [20, 20] }) // { factors: [1, 2], excludedShare: 0, isConverged: true }
 */
export function rakedWeights(cells: RakedCells, minimum = LEAST_IN_LEVEL): RakedWeights {
  const { margins, standard, own, units } = cells;
  for (const { length } of [own, units, ...margins.map(({ codeOf }) => codeOf)])
    requires(length === standard.length, "rakedWeights requires as many of each as there are cells");
  const isLeft = commonCells(cells, minimum);
  const everything = sumOf(standard);
  const left = sumOf(standard, isLeft);
  const factors = Float64Array.from(isLeft, (one, cell) => (one === 1 && own[cell]! > 0 ? 1 : 0));
  const excludedShare = everything > 0 ? Math.max(0, 1 - left / everything) : null;
  const targets = margins.map((margin) => levelSums(margin, standard, isLeft));
  // Rounds go over the arm's own cells alone: everybody else has none to weigh.
  const cellsOfArm = Array.from(factors.keys()).filter((cell) => factors[cell]! > 0);
  let isConverged = left === 0;
  for (let round = 0; round < MOST_ROUNDS && !isConverged; round += 1) {
    let furthest = 0;
    margins.forEach(({ codeOf, levels }, at) => {
      const sums = new Float64Array(levels);
      for (const cell of cellsOfArm) sums[codeOf[cell]!]! += factors[cell]! * own[cell]!;
      const target = targets[at]!;
      const step = sums.map((sum, level) => (sum > 0 ? target[level]! / sum : 0));
      sums.forEach((sum, level) => {
        furthest = Math.max(furthest, Math.abs(target[level]! - sum) / left);
      });
      for (const cell of cellsOfArm) factors[cell]! *= step[codeOf[cell]!]!;
    });
    isConverged = furthest <= TOLERANCE;
  }
  return { factors, excludedShare, isConverged };
}

/** 1 for cells all of whose levels have enough of the arm among those that are left: what leaves may thin out others. */
function commonCells({ margins, standard, units }: RakedCells, minimum: number): Uint8Array {
  const isLeft = new Uint8Array(standard.length).fill(1);
  for (let hasChanged = true; hasChanged; ) {
    hasChanged = false;
    const met = margins.map((margin) => levelSums(margin, units, isLeft));
    for (let cell = 0; cell < isLeft.length; cell += 1) {
      if (isLeft[cell] === 0) continue;
      if (margins.every(({ codeOf }, at) => met[at]![codeOf[cell]!]! >= minimum)) continue;
      isLeft[cell] = 0;
      hasChanged = true;
    }
  }
  return isLeft;
}

function levelSums(
  { codeOf, levels }: Margin,
  values: ArrayLike<number>,
  times: ArrayLike<number>,
): Float64Array {
  const sums = new Float64Array(levels);
  for (let cell = 0; cell < times.length; cell += 1) {
    const factor = times[cell]!;
    if (factor !== 0) sums[codeOf[cell]!]! += factor * values[cell]!;
  }
  return sums;
}

function sumOf(values: ArrayLike<number>, times?: ArrayLike<number>): number {
  let sum = 0;
  for (let cell = 0; cell < values.length; cell += 1) sum += values[cell]! * (times?.[cell] ?? 1);
  return sum;
}
