import { takeSquare } from "../linear-algebra/take-square";
import type { CodedDesign } from "../regression/coded-design";
import { sumsOfRows } from "../regression/sums-by";

/** What a fit leaves over in each row, and the two groupings within which it may be correlated. */
export interface Residuals {
  values: Float64Array;
  /** Place of each row's cluster, 0 to clusters − 1; likewise of its keeper. */
  clusterOf: Int32Array;
  clusters: number;
  keeperOf: Int32Array;
  keepers: number;
}

/** Fewer say nothing about the correlation within them. */
export const LEAST_KEEPERS = 30;

/**
 * Covariance of coefficients where residuals may be correlated within a cluster and within a keeper: both are
 * counted, what they share once.
 *
 * @param bread inverse of the information, width × width, row by row
 * @see Cameron, Gelbach and Miller 2011, Journal of Business & Economic Statistics 29:238
 * @example
 * [...twoWaySandwich(
 *   { rows: 2, width: 1, covariates: [] },
 *   { values: Float64Array.of(1, -1), clusterOf: Int32Array.of(0, 1), clusters: 2, keeperOf: Int32Array.of(0, 0), keepers: 1 },
 *   Float64Array.of(0.5),
 * )] // [1]
 */
export function twoWaySandwich(
  design: CodedDesign,
  { values, clusterOf, clusters, keeperOf, keepers }: Residuals,
  bread: Float64Array,
): Float64Array {
  const { width } = design;
  const places = new Map<number, number>();
  const bothOf = clusterOf.map((cluster, row) => placeIn(places, cluster * keepers + keeperOf[row]!));
  const meat = new Float64Array(width * width);
  const add = (groupOf: Int32Array, groups: number, sign: number) => {
    const scores = sumsOfRows(design, groupOf, groups, values);
    const weight = (-sign * groups) / Math.max(1, groups - 1);
    for (let group = 0; group < groups; group += 1) takeSquare(meat, scores, group * width, width, weight);
  };
  add(clusterOf, clusters, 1);
  if (keepers >= LEAST_KEEPERS) {
    add(keeperOf, keepers, 1);
    add(bothOf, places.size, -1);
  }
  return product(bread, product(mirrored(meat, width), bread, width), width);
}

function placeIn(places: Map<number, number>, key: number): number {
  const place = places.get(key) ?? places.size;
  places.set(key, place);
  return place;
}

function mirrored(lower: Float64Array, width: number): Float64Array {
  const matrix = Float64Array.from(lower);
  for (let row = 0; row < width; row += 1)
    for (let column = 0; column < row; column += 1)
      matrix[column * width + row] = matrix[row * width + column]!;
  return matrix;
}

function product(one: Float64Array, other: Float64Array, width: number): Float64Array {
  const result = new Float64Array(width * width);
  for (let row = 0; row < width; row += 1)
    for (let inner = 0; inner < width; inner += 1) {
      const value = one[row * width + inner]!;
      if (value === 0) continue;
      for (let column = 0; column < width; column += 1)
        result[row * width + column]! += value * other[inner * width + column]!;
    }
  return result;
}
