import type { Objective } from "../linear-algebra/newton-maximum";
import type { StandardisedDesign } from "./standardised-design";

/**
 * The log likelihood of a logit of shares on a standardised design, less a ridge on every column but the intercept.
 *
 * @param ridge ≥ 0
 * @example
 * logitObjective(standardisedDesign([{ covariates: [], outcome: 0.25, weight: 8 }]), 0).value(Float64Array.of(0)) // -5.54518
 */
export function logitObjective(design: StandardisedDesign, ridge: number): Objective {
  const { matrix, rows, width, weights, outcomes } = design;
  const predictor = (row: number, at: Float64Array) => {
    let sum = 0;
    for (let column = 0; column < width; column += 1) sum += matrix[row * width + column]! * at[column]!;
    return sum;
  };
  return {
    value(at) {
      let sum = 0;
      for (let column = 1; column < width; column += 1) sum -= (ridge / 2) * at[column]! ** 2;
      for (let row = 0; row < rows; row += 1) {
        const eta = predictor(row, at);
        const softplus = Math.max(eta, 0) + Math.log1p(Math.exp(-Math.abs(eta)));
        sum += weights[row]! * (outcomes[row]! * eta - softplus);
      }
      return sum;
    },
    derivatives(at) {
      const gradient = Float64Array.from(at, (value, column) => (column === 0 ? 0 : -ridge * value));
      const information = new Float64Array(width * width);
      for (let column = 1; column < width; column += 1) information[column * width + column] = ridge;
      for (let row = 0; row < rows; row += 1) {
        const fitted = 1 / (1 + Math.exp(-predictor(row, at)));
        const pull = weights[row]! * (outcomes[row]! - fitted);
        const spread = weights[row]! * fitted * (1 - fitted);
        for (let i = 0; i < width; i += 1) {
          const entry = matrix[row * width + i]!;
          if (entry === 0) continue;
          gradient[i]! += pull * entry;
          for (let j = 0; j <= i; j += 1)
            information[i * width + j]! += spread * entry * matrix[row * width + j]!;
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
