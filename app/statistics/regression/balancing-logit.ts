import { requires } from "../requires";
import type { CodedDesign } from "./coded-design";
import { type CodedMaximum, codedMaximum, type RidgeOptions } from "./coded-maximum";

/**
 * The logit of being treated whose weights 1/e make the treated look like all units: Σ x/e over the treated is Σ x over
 * everybody, column by column, except for the ridge. Maximum likelihood finds the same model where it is true; where it is
 * only near, likelihood still foretells the choice best, and this balances best, which is what weights are for.
 *
 * @param design of the treated alone; the untreated enter by their sums
 * @param treated units in each row
 * @param untreated Σ x over the untreated, one a column of the design, their number first
 * @returns null where an arm is empty
 * @throws Error as `codedMaximum`, or when lengths differ
 * @see Zhao 2019, Annals of Statistics 47:965; Imai and Ratkovic 2014
 * @example
 * balancingLogit(codedDesign([Uint8Array.of(0, 1)], [[[0], [1]]], 2), Float64Array.of(10, 10), Float64Array.of(60, 10), { ridge: 1e-6 }).coefficients // [-1.60944, 1.60944]
 */
export function balancingLogit(
  design: CodedDesign,
  treated: Float64Array,
  untreated: Float64Array,
  options: RidgeOptions,
): CodedMaximum | null {
  requires(
    treated.length === design.rows && untreated.length === design.width,
    "balancingLogit requires units for every row and sums for every column",
  );
  const begun = treated.reduce((sum, units) => sum + units, 0);
  if (begun <= 0 || untreated[0]! <= 0) return null;
  const start = new Float64Array(design.width);
  start[0] = Math.log(begun / untreated[0]!);
  const cost = (predictors: Float64Array, pulls: Float64Array, spreads: Float64Array | null) => {
    let sum = 0;
    for (let row = 0; row < predictors.length; row += 1) {
      const odds = treated[row]! * Math.exp(-predictors[row]!);
      sum += odds;
      pulls[row] = -odds;
      if (spreads) spreads[row] = odds;
    }
    return sum;
  };
  const target = untreated.map((value) => -value);
  return codedMaximum(design, { target, cost }, untreated[0]!, start, options);
}
