import type { CodedDesign } from "./coded-design";

/**
 * Σ value by group of rows: one for each group, 0 to groups − 1.
 *
 * @example
 * [...sumsBy(Int32Array.of(0, 1, 0), Float64Array.of(1, 2, 3), 2)] // [4, 2]
 */
export function sumsBy(groupOf: Int32Array, values: Float64Array, groups: number): Float64Array {
  const sums = new Float64Array(groups);
  for (let row = 0; row < values.length; row += 1) sums[groupOf[row]!]! += values[row]!;
  return sums;
}

/**
 * Σ value × covariates by group of rows: groups × width.
 *
 * @example
 * [...sumsOfRows(
 *   { rows: 2, width: 2, covariates: [{ codeOf: Int32Array.of(0, 1), start: 1, columns: 1, levels: Float64Array.of(1, 3) }] },
 *   Int32Array.of(0, 0), 1, Float64Array.of(1, 2),
 * )] // [3, 7]
 */
export function sumsOfRows(
  { rows, width, covariates }: CodedDesign,
  groupOf: Int32Array,
  groups: number,
  values: Float64Array,
): Float64Array {
  const sums = new Float64Array(groups * width);
  for (let row = 0; row < rows; row += 1) sums[groupOf[row]! * width]! += values[row]!;
  for (const { codeOf, start, columns, levels } of covariates)
    for (let row = 0; row < rows; row += 1) {
      const into = groupOf[row]! * width + start;
      const from = codeOf[row]! * columns;
      for (let column = 0; column < columns; column += 1)
        sums[into + column]! += values[row]! * levels[from + column]!;
    }
  return sums;
}
