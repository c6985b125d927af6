/** What each method is expected to yield on a case, as a share of the debt, from the coefficients of one fit or one draw. */

import type { ShrunkenDraw } from "~/statistics/regression/shrunken-draws";
import type { AskedCases } from "./plan-model";

/** Predictors of cases: their own prognosis without an officer, and what each method adds. */
export interface CasePredictors {
  prognosis: Float64Array;
  /** rows × methods. */
  effects: Float64Array;
}

export function casePredictors(
  { rows, prognosis, effect }: AskedCases,
  methods: number,
  { coefficients }: Pick<ShrunkenDraw, "coefficients">,
): CasePredictors {
  const own = new Float64Array(rows);
  const effects = new Float64Array(rows * methods);
  const byColumn = coefficientsByColumn(prognosis.width, effect.width, methods, coefficients);
  for (let row = 0; row < rows; row += 1) {
    let sum = 0;
    for (let at = prognosis.starts[row]!; at < prognosis.starts[row + 1]!; at += 1)
      sum += prognosis.values[at]! * coefficients[prognosis.columns[at]!]!;
    own[row] = sum;
    const first = row * methods;
    for (let at = effect.starts[row]!; at < effect.starts[row + 1]!; at += 1) {
      const value = effect.values[at]!;
      const start = effect.columns[at]! * methods;
      for (let method = 0; method < methods; method += 1)
        effects[first + method]! += value * byColumn[start + method]!;
    }
  }
  return { prognosis: own, effects };
}

/** Those of effects, all methods of one column beside each other as a row of cases reads them. */
function coefficientsByColumn(start: number, width: number, methods: number, coefficients: Float64Array) {
  const byColumn = new Float64Array(width * methods);
  for (let method = 0; method < methods; method += 1)
    for (let column = 0; column < width; column += 1)
      byColumn[column * methods + method] = coefficients[start + method * width + column]!;
  return byColumn;
}

export const shareOf = (eta: number): number => 1 / (1 + Math.exp(-eta));

/** Σ chance × share: what usual handling yields. */
export function usualShare(
  eta: number,
  { effects }: CasePredictors,
  chances: Float32Array,
  row: number,
  methods: number,
): number {
  let sum = 0;
  for (let place = row * methods; place < (row + 1) * methods; place += 1)
    if (chances[place]! > 0) sum += chances[place]! * shareOf(eta + effects[place]!);
  return sum;
}
