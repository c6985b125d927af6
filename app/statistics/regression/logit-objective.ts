import type { Objective } from "../linear-algebra/newton-maximum";
import type { StandardisedDesign } from "./standardised-design";

/**
 * The log likelihood of a logit of shares on a standardised design, less a ridge on every column but the intercept.
 *
 * @param ridge ≥ 0
 * @param centre where the ridge draws to, one a column of the design; 0 unless given
 * @example
 * logitObjective(standardisedDesign([{ covariates: [], outcome: 0.25, weight: 8 }]), 0).value(Float64Array.of(0)) // -5.54518
 */
export function logitObjective(
  design: StandardisedDesign,
  ridge: number,
  centre: Float64Array = new Float64Array(design.width),
): Objective {
  const { rows, width, weights, outcomes } = design;
  const { starts, columns, entries } = withoutZeros(design);
  const predictor = (row: number, at: Float64Array) => {
    let sum = 0;
    for (let k = starts[row]!; k < starts[row + 1]!; k += 1) sum += entries[k]! * at[columns[k]!]!;
    return sum;
  };
  const drawn = (at: Float64Array) =>
    Float64Array.from(at, (value, column) => (column === 0 ? 0 : -ridge * (value - centre[column]!)));
  return {
    value(at) {
      let sum = 0;
      for (let column = 1; column < width; column += 1)
        sum -= (ridge / 2) * (at[column]! - centre[column]!) ** 2;
      for (let row = 0; row < rows; row += 1) {
        const eta = predictor(row, at);
        const softplus = Math.max(eta, 0) + Math.log1p(Math.exp(-Math.abs(eta)));
        sum += weights[row]! * (outcomes[row]! * eta - softplus);
      }
      return sum;
    },
    gradient(at) {
      const gradient = drawn(at);
      for (let row = 0; row < rows; row += 1) {
        const pull = weights[row]! * (outcomes[row]! - 1 / (1 + Math.exp(-predictor(row, at))));
        for (let k = starts[row]!; k < starts[row + 1]!; k += 1) gradient[columns[k]!]! += pull * entries[k]!;
      }
      return gradient;
    },
    derivatives(at) {
      const gradient = drawn(at);
      const information = new Float64Array(width * width);
      for (let column = 1; column < width; column += 1) information[column * width + column] = ridge;
      for (let row = 0; row < rows; row += 1) {
        const fitted = 1 / (1 + Math.exp(-predictor(row, at)));
        const pull = weights[row]! * (outcomes[row]! - fitted);
        const spread = weights[row]! * fitted * (1 - fitted);
        const first = starts[row]!;
        for (let k = first; k < starts[row + 1]!; k += 1) {
          const i = columns[k]!;
          gradient[i]! += pull * entries[k]!;
          const scaled = spread * entries[k]!;
          for (let l = first; l <= k; l += 1) information[i * width + columns[l]!]! += scaled * entries[l]!;
        }
      }
      return { gradient, information };
    },
    reach(step) {
      let longest = 0;
      for (let row = 0; row < rows; row += 1)
        if (weights[row]! > 0) longest = Math.max(longest, Math.abs(predictor(row, step)));
      return longest;
    },
  };
}

/** The rows of a design as their entries other than 0, with the column of each: row r is starts[r] … starts[r + 1] − 1. */
function withoutZeros({ matrix, rows, width }: StandardisedDesign) {
  const total = matrix.reduce((count, entry) => (entry === 0 ? count : count + 1), 0);
  const starts = new Uint32Array(rows + 1);
  const columns = new Uint32Array(total);
  const entries = new Float64Array(total);
  let filled = 0;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const entry = matrix[row * width + column]!;
      if (entry === 0) continue;
      columns[filled] = column;
      entries[filled] = entry;
      filled += 1;
    }
    starts[row + 1] = filled;
  }
  return { starts, columns, entries };
}
