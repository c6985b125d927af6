import { requires } from "../requires";
import type { Cell } from "./regression-fit";

/**
 * Covariates with an intercept before them, each column of variance 1, ready to be fitted; of mean 0 too, except columns
 * that are mostly 0 (a yes or no that few have), which keep their zeros so that fits may skip them.
 */
export interface StandardisedDesign {
  /** rows × width, row by row */
  matrix: Float64Array;
  rows: number;
  width: number;
  /** Of the columns, intercept first (mean 0, scale 1). */
  means: Float64Array;
  scales: Float64Array;
  weights: Float64Array;
  outcomes: Float64Array;
  totalWeight: number;
}

/**
 * Columns put on one scale before any fit: an amount in cents beside a yes or no would otherwise cost half of the
 * digits. A constant column becomes zeros and so is found redundant.
 *
 * @returns null where no cell has weight
 * @throws Error when cells differ in their number of covariates, or a number is not finite, or a weight is negative
 * @example
 * standardisedDesign([{ covariates: [2], outcome: 0 }, { covariates: [6], outcome: 1 }]).matrix // [1, -1, 1, 1]
 */
export function standardisedDesign(cells: readonly Cell[]): StandardisedDesign | null {
  const rows = cells.length;
  const width = 1 + (cells[0]?.covariates.length ?? 0);
  const weights = Float64Array.from(cells, ({ weight = 1 }) => weight);
  const outcomes = Float64Array.from(cells, ({ outcome }) => outcome);
  for (const { covariates } of cells)
    requires(covariates.length === width - 1, "a regression requires as many covariates in every cell");
  requires(
    weights.every((weight) => weight >= 0 && Number.isFinite(weight)),
    "a regression requires weights ≥ 0",
  );
  requires(outcomes.every(Number.isFinite), "a regression requires finite outcomes");
  const totalWeight = weights.reduce((sum, weight) => sum + weight, 0);
  if (totalWeight === 0) return null;

  const matrix = new Float64Array(rows * width);
  const means = new Float64Array(width);
  const scales = new Float64Array(width).fill(1);
  for (let row = 0; row < rows; row += 1) matrix[row * width] = 1;
  for (let column = 1; column < width; column += 1) {
    let sum = 0;
    let largest = 0;
    let zeros = 0;
    for (let row = 0; row < rows; row += 1) {
      const value = cells[row]!.covariates[column - 1]!;
      requires(Number.isFinite(value), "a regression requires finite covariates");
      sum += weights[row]! * value;
      largest = Math.max(largest, Math.abs(value));
      if (value === 0) zeros += 1;
    }
    const mean = sum / totalWeight;
    let squares = 0;
    for (let row = 0; row < rows; row += 1)
      squares += weights[row]! * (cells[row]!.covariates[column - 1]! - mean) ** 2;
    const deviation = Math.sqrt(squares / totalWeight);
    means[column] = zeros > rows / 2 ? 0 : mean;
    if (deviation <= 1e-12 * largest) continue;
    scales[column] = deviation;
    for (let row = 0; row < rows; row += 1)
      matrix[row * width + column] = (cells[row]!.covariates[column - 1]! - means[column]!) / deviation;
  }
  return { matrix, rows, width, means, scales, weights, outcomes, totalWeight };
}

/**
 * Coefficients on the covariates' own scale.
 *
 * @param standardised intercept first
 * @example
 * originalCoefficients(standardisedDesign([{ covariates: [2], outcome: 0 }, { covariates: [6], outcome: 1 }]), [0.5, 0.5]) // [-0.5, 0.25]
 */
export function originalCoefficients(
  { means, scales }: StandardisedDesign,
  standardised: ArrayLike<number>,
): number[] {
  const coefficients = Array.from(standardised, (value, column) => value / scales[column]!);
  for (let column = 1; column < coefficients.length; column += 1)
    coefficients[0]! -= coefficients[column]! * means[column]!;
  return coefficients;
}

/**
 * Coefficients on the scale of the design, from those on the covariates' own.
 *
 * @param original intercept first
 * @example
 * standardisedCoefficients(standardisedDesign([{ covariates: [2], outcome: 0 }, { covariates: [6], outcome: 1 }]), [-0.5, 0.25]) // [0.5, 0.5]
 */
export function standardisedCoefficients(
  { means, scales }: StandardisedDesign,
  original: ArrayLike<number>,
): Float64Array {
  const coefficients = Float64Array.from(original, (value, column) => value * scales[column]!);
  for (let column = 1; column < coefficients.length; column += 1)
    coefficients[0]! += original[column]! * means[column]!;
  return coefficients;
}

/**
 * A covariance of standardised coefficients, carried to the covariates' own scale: T V Tᵀ.
 *
 * @param standardised width × width, row by row
 * @example
 * originalCovariance(standardisedDesign([{ covariates: [2], outcome: 0 }, { covariates: [6], outcome: 1 }]), Float64Array.of(1, 0, 0, 4)) // [17, -4, -4, 1]
 */
export function originalCovariance(
  { width, means, scales }: StandardisedDesign,
  standardised: Float64Array,
): Float64Array {
  const result = Float64Array.from(
    standardised,
    (value, at) => value / (scales[Math.floor(at / width)]! * scales[at % width]!),
  );
  for (let row = 0; row < width; row += 1)
    for (let column = 1; column < width; column += 1)
      result[row * width]! -= result[row * width + column]! * means[column]!;
  for (let column = 0; column < width; column += 1)
    for (let row = 1; row < width; row += 1) result[column]! -= result[row * width + column]! * means[row]!;
  return result;
}
