/** Columns without data: what stays of them is their prior, so a fit needs none of them. */
import { type SparseDesign, sparseColumns } from "./sparse-design";

interface BlockedDesign {
  design: SparseDesign;
  /** Block of each column. */
  blockOf: ArrayLike<number>;
}

/** A fit, as far as it speaks of columns. */
interface BlockedFit {
  coefficients: Float64Array;
  /** By block. */
  variances: Float64Array;
  posterior: {
    inverseFactor: Float64Array;
    groupInformation: Float64Array;
    acrossGroups: Float64Array;
  };
}

/**
 * A fit of the columns that have data, as one of all.
 *
 * @param learn what to do with them
 * @example
 * onFilledColumns({ design: { rows: 0, width: 0, starts: Uint32Array.of(0), columns: new Uint16Array(0), values: new Float64Array(0) } }, undefined, () => 5) // 5
 */
export function onFilledColumns<Data extends BlockedDesign, Fit extends BlockedFit>(
  data: Data,
  start: Fit | undefined,
  learn: (data: Data, start?: Fit) => Fit,
): Fit {
  const { design, blockOf } = data;
  const filled = filledColumns(design);
  if (filled.length === design.width) return learn(data, start);
  const narrow = {
    ...data,
    design: sparseColumns(design, filled),
    blockOf: Array.from(filled, (column) => blockOf[column]!),
  };
  const ofStart = start && Float64Array.from(filled, (column) => start.coefficients[column]!);
  return withEmptyColumns(
    learn(narrow, start && ofStart && { ...start, coefficients: ofStart }),
    filled,
    blockOf,
  );
}

/** Columns in which some row has a value other than 0, ascending. */
function filledColumns({ width, columns, values }: SparseDesign): Uint16Array {
  const isFilled = new Uint8Array(width);
  for (let at = 0; at < columns.length; at += 1) if (values[at] !== 0) isFilled[columns[at]!] = 1;
  return Uint16Array.from(isFilled.keys()).filter((column) => isFilled[column] === 1);
}

/**
 * A fit of some of the columns as one of all: the others are 0, as uncertain as their block's variance says.
 *
 * @param columns where each column of the fit belongs
 * @param blockOf block of each of all columns
 */
function withEmptyColumns<Fit extends BlockedFit>(
  fit: Fit,
  columns: ArrayLike<number>,
  blockOf: ArrayLike<number>,
): Fit {
  const { inverseFactor, groupInformation, acrossGroups } = fit.posterior;
  const width = blockOf.length;
  const own = columns.length;
  const coefficients = new Float64Array(width);
  const factor = new Float64Array(width * width);
  for (let column = 0; column < width; column += 1)
    factor[column * width + column] = Math.sqrt(fit.variances[blockOf[column]!]!);
  for (let row = 0; row < own; row += 1) {
    const into = columns[row]! * width;
    coefficients[columns[row]!] = fit.coefficients[row]!;
    for (let column = 0; column <= row; column += 1)
      factor[into + columns[column]!] = inverseFactor[row * own + column]!;
  }
  const across = new Float64Array(groupInformation.length * width);
  for (let group = 0; group < groupInformation.length; group += 1)
    for (let column = 0; column < own; column += 1)
      across[group * width + columns[column]!] = acrossGroups[group * own + column]!;
  return {
    ...fit,
    coefficients,
    posterior: { inverseFactor: factor, groupInformation, acrossGroups: across },
  };
}
