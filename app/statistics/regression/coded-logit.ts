import { type CholeskyFactor, cholesky, solve } from "../linear-algebra/cholesky";
import { seededRandom } from "../randomness/seeded-random";
import { requires } from "../requires";
import {
  type CodedDesign,
  chosenRows,
  crossProduct,
  groupedPredictors,
  linearPredictors,
  weightedCrossProducts,
} from "./coded-design";

export interface CodedLogitOptions {
  /** On every slope, > 0: nothing then runs to infinity, whatever the data foretell. */
  ridge: number;
  /** Coefficients to which the ridge draws the slopes, instead of to 0. */
  towards?: ArrayLike<number>;
  /** Coefficients of a like fit, from which fewer steps are needed, and its information, which leads the first of them. */
  near?: Pick<CodedLogit, "coefficients" | "information" | "weight">;
}

export interface CodedLogit {
  /** Intercept first. */
  coefficients: Float64Array;
  /** Of the last step that made one; it leads a like fit well. */
  information: CholeskyFactor | null;
  /** Units behind the information. */
  weight: number;
  /** All or none had the event: the rate (k + ½)/(n + 1) without covariates. */
  isConstant: boolean;
}

const MOST_STEPS = 60;
/** Squared length of a step in standard errors: what is left is a ten-thousandth of one. */
const SMALL_STEP = 1e-8;
/** A step must be this much shorter (squared) than the one before, or the information that led it is too old. */
const SHRINKAGE = 0.05;
/** The first step of a new information must do better than this, or it was made of too few rows. */
const POOR_SHRINKAGE = 0.5;
/** Rows enough for an information that only leads the steps: of more, every so many are taken. */
const ENOUGH_ROWS = 16_000;

/**
 * Logistic regression of shares on coded rows, drawn together by a ridge: `logisticRegression` for many rows and many like
 * fits. Newton's steps are led by an information made of some of the rows and used again until it no longer serves; where
 * they lead does not depend on it.
 *
 * @param weights how many units each row stands for; those with 0 say nothing
 * @param events Σ of the units' outcomes 0–1 in each row
 * @returns null where no row has weight
 * @see McCullagh and Nelder 1989, Generalized Linear Models, ch. 4; Byrd et al. 2011 on sampled information
 * @throws Error when the ridge is not positive or lengths differ
 * @example
 * codedLogit(codedDesign([Uint8Array.of(0, 1)], [[[0], [1]]], 2), Float64Array.of(10, 10), Float64Array.of(2, 5), { ridge: 1e-6 }).coefficients // [-1.38629, 1.38629]
 */
export function codedLogit(
  design: CodedDesign,
  weights: Float64Array,
  events: Float64Array,
  { ridge, towards, near }: CodedLogitOptions,
): CodedLogit | null {
  requires(ridge > 0 && Number.isFinite(ridge), "codedLogit requires ridge > 0");
  requires(
    weights.length === design.rows && events.length === design.rows,
    "codedLogit requires a weight and events for every row",
  );
  const target = crossProduct(design, events);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return null;
  const least = 1e-9 * total;
  if (target[0]! <= least || target[0]! >= total - least) return constantFit(target[0]!, total, design.width);

  const likelihood = ridgedLikelihood(design, weights, target, ridge, towards);
  let at = Float64Array.from(near?.coefficients ?? new Float64Array(design.width));
  if (!near) at[0] = Math.log(target[0]! / (total - target[0]!));
  let here = likelihood.evaluate(at);
  let [information, weight] = [near?.information ?? null, near?.weight ?? total];
  // Of some rows first; where that leads badly, of all.
  let rowsTaken = ENOUGH_ROWS;
  let [stepsLed, before] = [0, Number.POSITIVE_INFINITY];
  for (let count = 0; count < MOST_STEPS; count += 1) {
    if (information === null) {
      [information, weight] = [likelihood.information(here.means, rowsTaken), total];
      [stepsLed, before] = [0, Number.POSITIVE_INFINITY];
    }
    const share = weight / total;
    let step = solve(information, here.gradient).map((move) => share * move);
    const length = step.reduce((sum, move, column) => sum + move * here.gradient[column]!, 0);
    if (length < SMALL_STEP) break;
    if (length > SHRINKAGE * before) {
      if (stepsLed === 1 && length > POOR_SHRINKAGE * before) rowsTaken = design.rows;
      information = null;
      continue;
    }
    stepsLed += 1;
    before = length;
    for (let halving = 0; halving < 30; halving += 1) {
      const trial = at.map((coordinate, column) => coordinate + step[column]!);
      const reached = likelihood.evaluate(trial);
      if (reached.value >= here.value - 1e-12 * Math.abs(here.value)) {
        [at, here] = [trial, reached];
        break;
      }
      step = step.map((move) => move / 2);
    }
  }
  return { coefficients: at, information, weight, isConstant: false };
}

/**
 * The share that a fit foresees for every row; with several fits, that of the row's own group.
 *
 * @param groupOf place of each row's fit
 * @example
 * fittedShares(codedDesign([], [], 2), [{ coefficients: [0] }, { coefficients: [Math.log(3)] }], Uint8Array.of(0, 1)) // [0.5, 0.75]
 */
export function fittedShares(
  design: CodedDesign,
  fits: readonly { coefficients: ArrayLike<number> }[],
  groupOf: Uint8Array,
): Float64Array {
  const shares = groupedPredictors(
    design,
    fits.map(({ coefficients }) => coefficients),
    groupOf,
  );
  for (let row = 0; row < shares.length; row += 1) shares[row] = 1 / (1 + Math.exp(-shares[row]!));
  return shares;
}

function ridgedLikelihood(
  design: CodedDesign,
  weights: Float64Array,
  target: Float64Array,
  ridge: number,
  towards: ArrayLike<number> = new Float64Array(design.width),
) {
  const { rows, width } = design;
  const expected = new Float64Array(rows);
  return {
    /** The log likelihood less the ridge, its gradient, and the fitted shares. */
    evaluate(at: Float64Array) {
      const means = linearPredictors(design, at);
      let value = 0;
      for (let row = 0; row < rows; row += 1) {
        const eta = means[row]!;
        const tail = Math.exp(-Math.abs(eta));
        const mean = eta >= 0 ? 1 / (1 + tail) : tail / (1 + tail);
        value -= weights[row]! * (Math.max(eta, 0) + Math.log1p(tail));
        means[row] = mean;
        expected[row] = weights[row]! * mean;
      }
      const gradient = crossProduct(design, expected);
      for (let column = 0; column < width; column += 1) {
        value += target[column]! * at[column]!;
        gradient[column] = target[column]! - gradient[column]!;
        if (column === 0) continue;
        const distance = at[column]! - towards[column]!;
        value -= (ridge / 2) * distance * distance;
        gradient[column]! -= ridge * distance;
      }
      return { value, gradient, means };
    },
    information(means: Float64Array, rowsTaken: number): CholeskyFactor {
      const places = someRows(rows, rowsTaken);
      const share = rows / places.length;
      const spreads = Float64Array.from(
        places,
        (row) => share * weights[row]! * means[row]! * (1 - means[row]!),
      );
      const matrix = weightedCrossProducts(
        places.length < rows ? chosenRows(design, places) : design,
        spreads,
      );
      for (let column = 1; column < width; column += 1) matrix[column * width + column]! += ridge;
      return cholesky(matrix, width);
    },
  };
}

/** One row in every so many, at a place that follows no pattern of the rows. */
function someRows(rows: number, wanted: number): Uint32Array {
  const stride = Math.max(1, Math.floor(rows / wanted));
  const random = seededRandom(rows);
  return Uint32Array.from({ length: Math.floor(rows / stride) }, (_, place) =>
    stride === 1 ? place : place * stride + Math.floor(random() * stride),
  );
}

function constantFit(events: number, total: number, width: number): CodedLogit {
  const share = (events + 0.5) / (total + 1);
  const coefficients = new Float64Array(width);
  coefficients[0] = Math.log(share / (1 - share));
  return { coefficients, information: null, weight: total, isConstant: true };
}
