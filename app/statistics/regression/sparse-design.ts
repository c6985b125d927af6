import { requires } from "../requires";

/**
 * Rows of which most covariates are 0: a row costs as much as it has others. Row r holds the entries from `starts[r]` to
 * `starts[r + 1]`.
 */
export interface SparseDesign {
  rows: number;
  width: number;
  starts: Uint32Array;
  columns: Uint16Array;
  values: Float64Array;
}

/** What is known of one row: columns and values side by side. */
export interface SparseRow {
  columns: readonly number[];
  values: readonly number[];
}

/**
 * @param rowAt called once for each row, in order; its lists may be used again by the caller
 * @throws Error when a column lies outside the width
 * @example
 * sparseDesign(2, 3, (row) => ({ columns: [row], values: [5] })).columns // [0, 1]
 */
export function sparseDesign(rows: number, width: number, rowAt: (row: number) => SparseRow): SparseDesign {
  requires(width <= 65_536, "sparseDesign requires at most 65,536 columns");
  const starts = new Uint32Array(rows + 1);
  let room = Math.max(16, rows * 16);
  let columns = new Uint16Array(room);
  let values = new Float64Array(room);
  let end = 0;
  for (let row = 0; row < rows; row += 1) {
    const entries = rowAt(row);
    if (end + entries.columns.length > room) {
      room = Math.ceil(1.5 * (end + entries.columns.length));
      columns = grown(columns, new Uint16Array(room));
      values = grown(values, new Float64Array(room));
    }
    for (let at = 0; at < entries.columns.length; at += 1) {
      requires(entries.columns[at]! < width, "sparseDesign requires columns within the width");
      columns[end] = entries.columns[at]!;
      values[end] = entries.values[at]!;
      end += 1;
    }
    starts[row + 1] = end;
  }
  return { rows, width, starts, columns: columns.slice(0, end), values: values.slice(0, end) };
}

function grown<Numbers extends Uint16Array | Float64Array>(from: Numbers, into: Numbers): Numbers {
  into.set(from);
  return into;
}

/**
 * Xβ, row by row.
 *
 * @example
 * sparsePredictors(sparseDesign(2, 2, (row) => ({ columns: [row], values: [2] })), Float64Array.of(1, 3)) // [2, 6]
 */
export function sparsePredictors(design: SparseDesign, coefficients: Float64Array): Float64Array {
  const { rows, starts, columns, values } = design;
  const predictors = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) {
    let sum = 0;
    for (let at = starts[row]!; at < starts[row + 1]!; at += 1)
      sum += values[at]! * coefficients[columns[at]!]!;
    predictors[row] = sum;
  }
  return predictors;
}

/**
 * Xᵀv: what the rows add up to, column by column.
 *
 * @example
 * sparseCrossProduct(sparseDesign(2, 2, (row) => ({ columns: [row], values: [2] })), Float64Array.of(1, 3)) // [2, 6]
 */
export function sparseCrossProduct(design: SparseDesign, weights: Float64Array): Float64Array {
  const { rows, width, starts, columns, values } = design;
  const product = new Float64Array(width);
  for (let row = 0; row < rows; row += 1) {
    const weight = weights[row]!;
    for (let at = starts[row]!; at < starts[row + 1]!; at += 1)
      product[columns[at]!]! += weight * values[at]!;
  }
  return product;
}

/**
 * XᵀWX, its lower triangle (the other stays 0), size width².
 *
 * @param weights one a row
 * @example
 * sparseInformation(sparseDesign(1, 2, () => ({ columns: [0, 1], values: [1, 2] })), Float64Array.of(3)) // [3, 0, 6, 12]
 */
export function sparseInformation(design: SparseDesign, weights: Float64Array): Float64Array {
  const { rows, width, starts, columns, values } = design;
  const information = new Float64Array(width * width);
  for (let row = 0; row < rows; row += 1) {
    const end = starts[row + 1]!;
    for (let at = starts[row]!; at < end; at += 1) {
      const column = columns[at]!;
      const weighted = weights[row]! * values[at]!;
      for (let other = starts[row]!; other <= at; other += 1) {
        const otherColumn = columns[other]!;
        const place = column >= otherColumn ? column * width + otherColumn : otherColumn * width + column;
        information[place]! += weighted * values[other]!;
      }
    }
  }
  return information;
}

/**
 * Some of the rows, in the order given.
 *
 * @example
 * sparseRows(sparseDesign(3, 3, (row) => ({ columns: [row], values: [1] })), [2, 0]).columns // [2, 0]
 */
export function sparseRows(design: SparseDesign, rows: ArrayLike<number>): SparseDesign {
  const { starts, columns, values } = design;
  return sparseDesign(rows.length, design.width, (at) => {
    const [from, to] = [starts[rows[at]!]!, starts[rows[at]! + 1]!];
    return { columns: Array.from(columns.subarray(from, to)), values: Array.from(values.subarray(from, to)) };
  });
}

/**
 * Some of the columns, in the order given, under their place there as number.
 *
 * @example
 * sparseColumns(sparseDesign(2, 3, (row) => ({ columns: [row, 2], values: [1, 4] })), [2, 0]).columns // [1, 0, 0]
 */
export function sparseColumns(design: SparseDesign, columns: ArrayLike<number>): SparseDesign {
  const placeOf = new Int32Array(design.width).fill(-1);
  for (let place = 0; place < columns.length; place += 1) placeOf[columns[place]!] = place;
  return sparseDesign(design.rows, columns.length, (row) => {
    const kept: { columns: number[]; values: number[] } = { columns: [], values: [] };
    for (let at = design.starts[row]!; at < design.starts[row + 1]!; at += 1) {
      const place = placeOf[design.columns[at]!]!;
      if (place < 0) continue;
      kept.columns.push(place);
      kept.values.push(design.values[at]!);
    }
    return kept;
  });
}
