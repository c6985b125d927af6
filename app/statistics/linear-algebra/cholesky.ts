import { requires } from "../requires";

/** A lower triangle L with L Lᵀ = A, row by row, and the columns of A that earlier columns already say. */
export interface CholeskyFactor {
  lower: Float64Array;
  size: number;
  /** Indices of redundant columns, ascending; their solution is 0 and their row of the inverse is 0. */
  aliased: number[];
}

/** A pivot below this share of its diagonal is rounding: the column is a mixture of earlier ones. */
const ALIAS_TOLERANCE = 1e-11;

/** Columns of two rows that are computed together, so that each entry is read once for all of them. */
const PANEL = 4;

/**
 * The Cholesky factor of a symmetric, positive semi-definite matrix (a cross-product, an information matrix). Redundant
 * columns are set aside in order, as R's `lm` does, instead of failing.
 *
 * @param matrix size × size numbers, row by row; only the lower triangle is read
 * @throws Error when the matrix does not have size² entries
 * @see Golub and Van Loan, Matrix Computations, §4.2
 * @example
 * cholesky(Float64Array.of(4, 2, 2, 5), 2).lower // [2, 0, 1, 2]
 */
export function cholesky(matrix: Float64Array, size: number): CholeskyFactor {
  requires(matrix.length === size * size, "cholesky requires size² entries");
  const lower = new Float64Array(size * size);
  const aliased: number[] = [];
  for (let row = 0; row < size; row += 1) {
    const into = row * size;
    const shared = row - (row % PANEL);
    if (row % 2 === 0)
      for (let column = 0; column < shared; column += PANEL) panelOfRows(matrix, lower, into, column, size);
    for (let column = shared; column < row; column += 1) {
      const sum = matrix[into + column]! - rowProduct(lower, row, column, column, size);
      lower[into + column] = sum / lower[column * size + column]!;
    }
    const diagonal = matrix[row * size + row]!;
    const pivot = diagonal - rowProduct(lower, row, row, row, size);
    if (pivot > ALIAS_TOLERANCE * diagonal && pivot > 0) {
      lower[row * size + row] = Math.sqrt(pivot);
    } else {
      aliased.push(row);
      lower.fill(0, row * size, row * size + row);
      lower[row * size + row] = Number.POSITIVE_INFINITY; // what is divided by it becomes 0
    }
  }
  return { lower, size, aliased };
}

/**
 * The solution x of A x = b.
 *
 * @param right b, as long as the matrix is wide
 * @throws Error when the lengths differ
 * @example
 * solve(cholesky(Float64Array.of(4, 2, 2, 5), 2), Float64Array.of(8, 12)) // [1, 2]
 */
export function solve({ lower, size }: CholeskyFactor, right: Float64Array): Float64Array {
  requires(right.length === size, "solve requires a right side as long as the matrix is wide");
  const solution = Float64Array.from(right);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < row; column += 1)
      solution[row]! -= lower[row * size + column]! * solution[column]!;
    solution[row]! /= lower[row * size + row]!;
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    for (let below = row + 1; below < size; below += 1)
      solution[row]! -= lower[below * size + row]! * solution[below]!;
    solution[row]! /= lower[row * size + row]!;
  }
  return solution;
}

/**
 * The inverse of A, with zeros in the rows and columns of redundant columns.
 *
 * @example
 * inverse(cholesky(Float64Array.of(4, 0, 0, 5), 2)) // [0.25, 0, 0, 0.2]
 */
export function inverse(factor: CholeskyFactor): Float64Array {
  const { size } = factor;
  const result = new Float64Array(size * size);
  for (let column = 0; column < size; column += 1) {
    const unit = new Float64Array(size);
    unit[column] = 1;
    const solved = solve(factor, unit);
    for (let row = 0; row < size; row += 1) result[row * size + column] = solved[row]!;
  }
  return result;
}

/**
 * Four entries of a row of the factor and of the next (the last row of an odd size is its own): what earlier columns say of
 * them in one pass, then each by those before it.
 */
function panelOfRows(
  matrix: Float64Array,
  lower: Float64Array,
  into: number,
  column: number,
  size: number,
): void {
  const next = into + size < matrix.length ? into + size : into;
  const first = column * size;
  const second = first + size;
  const third = second + size;
  const fourth = third + size;
  let one = 0;
  let two = 0;
  let three = 0;
  let four = 0;
  let nextOne = 0;
  let nextTwo = 0;
  let nextThree = 0;
  let nextFour = 0;
  for (let k = 0; k < column; k += 1) {
    const entry = lower[into + k]!;
    const nextEntry = lower[next + k]!;
    const a = lower[first + k]!;
    const b = lower[second + k]!;
    const c = lower[third + k]!;
    const d = lower[fourth + k]!;
    one += entry * a;
    two += entry * b;
    three += entry * c;
    four += entry * d;
    nextOne += nextEntry * a;
    nextTwo += nextEntry * b;
    nextThree += nextEntry * c;
    nextFour += nextEntry * d;
  }
  finishPanel(matrix, lower, into, column, size, one, two, three, four);
  if (next !== into) finishPanel(matrix, lower, next, column, size, nextOne, nextTwo, nextThree, nextFour);
}

function finishPanel(
  matrix: Float64Array,
  lower: Float64Array,
  into: number,
  column: number,
  size: number,
  one: number,
  two: number,
  three: number,
  four: number,
): void {
  const first = column * size;
  const second = first + size;
  const third = second + size;
  const fourth = third + size;
  const a = (matrix[into + column]! - one) / lower[first + column]!;
  const b = (matrix[into + column + 1]! - (two + a * lower[second + column]!)) / lower[second + column + 1]!;
  const c =
    (matrix[into + column + 2]! - (three + a * lower[third + column]! + b * lower[third + column + 1]!)) /
    lower[third + column + 2]!;
  const d =
    (matrix[into + column + 3]! -
      (four +
        a * lower[fourth + column]! +
        b * lower[fourth + column + 1]! +
        c * lower[fourth + column + 2]!)) /
    lower[fourth + column + 3]!;
  lower[into + column] = a;
  lower[into + column + 1] = b;
  lower[into + column + 2] = c;
  lower[into + column + 3] = d;
}

function rowProduct(lower: Float64Array, first: number, second: number, upTo: number, size: number): number {
  let sum = 0;
  for (let k = 0; k < upTo; k += 1) sum += lower[first * size + k]! * lower[second * size + k]!;
  return sum;
}
