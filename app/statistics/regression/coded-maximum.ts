import { type CholeskyFactor, cholesky, solve } from "../linear-algebra/cholesky";
import { seededRandom } from "../randomness/seeded-random";
import { requires } from "../requires";
import {
  type CodedDesign,
  chosenRows,
  crossProduct,
  linearPredictors,
  weightedCrossProducts,
} from "./coded-design";

/** A concave function of linear predictors: target · β − Σ cost(η), less a ridge on the slopes. */
export interface PredictorObjective {
  /** What is linear in the coefficients, one a column. */
  target: Float64Array;
  /** Σ cost(η) over the rows; fills the first derivatives of each row's cost, and the second where asked for. */
  cost(predictors: Float64Array, pulls: Float64Array, spreads: Float64Array | null): number;
}

export interface RidgeOptions {
  /** On every slope, > 0: nothing then runs to infinity, however separable the data are. */
  ridge: number;
  /** Coefficients to which the ridge draws the slopes, instead of to 0. */
  towards?: ArrayLike<number>;
  /** Coefficients of a similar fit, from which fewer steps are needed, and its information, which leads the first of them. */
  near?: CodedMaximum;
}

export interface CodedMaximum {
  /** Intercept first. */
  coefficients: Float64Array;
  /** Of the last step that made one; it leads a similar fit well. Null: none was made. */
  information: CholeskyFactor | null;
  /** Units behind the information. */
  weight: number;
}

const MOST_STEPS = 60;
/** Squared length of the last step in standard errors: after it, less than a ten-thousandth of one is left. */
const SMALL_STEP = 1e-6;
/** A step must be this much shorter (squared) than the one before, or the information that led it is too old. */
const SHRINKAGE = 0.05;
/** The first step of a new information must do better than this, or it was made of too few rows. */
const POOR_SHRINKAGE = 0.5;
/** Rows enough for an information that only leads the steps: of more, every so many are taken. */
const ENOUGH_ROWS = 16_000;

/**
 * Where a ridged function of coded rows is highest. Newton's steps are led by an information made of some of the rows and
 * used again, by like fits too, until it no longer serves; where they lead does not depend on it.
 *
 * @param weight how many units the rows stand for
 * @param start where no like fit is near
 * @throws Error when the ridge is not positive
 * @see Byrd et al. 2011, SIAM Journal on Optimization 21:977, on sampled information
 * @example
 * codedMaximum(codedDesign([], [], 1), { target: Float64Array.of(3), cost: ([x], pulls, spreads) => { if (spreads) spreads[0] = Math.exp(x); return (pulls[0] = Math.exp(x)); } }, 1, Float64Array.of(0), { ridge: 1 }).coefficients // [1.09861]
 */
export function codedMaximum(
  design: CodedDesign,
  objective: PredictorObjective,
  weight: number,
  start: Float64Array,
  { ridge, towards = new Float64Array(design.width), near }: RidgeOptions,
): CodedMaximum {
  requires(ridge > 0 && Number.isFinite(ridge), "codedMaximum requires ridge > 0");
  const ridged = withRidge(design, objective, ridge, towards);
  let at = Float64Array.from(near?.coefficients ?? start);
  let here = ridged.evaluate(at);
  let [information, behind] = [near?.information ?? null, near?.weight ?? weight];
  // Of some rows first; where that leads badly, of all.
  let rowsTaken = ENOUGH_ROWS;
  let [stepsLed, before] = [0, Number.POSITIVE_INFINITY];
  for (let count = 0; count < MOST_STEPS; count += 1) {
    if (information === null) {
      [information, behind] = [ridged.information(at, rowsTaken), weight];
      [stepsLed, before] = [0, Number.POSITIVE_INFINITY];
    }
    const share = behind / weight;
    let step = solve(information, here.gradient).map((move) => share * move);
    const length = step.reduce((sum, move, column) => sum + move * here.gradient[column]!, 0);
    if (length < SMALL_STEP) {
      at = at.map((coordinate, column) => coordinate + step[column]!);
      break;
    }
    if (length > SHRINKAGE * before) {
      if (stepsLed === 1 && length > POOR_SHRINKAGE * before) rowsTaken = design.rows;
      information = null;
      continue;
    }
    stepsLed += 1;
    before = length;
    for (let halving = 0; halving < 30; halving += 1) {
      const trial = at.map((coordinate, column) => coordinate + step[column]!);
      const reached = ridged.evaluate(trial);
      if (reached.value >= here.value - 1e-12 * Math.abs(here.value)) {
        [at, here] = [trial, reached];
        break;
      }
      step = step.map((move) => move / 2);
    }
  }
  return { coefficients: at, information, weight: behind };
}

function withRidge(
  design: CodedDesign,
  { target, cost }: PredictorObjective,
  ridge: number,
  towards: ArrayLike<number>,
) {
  const { rows, width } = design;
  // Every step recomputes them; memory given back and taken again would cost more than the sums.
  const predictors = new Float64Array(rows);
  const pulls = new Float64Array(rows);
  return {
    evaluate(at: Float64Array) {
      let value = -cost(linearPredictors(design, at, predictors), pulls, null);
      const gradient = crossProduct(design, pulls);
      for (let column = 0; column < width; column += 1) {
        value += target[column]! * at[column]!;
        gradient[column] = target[column]! - gradient[column]!;
        if (column === 0) continue;
        const distance = at[column]! - towards[column]!;
        value -= (ridge / 2) * distance * distance;
        gradient[column]! -= ridge * distance;
      }
      return { value, gradient };
    },
    information(at: Float64Array, rowsTaken: number): CholeskyFactor {
      const spreads = new Float64Array(rows);
      cost(linearPredictors(design, at, predictors), pulls, spreads);
      const places = someRows(rows, rowsTaken);
      const share = rows / places.length;
      const isAll = places.length === rows;
      const matrix = weightedCrossProducts(
        isAll ? design : chosenRows(design, places),
        isAll ? spreads : Float64Array.from(places, (row) => share * spreads[row]!),
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
