import { requires } from "../requires";
import { filledPlaces } from "./filled-places";

/**
 * Takes Σ a aᵀ/d off the lower triangle of a matrix, in place: row by row of it, four vectors at a time, so that each
 * entry of the matrix is read and written once for them; a vector of mostly zeros by its filled places alone.
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
  const full: number[] = [];
  for (let at = 0; at < divisors.length; at += 1) {
    const places = filledPlaces(vectors, at * width, width);
    if (places === null) full.push(at);
    else takeFew(matrix, vectors, at * width, places, divisors[at]!, width);
  }
  takeFull(matrix, vectors, full, divisors, width);
  return matrix;
}

function takeFew(
  matrix: Float64Array,
  vectors: Float64Array,
  from: number,
  places: Uint32Array,
  divisor: number,
  width: number,
): void {
  for (let at = 0; at < places.length; at += 1) {
    const into = places[at]! * width;
    const scaled = vectors[from + places[at]!]! / divisor;
    for (let other = 0; other <= at; other += 1)
      matrix[into + places[other]!]! -= scaled * vectors[from + places[other]!]!;
  }
}

function takeFull(
  matrix: Float64Array,
  vectors: Float64Array,
  full: readonly number[],
  divisors: Float64Array,
  width: number,
): void {
  const scaled = new Float64Array(full.length);
  for (let row = 0; row < width; row += 1) {
    const into = row * width;
    full.forEach((vector, at) => {
      scaled[at] = vectors[vector * width + row]! / divisors[vector]!;
    });
    let at = 0;
    for (; at + 4 <= full.length; at += 4) {
      const first = full[at]! * width;
      const second = full[at + 1]! * width;
      const third = full[at + 2]! * width;
      const fourth = full[at + 3]! * width;
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
    for (; at < full.length; at += 1) {
      const from = full[at]! * width;
      for (let column = 0; column <= row; column += 1)
        matrix[into + column]! -= scaled[at]! * vectors[from + column]!;
    }
  }
}
