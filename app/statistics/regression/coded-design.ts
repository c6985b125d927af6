import { requires } from "../requires";

/** Of a covariate, one a row: bytes, or twice as wide where it has over 256 levels. */
export type Codes = Uint8Array | Uint16Array;

/**
 * Covariates as codes, a byte a row and covariate, and what each code says to a regression. Twenty bands of an amount or
 * ten regions need no number a row: predictors are looked up, sums are made by code and spread over columns afterwards,
 * so a row costs one addition a covariate, however many columns it fills.
 */
export interface CodedDesign {
  rows: number;
  /** Columns with the intercept, which comes first. */
  width: number;
  covariates: readonly CodedCovariate<Codes>[];
  /** The same, two by two: a code for both halves the look-ups. */
  pairs: readonly CodedCovariate<Uint16Array>[];
}

export interface CodedCovariate<Width extends Codes> {
  /** Of each row. */
  codeOf: Width;
  codes: number;
  /** Its columns, from this one on. */
  start: number;
  columns: number;
  /** What each code says: codes × columns, code by code. */
  levels: Float64Array;
}

/**
 * @param codes by covariate, one code a row
 * @param levels by covariate and code: as many numbers as the covariate has columns
 * @throws Error when lengths differ, a covariate has levels of different width, or two neighbours have over 65,536 together
 * @example
 * codedDesign([Uint8Array.of(0, 1, 1)], [[[0], [1]]], 3).width // 2
 */
export function codedDesign(
  codes: readonly Codes[],
  levels: readonly (readonly (readonly number[])[])[],
  rows: number,
): CodedDesign {
  requires(codes.length === levels.length, "codedDesign requires levels for every covariate");
  let width = 1;
  const covariates = levels.map((ofCovariate, at) => {
    const columns = ofCovariate[0]?.length ?? 0;
    const codeOf = codes[at]!;
    requires(codeOf.length === rows, "codedDesign requires a code for every row");
    requires(
      ofCovariate.every((level) => level.length === columns),
      "codedDesign requires levels of one width within a covariate",
    );
    const start = width;
    width += columns;
    return {
      codeOf,
      codes: ofCovariate.length,
      start,
      columns,
      levels: Float64Array.from(ofCovariate.flat()),
    };
  });
  return { rows, width, covariates, pairs: pairsOf(covariates) };
}

/**
 * The design of some of the rows, in the order given.
 *
 * @example
 * chosenRows(codedDesign([Uint8Array.of(0, 1, 2)], [[[0], [1], [2]]], 3), [2, 0]).covariates[0].codeOf // [2, 0]
 */
export function chosenRows({ width, covariates }: CodedDesign, rows: ArrayLike<number>): CodedDesign {
  const chosen = covariates.map((covariate) => {
    const codeOf = covariate.codes > BYTE ? new Uint16Array(rows.length) : new Uint8Array(rows.length);
    for (let row = 0; row < rows.length; row += 1) codeOf[row] = covariate.codeOf[rows[row]!]!;
    return { ...covariate, codeOf };
  });
  return { rows: rows.length, width, covariates: chosen, pairs: pairsOf(chosen) };
}

/** Levels that a byte distinguishes. */
const BYTE = 256;

function pairsOf(covariates: CodedDesign["covariates"]): CodedDesign["pairs"] {
  const seconds = covariates.filter((_, at) => at % 2 === 1);
  return covariates
    .filter((_, at) => at % 2 === 0)
    .map((first, at) =>
      seconds[at] ? pairOf(first, seconds[at]) : { ...first, codeOf: Uint16Array.from(first.codeOf) },
    );
}

function pairOf(one: CodedCovariate<Codes>, other: CodedCovariate<Codes>): CodedCovariate<Uint16Array> {
  const columns = one.columns + other.columns;
  const codeOf = new Uint16Array(one.codeOf.length);
  for (let row = 0; row < codeOf.length; row += 1)
    codeOf[row] = one.codeOf[row]! * other.codes + other.codeOf[row]!;
  const codes = one.codes * other.codes;
  requires(codes <= BYTE * BYTE, "codedDesign requires neighbours of at most 65,536 levels together");
  const levels = new Float64Array(codes * columns);
  for (let code = 0; code < codes; code += 1) {
    const mine = Math.floor(code / other.codes) * one.columns;
    const theirs = (code % other.codes) * other.columns;
    levels.set(one.levels.subarray(mine, mine + one.columns), code * columns);
    levels.set(other.levels.subarray(theirs, theirs + other.columns), code * columns + one.columns);
  }
  return { codeOf, codes, start: one.start, columns, levels };
}

/**
 * The linear predictor of every row.
 *
 * @param coefficients intercept first
 * @param into filled and returned
 * @example
 * linearPredictors(codedDesign([Uint8Array.of(0, 1)], [[[0], [2]]], 2), [1, 0.5]) // [1, 2]
 */
export function linearPredictors(
  { rows, pairs }: CodedDesign,
  coefficients: ArrayLike<number>,
  into = new Float64Array(rows),
): Float64Array {
  into.fill(coefficients[0]!);
  for (const { codeOf, codes, start, columns, levels } of pairs) {
    const contributions = new Float64Array(codes);
    for (let code = 0; code < codes; code += 1)
      for (let column = 0; column < columns; column += 1)
        contributions[code]! += levels[code * columns + column]! * coefficients[start + column]!;
    if (contributions.some((value) => value !== 0)) addContributions(into, codeOf, contributions);
  }
  return into;
}

function addContributions(predictors: Float64Array, codeOf: Uint16Array, contributions: Float64Array): void {
  for (let row = 0; row < codeOf.length; row += 1) predictors[row]! += contributions[codeOf[row]!]!;
}

/**
 * The linear predictor of every row, by the coefficients of its group.
 *
 * @param coefficients by group, intercept first
 * @param groupOf place of each row's coefficients
 * @example
 * groupedPredictors(codedDesign([Uint8Array.of(1, 1)], [[[0], [2]]], 2), [[1, 0], [1, 0.5]], Uint8Array.of(0, 1)) // [1, 2]
 */
export function groupedPredictors(
  { rows, pairs }: CodedDesign,
  coefficients: readonly ArrayLike<number>[],
  groupOf: Uint8Array,
): Float64Array {
  const predictors = Float64Array.from(groupOf, (group) => coefficients[group]![0]!);
  requires(predictors.length === rows, "groupedPredictors requires a group for every row");
  for (const { codeOf, codes, start, columns, levels } of pairs) {
    const contributions = new Float64Array(codes * coefficients.length);
    for (let place = 0; place < contributions.length; place += 1)
      for (let column = 0; column < columns; column += 1)
        contributions[place]! +=
          levels[(place % codes) * columns + column]! *
          coefficients[Math.floor(place / codes)]![start + column]!;
    addContributionsOfGroup(predictors, codeOf, groupOf, contributions, codes);
  }
  return predictors;
}

function addContributionsOfGroup(
  predictors: Float64Array,
  codeOf: Uint16Array,
  groupOf: Uint8Array,
  contributions: Float64Array,
  codes: number,
): void {
  for (let row = 0; row < codeOf.length; row += 1)
    predictors[row]! += contributions[groupOf[row]! * codes + codeOf[row]!]!;
}

/**
 * Σ value × covariates over the rows, Xᵀv: sums by code come first.
 *
 * @example
 * crossProduct(codedDesign([Uint8Array.of(0, 1)], [[[0], [2]]], 2), Float64Array.of(1, 3)) // [4, 6]
 */
export function crossProduct({ rows, width, pairs }: CodedDesign, values: Float64Array): Float64Array {
  const product = new Float64Array(width);
  for (let row = 0; row < rows; row += 1) product[0]! += values[row]!;
  for (const { codeOf, codes, start, columns, levels } of pairs) {
    const sums = sumsByCode(codeOf, values, codes);
    for (let code = 0; code < codes; code += 1)
      for (let column = 0; column < columns; column += 1)
        product[start + column]! += levels[code * columns + column]! * sums[code]!;
  }
  return product;
}

function sumsByCode(codeOf: Uint16Array, values: Float64Array, codes: number): Float64Array {
  const sums = new Float64Array(codes);
  for (let row = 0; row < codeOf.length; row += 1) sums[codeOf[row]!]! += values[row]!;
  return sums;
}

/**
 * Σ weight × covariates × covariates over the rows, XᵀWX, its lower triangle: from one table a pair of covariates.
 *
 * @returns width × width, row by row
 * @example
 * weightedCrossProducts(codedDesign([Uint8Array.of(0, 1)], [[[0], [2]]], 2), Float64Array.of(1, 3)) // [4, 0, 6, 12]
 */
export function weightedCrossProducts(design: CodedDesign, weights: Float64Array): Float64Array {
  const { width, covariates } = design;
  const products = new Float64Array(width * width);
  crossProduct(design, weights).forEach((product, column) => {
    products[column * width] = product;
  });
  covariates.forEach((one, at) => {
    for (const other of covariates.slice(0, at + 1)) addPair(products, width, one, other, weights);
  });
  return products;
}

/** L₁ᵀ T L₂ into the block of two covariates, with T the weights by the codes of both. */
function addPair(
  products: Float64Array,
  width: number,
  one: CodedCovariate<Codes>,
  other: CodedCovariate<Codes>,
  weights: Float64Array,
): void {
  const table = pairTable(one, other, weights);
  const across = new Float64Array(other.columns);
  for (let code = 0; code < one.codes; code += 1) {
    across.fill(0);
    for (let at = 0; at < other.codes; at += 1) {
      const weight = table[code * other.codes + at]!;
      if (weight === 0) continue;
      for (let column = 0; column < other.columns; column += 1)
        across[column]! += weight * other.levels[at * other.columns + column]!;
    }
    for (let row = 0; row < one.columns; row += 1) {
      const value = one.levels[code * one.columns + row]!;
      if (value === 0) continue;
      const from = (one.start + row) * width + other.start;
      for (let column = 0; column < other.columns; column += 1)
        products[from + column]! += value * across[column]!;
    }
  }
}

function pairTable(
  one: CodedCovariate<Codes>,
  other: CodedCovariate<Codes>,
  weights: Float64Array,
): Float64Array {
  const [ones, others] = [one.codeOf, other.codeOf];
  const { codes } = other;
  const table = new Float64Array(one.codes * codes);
  for (let row = 0; row < weights.length; row += 1)
    table[ones[row]! * codes + others[row]!]! += weights[row]!;
  return table;
}
