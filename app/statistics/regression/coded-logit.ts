import { requires } from "../requires";
import { type CodedDesign, crossProduct, groupedPredictors } from "./coded-design";
import { type CodedMaximum, codedMaximum, type RidgeOptions } from "./coded-maximum";

export interface CodedLogit extends CodedMaximum {
  /** All or none had the event: the rate (k + ½)/(n + 1) without covariates. */
  isConstant: boolean;
}

/**
 * Logistic regression of shares on coded rows, drawn together by a ridge: `logisticRegression` for many rows and many like
 * fits (see `codedMaximum`).
 *
 * @param weights how many units each row stands for; those with 0 say nothing
 * @param events Σ of the units' outcomes 0–1 in each row
 * @returns null where no row has weight
 * @see McCullagh and Nelder 1989, Generalized Linear Models, ch. 4
 * @throws Error when the ridge is not positive or lengths differ
 * @example
 * codedLogit(codedDesign([Uint8Array.of(0, 1)], [[[0], [1]]], 2), Float64Array.of(10, 10), Float64Array.of(2, 5), { ridge: 1e-6 }).coefficients // [-1.38629, 1.38629]
 */
export function codedLogit(
  design: CodedDesign,
  weights: Float64Array,
  events: Float64Array,
  options: RidgeOptions,
): CodedLogit | null {
  requires(
    weights.length === design.rows && events.length === design.rows,
    "codedLogit requires a weight and events for every row",
  );
  const target = crossProduct(design, events);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return null;
  const least = 1e-9 * total;
  if (target[0]! <= least || target[0]! >= total - least) return constantFit(target[0]!, total, design.width);
  const start = new Float64Array(design.width);
  start[0] = Math.log(target[0]! / (total - target[0]!));
  const cost = (predictors: Float64Array, pulls: Float64Array, spreads: Float64Array | null) => {
    let sum = 0;
    for (let row = 0; row < predictors.length; row += 1) {
      const eta = predictors[row]!;
      const tail = Math.exp(-Math.abs(eta));
      const mean = eta >= 0 ? 1 / (1 + tail) : tail / (1 + tail);
      sum += weights[row]! * (Math.max(eta, 0) + Math.log(1 + tail));
      pulls[row] = weights[row]! * mean;
      if (spreads) spreads[row] = pulls[row]! * (1 - mean);
    }
    return sum;
  };
  return { ...codedMaximum(design, { target, cost }, total, start, options), isConstant: false };
}

/**
 * The share that a fit predicts for every row; with several fits, that of the row's own group.
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

function constantFit(events: number, total: number, width: number): CodedLogit {
  const share = (events + 0.5) / (total + 1);
  const coefficients = new Float64Array(width);
  coefficients[0] = Math.log(share / (1 - share));
  return { coefficients, information: null, weight: total, isConstant: true };
}
