/** Covariates side by side, one row a distinct pattern: fits then cost as much as there are patterns. */
import type { Covariate } from "./covariate";

export interface CovariatePatterns {
  columns: readonly { name: string; covariate: string; isCompared: boolean }[];
  patterns: readonly Float64Array[];
  /** Index of each row's pattern. */
  patternOf: Uint32Array;
}

/** @param covariates of as many rows each; columns that never vary are left out */
export function covariatePatterns(covariates: readonly Covariate[], rows: number): CovariatePatterns {
  const varying = covariates.filter(({ codeOf }) => codeOf.some((code) => code !== codeOf[0]));
  const placeOf = new Map<string, number>();
  const patterns: Float64Array[] = [];
  const patternOf = new Uint32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const codes = varying.map(({ codeOf }) => codeOf[row]!);
    const key = String.fromCharCode(...codes);
    let place = placeOf.get(key);
    if (place === undefined) {
      place = patterns.length;
      placeOf.set(key, place);
      patterns.push(Float64Array.from(varying.flatMap(({ values }, at) => values[codes[at]!]!)));
    }
    patternOf[row] = place;
  }
  const columns = varying.flatMap(({ key, columns }) =>
    columns.map(({ name, isCompared }) => ({ name, covariate: key, isCompared })),
  );
  return { columns, patterns, patternOf };
}
