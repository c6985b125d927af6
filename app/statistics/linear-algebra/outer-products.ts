import { requires } from "../requires";

/**
 * Takes Σ a aᵀ/d off the lower triangle of a matrix, in place: row by row of it, four vectors at a time, so that each
 * entry of the matrix is read and written once for them.
 *
 * @param matrix width × width numbers, row by row; only the lower triangle is written
 * @param vectors one after the other, each as long as the matrix is wide
 * @param divisors d, one a vector
 * @returns the matrix
 * @throws Error when the lengths differ
 * @example
 * takeOuterProducts(Float64Array.of(5, 0, 4, 5), Float64Array.of(2, 2), Float64Array.of(4), 2) // [4, 0, 3, 4]
 */
export function takeOuterProducts(
  matrix: Float64Array,
  vectors: Float64Array,
  divisors: Float64Array,
  width: number,
): Float64Array {
  requires(matrix.length === width * width, "takeOuterProducts requires width² entries");
  requires(vectors.length === divisors.length * width, "takeOuterProducts requires vectors of the width");
  const scaled = new Float64Array(divisors.length);
  for (let row = 0; row < width; row += 1) {
    const into = row * width;
    for (let at = 0; at < divisors.length; at += 1) scaled[at] = vectors[at * width + row]! / divisors[at]!;
    let at = 0;
    for (; at + 4 <= divisors.length; at += 4) {
      const first = at * width;
      const second = first + width;
      const third = second + width;
      const fourth = third + width;
      const one = scaled[at]!;
      const two = scaled[at + 1]!;
      const three = scaled[at + 2]!;
      const four = scaled[at + 3]!;
      if (one === 0 && two === 0 && three === 0 && four === 0) continue;
      for (let column = 0; column <= row; column += 1)
        matrix[into + column] =
          matrix[into + column]! -
          one * vectors[first + column]! -
          two * vectors[second + column]! -
          three * vectors[third + column]! -
          four * vectors[fourth + column]!;
    }
    for (; at < divisors.length; at += 1)
      for (let column = 0; column <= row; column += 1)
        matrix[into + column]! -= scaled[at]! * vectors[at * width + column]!;
  }
  return matrix;
}
