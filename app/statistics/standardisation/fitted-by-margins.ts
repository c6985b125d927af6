import { leastSquares } from "../regression/least-squares";
import type { Margin } from "./raked-weights";

/**
 * Each cell's value on the weighted line through all levels of some factors: what remains beyond it is what a calibrated
 * figure is uncertain about.
 *
 * @returns a value a cell, 0 for cells without weight, and how many coefficients the line has
 * @example
 * fittedByMargins([{ codeOf: [0, 0, 1], levels: 2 }], [1, 1, 1], [1, 3, 8]) // { fitted: [2, 2, 8], parameters: 2 }
 */
export function fittedByMargins(
  margins: readonly Margin[],
  weights: ArrayLike<number>,
  outcomes: ArrayLike<number>,
): { fitted: Float64Array; parameters: number } {
  // One row of the regression a pattern of levels: it costs as much as there are patterns.
  const patterns = new Map<string, { covariates: number[]; weight: number; sum: number }>();
  const keyOf = (cell: number) => margins.map(({ codeOf }) => codeOf[cell]).join();
  for (let cell = 0; cell < outcomes.length; cell += 1) {
    const weight = weights[cell]!;
    if (weight === 0) continue;
    const key = keyOf(cell);
    const pattern = patterns.get(key) ?? { covariates: indicators(margins, cell), weight: 0, sum: 0 };
    patterns.set(key, pattern);
    pattern.weight += weight;
    pattern.sum += weight * outcomes[cell]!;
  }
  const rows = [...patterns.values()].map(({ sum, ...row }) => ({ ...row, outcome: sum / row.weight }));
  const fit = leastSquares(rows);
  const line = new Map(
    [...patterns].map(([key, { covariates }]) => [
      key,
      covariates.reduce(
        (sum, indicator, at) => sum + indicator * fit!.coefficients[at + 1]!,
        fit!.coefficients[0]!,
      ),
    ]),
  );
  const fitted = Float64Array.from(outcomes as ArrayLike<number>, (_, cell) =>
    weights[cell] === 0 ? 0 : line.get(keyOf(cell))!,
  );
  return { fitted, parameters: fit?.parameters ?? 0 };
}

/** A yes or no for every level of each factor but its first. */
function indicators(margins: readonly Margin[], cell: number): number[] {
  return margins.flatMap(({ codeOf, levels }) =>
    Array.from({ length: levels - 1 }, (_, level) => (codeOf[cell] === level + 1 ? 1 : 0)),
  );
}
