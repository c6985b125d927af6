import { requires } from "../requires";

/**
 * The solution x of A x = b for any square A, by elimination with row pivoting.
 *
 * @param matrix rows of A
 * @returns null where A is singular
 * @throws Error when the sizes differ
 * @see Golub and Van Loan, Matrix Computations, §3.4
 * @example
 * gaussianElimination([[0, 2], [1, 1]], [4, 5]) // [3, 2]
 */
export function gaussianElimination(
  matrix: readonly (readonly number[])[],
  right: readonly number[],
): number[] | null {
  const size = right.length;
  requires(
    matrix.length === size && matrix.every((row) => row.length === size),
    "gaussianElimination requires a square matrix and a right side of its size",
  );
  const rows = matrix.map((row, at) => [...row, right[at]!]);
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < size; row += 1)
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    if (Math.abs(rows[pivot]![column]!) < 1e-13) return null;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let row = column + 1; row < size; row += 1) {
      const factor = rows[row]![column]! / rows[column]![column]!;
      if (factor === 0) continue;
      for (let at = column; at <= size; at += 1) rows[row]![at]! -= factor * rows[column]![at]!;
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = rows[row]![size]!;
    for (let column = row + 1; column < size; column += 1) sum -= rows[row]![column]! * solution[column]!;
    solution[row] = sum / rows[row]![row]!;
  }
  return solution;
}
