/** What models are fitted on: one row a distinct pattern of covariates, so that cost follows the patterns. */
import { type CodedDesign, chosenRows } from "~/statistics/regression/coded-design";

export interface FitCells {
  design: CodedDesign;
  /** Episodes that models learn from, the cell and the fold of each. */
  rows: Uint32Array;
  cellOf: Uint32Array;
  foldOf: Uint8Array;
}

/** Beyond so many episodes a hundred slopes learn no more: models take every so many, figures take all. */
const MOST_FITTED = 200_000;

export function fitCells(design: CodedDesign, foldOf: Uint8Array): FitCells {
  const stride = Math.max(1, Math.ceil(design.rows / MOST_FITTED));
  const rows = Uint32Array.from({ length: Math.ceil(design.rows / stride) }, (_, at) => at * stride);
  const cellOf = new Uint32Array(rows.length);
  const firstOf = new Map<string, number>();
  const firsts: number[] = [];
  const { covariates } = design;
  const codes = new Uint8Array(covariates.length);
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
 * @param values by episode; absent counts them
 * @param without a fold whose episodes are left out
 */
export function cellSums(
  { design, rows, cellOf, foldOf }: FitCells,
  values: ArrayLike<number> | null,
  without: number | null,
): Float64Array {
  const sums = new Float64Array(design.rows);
  for (let at = 0; at < rows.length; at += 1)
    if (foldOf[at] !== without) sums[cellOf[at]!]! += values === null ? 1 : values[rows[at]!]!;
  return sums;
}
