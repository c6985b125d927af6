import { cholesky, solve } from "../linear-algebra/cholesky";
import { requires } from "../requires";
import { type SparseDesign, sparseInformation } from "./sparse-design";

export interface ChoiceLogit {
  /** classes × width. */
  coefficients: Float64Array;
  classes: number;
  steps: number;
  hasConverged: boolean;
}

const MOST_STEPS = 400;
/** Root mean square of what a step moves the predictors by, at which the fit has come to rest. */
const SMALL_REACH = 2e-3;

/**
 * Which of several classes a row falls into: P(k | x) ∝ exp(xβ_k), with a ridge. Every class takes the same step matrix,
 * ½XᵀX + ridge, which bounds the curvature wherever the coefficients are, so one factor serves all steps; momentum is
 * dropped whenever the likelihood falls.
 *
 * @param classOf class of each row, 0 to classes − 1
 * @param ridge of every coefficient, as 1 over the variance of a normal prior
 * @throws Error when lengths differ
 * @see Böhning 1992, Annals of the Institute of Statistical Mathematics 44:197; O'Donoghue and Candès 2015 on restarts
 * @example
 * choiceLogit(sparseDesign(4, 1, () => ({ columns: [0], values: [1] })), Uint8Array.of(0, 0, 0, 1), 2, 1e-9).hasConverged // true
 */
export function choiceLogit(
  design: SparseDesign,
  classOf: Uint8Array,
  classes: number,
  ridge: number,
): ChoiceLogit {
  requires(classOf.length === design.rows, "choiceLogit requires a class for every row");
  requires(ridge > 0, "choiceLogit requires a ridge");
  const { width } = design;
  const bound = sparseInformation(design, new Float64Array(design.rows).fill(0.5));
  for (let column = 0; column < width; column += 1) bound[column * width + column]! += ridge;
  const factor = cholesky(bound, width);

  let at = new Float64Array(classes * width);
  let ahead = Float64Array.from(at);
  let momentum = 1;
  let best = Number.NEGATIVE_INFINITY;
  for (let step = 1; ; step += 1) {
    const { gradient, value } = slopes(design, classOf, classes, ridge, ahead);
    const next = Float64Array.from(ahead);
    let reach = 0;
    for (let k = 0; k < classes; k += 1) {
      const own = gradient.subarray(k * width, (k + 1) * width);
      const move = solve(factor, own);
      for (let column = 0; column < width; column += 1) {
        next[k * width + column]! += move[column]!;
        // moveᵀ (½XᵀX + ridge) move: twice it is the sum of squares over rows.
        reach += 2 * move[column]! * own[column]!;
      }
    }
    const hasConverged = Math.sqrt(reach / Math.max(1, design.rows)) < SMALL_REACH;
    if (hasConverged || step === MOST_STEPS)
      return { coefficients: next, classes, steps: step, hasConverged };
    if (value < best) momentum = 1;
    best = value;
    const later = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    const push = (momentum - 1) / later;
    momentum = later;
    ahead = next.map((value_, place) => value_ + push * (value_ - at[place]!));
    at = next;
  }
}

function slopes(
  design: SparseDesign,
  classOf: Uint8Array,
  classes: number,
  ridge: number,
  coefficients: Float64Array,
): { gradient: Float64Array; value: number } {
  const { rows, width, starts, columns, values } = design;
  const gradient = coefficients.map((coefficient) => -ridge * coefficient);
  let value = -0.5 * ridge * coefficients.reduce((sum, coefficient) => sum + coefficient ** 2, 0);
  const chances = new Float64Array(classes);
  for (let row = 0; row < rows; row += 1) {
    choiceChances(design, row, coefficients, chances);
    value += Math.log(Math.max(1e-300, chances[classOf[row]!]!));
    for (let k = 0; k < classes; k += 1) {
      const residual = (classOf[row] === k ? 1 : 0) - chances[k]!;
      for (let at = starts[row]!; at < starts[row + 1]!; at += 1)
        gradient[k * width + columns[at]!]! += residual * values[at]!;
    }
  }
  return { gradient, value };
}

/**
 * The chance of each class for one row; they add up to 1.
 *
 * @param coefficients classes × width
 * @param into filled and returned
 * @param beside what is added to the predictor of each class; none: nothing
 * @example
 * choiceChances(sparseDesign(1, 1, () => ({ columns: [0], values: [1] })), 0, Float64Array.of(0, Math.log(3)), new Float64Array(2)) // [0.25, 0.75]
 */
export function choiceChances(
  { width, starts, columns, values }: SparseDesign,
  row: number,
  coefficients: Float64Array,
  into: Float64Array,
  beside?: Float64Array,
): Float64Array {
  let most = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < into.length; k += 1) {
    let sum = beside?.[k] ?? 0;
    for (let at = starts[row]!; at < starts[row + 1]!; at += 1)
      sum += values[at]! * coefficients[k * width + columns[at]!]!;
    into[k] = sum;
    if (sum > most) most = sum;
  }
  let total = 0;
  for (let k = 0; k < into.length; k += 1) {
    into[k] = Math.exp(into[k]! - most);
    total += into[k]!;
  }
  for (let k = 0; k < into.length; k += 1) into[k]! /= total;
  return into;
}
