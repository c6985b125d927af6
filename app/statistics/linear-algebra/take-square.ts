/**
 * Takes weight × v vᵀ off the lower triangle of a symmetric matrix, in place.
 *
 * @param products width × width, row by row; only what is on and below the diagonal is touched
 * @param sums holds v, `width` values from place `from` on
 * @example
 * ((m) => (takeSquare(m, Float64Array.of(1, 2), 0, 2, 1), [...m]))(new Float64Array(4)) // [-1, 0, -2, -4]
 */
export function takeSquare(
  products: Float64Array,
  sums: Float64Array,
  from: number,
  width: number,
  weight: number,
): void {
  for (let row = 0; row < width; row += 1) {
    const value = weight * sums[from + row]!;
    if (value === 0) continue;
    for (let column = 0; column <= row; column += 1)
      products[row * width + column]! -= value * sums[from + column]!;
  }
}
