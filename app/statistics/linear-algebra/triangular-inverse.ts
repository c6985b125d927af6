import type { CholeskyFactor } from "./cholesky";

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
    const pivot = lower[row * size + row]!;
    if (!Number.isFinite(pivot)) continue;
    const into = row * size;
    // Row by row: M_row = (e_row − Σ_k L_row,k M_k) / L_row,row.
    for (let k = 0; k < row; k += 1) {
      const entry = lower[into + k]!;
      if (entry === 0) continue;
      const from = k * size;
      for (let column = 0; column <= k; column += 1) result[into + column]! -= entry * result[from + column]!;
    }
    for (let column = 0; column < row; column += 1) result[into + column]! /= pivot;
    result[into + row] = 1 / pivot;
  }
  return result;
}
