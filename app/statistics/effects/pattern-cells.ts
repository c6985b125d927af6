import { type CodedDesign, chosenRows } from "../regression/coded-design";

/** What models are fitted on: one row a distinct pattern of covariates, so that cost follows the patterns. */
export interface PatternCells {
  design: CodedDesign;
  /** Units that models learn from, the cell and the fold of each. */
  rows: Uint32Array;
  cellOf: Uint32Array;
  foldOf: Uint8Array;
}

/** Beyond so many units a hundred slopes learn no more: models take every so many, figures take all. */
const MOST_FITTED = 200_000;

/**
 * Units with the same codes, grouped together.
 *
 * @param foldOf the fold of each unit
 * @example
 * patternCells(codedDesign([Uint8Array.of(0, 1, 1)], [[[0], [1]]], 3), new Uint8Array(3)).cellOf // [0, 1, 1]
 */
export function patternCells(design: CodedDesign, foldOf: Uint8Array): PatternCells {
  const stride = Math.max(1, Math.ceil(design.rows / MOST_FITTED));
  const rows = Uint32Array.from({ length: Math.ceil(design.rows / stride) }, (_, at) => at * stride);
  const cellOf = new Uint32Array(rows.length);
  const firstOf = new Map<string, number>();
  const firsts: number[] = [];
  const { covariates } = design;
  const codes = new Uint16Array(covariates.length);
  rows.forEach((row, at) => {
    for (let covariate = 0; covariate < codes.length; covariate += 1)
      codes[covariate] = covariates[covariate]!.codeOf[row]!;
    const key = String.fromCharCode(...codes);
    let cell = firstOf.get(key);
    if (cell === undefined) {
      cell = firsts.length;
      firstOf.set(key, cell);
      firsts.push(row);
    }
    cellOf[at] = cell;
  });
  return {
    design: chosenRows(design, firsts),
    rows,
    cellOf,
    foldOf: Uint8Array.from(rows, (row) => foldOf[row]!),
  };
}

/**
 * Sums by cell.
 *
 * @param values by unit; null counts them
 * @param without a fold whose units are left out
 * @example
 * cellSums(patternCells(codedDesign([Uint8Array.of(0, 1, 1)], [[[0], [1]]], 3), Uint8Array.of(0, 0, 1)), [5, 6, 7], 1) // [5, 6]
 */
export function cellSums(
  { design, rows, cellOf, foldOf }: PatternCells,
  values: ArrayLike<number> | null,
  without: number | null,
): Float64Array {
  const sums = new Float64Array(design.rows);
  for (let at = 0; at < rows.length; at += 1)
    if (foldOf[at] !== without) sums[cellOf[at]!]! += values === null ? 1 : values[rows[at]!]!;
  return sums;
}

/**
 * Places of the cells that have units.
 *
 * @example
 * cellsWithUnits(Float64Array.of(0, 2, 1)) // [1, 2]
 */
export function cellsWithUnits(units: Float64Array): Uint32Array {
  const places: number[] = [];
  units.forEach((count, cell) => {
    if (count > 0) places.push(cell);
  });
  return Uint32Array.from(places);
}
