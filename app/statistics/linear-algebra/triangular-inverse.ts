import type { CholeskyFactor } from "./cholesky";

/** Rows that are taken off two others together, so that each entry is read once for all of them. */
const PANEL = 4;

/**
 * The inverse M of a Cholesky factor L: A⁻¹ = MᵀM, so the variance of gᵀx is ‖M g‖², its diagonal are sums of squares of
 * columns, and Mᵀz of independent normals z has covariance A⁻¹. A third of the work of the inverse itself.
 *
 * @returns lower triangle, row by row; zeros in the rows and columns of redundant columns
 * @see Golub and Van Loan 2013, Matrix Computations, §3.1
 * @example
 * triangularInverse(cholesky(Float64Array.of(4, 2, 2, 5), 2)) // [0.5, 0, -0.25, 0.5]
 */
export function triangularInverse({ lower, size }: CholeskyFactor): Float64Array {
  const result = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1) {
    if (row % 2 === 0)
      for (let k = 0; k + PANEL <= row; k += PANEL) takePanel(result, lower, row * size, k, size);
    const pivot = lower[row * size + row]!;
    if (!Number.isFinite(pivot)) continue;
    const into = row * size;
    // Row by row: M_row = (e_row − Σ_k L_row,k M_k) / L_row,row.
    for (let k = row - (row % PANEL); k < row; k += 1) {
      const entry = lower[into + k]!;
      const from = k * size;
      for (let column = 0; column <= k; column += 1) result[into + column]! -= entry * result[from + column]!;
    }
    for (let column = 0; column < row; column += 1) result[into + column]! /= pivot;
    result[into + row] = 1 / pivot;
  }
  return result;
}

/** Takes four rows M_k off the row being computed and the next, each times its entry of the factor. */
function takePanel(result: Float64Array, lower: Float64Array, into: number, k: number, size: number): void {
  const next = into + size;
  const hasNext = next < result.length;
  const one = lower[into + k]!;
  const two = lower[into + k + 1]!;
  const three = lower[into + k + 2]!;
  const four = lower[into + k + 3]!;
  const nextOne = hasNext ? lower[next + k]! : 0;
  const nextTwo = hasNext ? lower[next + k + 1]! : 0;
  const nextThree = hasNext ? lower[next + k + 2]! : 0;
  const nextFour = hasNext ? lower[next + k + 3]! : 0;
  const first = k * size;
  const second = first + size;
  const third = second + size;
  const fourth = third + size;
  // A row ends on its diagonal; beyond it stand zeros.
  for (let column = 0; column < k + PANEL; column += 1) {
    const a = result[first + column]!;
    const b = result[second + column]!;
    const c = result[third + column]!;
    const d = result[fourth + column]!;
    result[into + column] = result[into + column]! - one * a - two * b - three * c - four * d;
    if (hasNext)
      result[next + column] =
        result[next + column]! - nextOne * a - nextTwo * b - nextThree * c - nextFour * d;
  }
}
