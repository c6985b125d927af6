import type { Objective } from "../linear-algebra/newton-maximum";
import type { StandardisedDesign } from "./standardised-design";

/**
 * Shares proportional to the exponentials of the predictors, safe from overflow.
 *
 * @example
 * softmax([0, Math.log(3)]) // [0.25, 0.75]
 */
export function softmax(predictors: ArrayLike<number>): Float64Array {
  let highest = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < predictors.length; index += 1) highest = Math.max(highest, predictors[index]!);
  const shares = Float64Array.from(predictors, (predictor) => Math.exp(predictor - highest));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / total);
}

/**
 * The log likelihood of a multinomial logit on a standardised design, less a ridge on every slope. The first choice is the
 * reference; coordinates are the others' coefficients, choice after choice, intercepts first.
 *
 * @param counts by row of the design, then by choice
 * @param ridge ≥ 0
 * @example
 * multinomialObjective(standardisedDesign([{ covariates: [], outcome: 0, weight: 4 }]), [[1, 3]], 0).value(Float64Array.of(0)) // -2.77259
 */
export function multinomialObjective(
  { matrix, rows, width, weights }: StandardisedDesign,
  counts: readonly (readonly number[])[],
  ridge: number,
): Objective {
  const others = counts[0]!.length - 1;
  const size = others * width;
  const predictors = (row: number, at: Float64Array) => {
    const etas = new Float64Array(others + 1);
    for (let choice = 0; choice < others; choice += 1)
      for (let i = 0; i < width; i += 1)
        etas[choice + 1]! += at[choice * width + i]! * matrix[row * width + i]!;
    return etas;
  };
  return {
    value(at) {
      let total = 0;
      for (let i = 0; i < size; i += 1) if (i % width > 0) total -= (ridge / 2) * at[i]! ** 2;
      for (let row = 0; row < rows; row += 1)
        softmax(predictors(row, at)).forEach((share, choice) => {
          const count = counts[row]![choice]!;
          if (count > 0) total += count * Math.log(Math.max(share, 1e-300));
        });
      return total;
    },
    derivatives(at) {
      const gradient = Float64Array.from(at, (value, i) => (i % width === 0 ? 0 : -ridge * value));
      const information = new Float64Array(size * size);
      for (let i = 0; i < size; i += 1) if (i % width > 0) information[i * size + i] = ridge;
      for (let row = 0; row < rows; row += 1) {
        const columns = matrix.subarray(row * width, (row + 1) * width);
        const shares = softmax(predictors(row, at));
        for (let a = 0; a < others; a += 1) {
          const pull = counts[row]![a + 1]! - weights[row]! * shares[a + 1]!;
          for (let i = 0; i < width; i += 1) gradient[a * width + i]! += pull * columns[i]!;
          for (let b = 0; b <= a; b += 1) {
            const spread = weights[row]! * shares[a + 1]! * ((a === b ? 1 : 0) - shares[b + 1]!);
            for (let i = 0; i < width; i += 1)
              for (let j = 0; j < width; j += 1)
                information[(a * width + i) * size + b * width + j]! += spread * columns[i]! * columns[j]!;
          }
        }
      }
      return { gradient, information };
    },
    reach(step) {
      let longest = 0;
      for (let row = 0; row < rows; row += 1)
        if (weights[row]! > 0)
          for (const move of predictors(row, step)) longest = Math.max(longest, Math.abs(move));
      return longest;
    },
  };
}
