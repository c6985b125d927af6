import { newtonMaximum } from "../linear-algebra/newton-maximum";
import { requires } from "../requires";
import { SEPARATION_RIDGE, separationWarning } from "./logistic-regression";
import { multinomialObjective, softmax } from "./multinomial-objective";
import type { FitWarning } from "./regression-fit";
import { originalCoefficients, standardisedDesign } from "./standardised-design";

/** Units alike in their covariates, counted by what became of them. */
export interface ChoiceCell {
  covariates: ArrayLike<number>;
  /** How many took each choice, in the order of the choices. */
  counts: ArrayLike<number>;
}

export interface MultinomialFit {
  /** By choice: the intercept first; zeros for the reference, null for a choice nobody took. */
  coefficients: (number[] | null)[];
  warning: FitWarning | null;
}

/**
 * Which of several methods a case is given, as probabilities that add up to one: log odds against a reference choice,
 * linear in the covariates, by Newton's method. Steps cost (choices × covariates)² a pattern; with many of both, a logistic
 * regression of each choice against the rest says nearly the same for less.
 *
 * Choices nobody took have probability 0. Separated choices are held by a small ridge (`warning`).
 *
 * @param cells with at least two choices
 * @returns null where nobody took any choice
 * @throws Error when cells differ in the number of choices or covariates, or a count is negative
 * @see Agresti 2013, Categorical Data Analysis, §8.1
 * @example
 * multinomialRegression([{ covariates: [], counts: [5, 10, 20] }]).coefficients // [[0], [0.69315], [1.38629]]
 */
export function multinomialRegression(cells: readonly ChoiceCell[]): MultinomialFit | null {
  const choices = cells[0]?.counts.length ?? 0;
  for (const { counts } of cells) {
    requires(counts.length === choices && choices >= 2, "multinomialRegression requires two choices or more");
    for (let choice = 0; choice < choices; choice += 1)
      requires(counts[choice]! >= 0, "multinomialRegression requires counts ≥ 0");
  }
  const design = standardisedDesign(
    cells.map(({ covariates, counts }) => ({ covariates, outcome: 0, weight: sum(counts) })),
  );
  if (design === null) return null;
  const taken = Array.from({ length: choices }, (_, choice) => choice).filter((choice) =>
    cells.some(({ counts }) => counts[choice]! > 0),
  );
  const counts = cells.map((cell) => taken.map((choice) => cell.counts[choice]!));
  const { width } = design;
  const start = new Float64Array((taken.length - 1) * width);
  let maximum = newtonMaximum(start, multinomialObjective(design, counts, 0));
  const separated = maximum.ended === "diverging";
  if (separated) maximum = newtonMaximum(start, multinomialObjective(design, counts, SEPARATION_RIDGE));
  return {
    coefficients: Array.from({ length: choices }, (_, choice) => {
      const place = taken.indexOf(choice);
      if (place < 0) return null;
      return place === 0
        ? new Array<number>(width).fill(0)
        : originalCoefficients(design, maximum.at.subarray((place - 1) * width, place * width));
    }),
    warning: separationWarning(separated, maximum),
  };
}

/**
 * The probability of each choice for given covariates, adding up to one.
 *
 * @example
 * choiceProbabilities(multinomialRegression([{ covariates: [], counts: [5, 0, 15] }]), []) // [0.25, 0, 0.75]
 */
export function choiceProbabilities(
  { coefficients }: MultinomialFit,
  covariates: ArrayLike<number>,
): number[] {
  const predictors = coefficients.map((slopes) => {
    if (slopes === null) return Number.NEGATIVE_INFINITY;
    return slopes.reduce((total, slope, at) => total + slope * (at === 0 ? 1 : covariates[at - 1]!), 0);
  });
  return [...softmax(predictors)];
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let index = 0; index < values.length; index += 1) total += values[index]!;
  return total;
}
