import { unknownInterval } from "../interval";
import type { ClusterMoments } from "../intervals/ratio-of-sums";
import { wald } from "../intervals/wald";
import { requires } from "../requires";
import { fittedByMargins } from "./fitted-by-margins";
import type { Raked } from "./raked-mean";
import { type Margin, rakedWeights } from "./raked-weights";

/** Below this share of its own terms a residual sum of squares is rounding, not spread. */
const ROUNDING_SHARE = 1e-13;

/** What the arm has in a cell: the six sums over its clusters there, and how many units they hold. */
export interface RatioCell extends Required<ClusterMoments> {
  units: number;
}

/**
 * What an arm's ratio of sums would be if its denominators (money exposed) were spread over each of several factors as the
 * standard's are: `rakedMean` from cells and for money. A cluster counts in each of its cells.
 *
 * @param margins level of each cell in every factor
 * @param standard denominators of everybody in each cell
 * @param arm null: nothing in that cell
 * @returns the ratio in numerator units per denominator unit; nulls and limits as `rakedMean`
 * @throws Error when lengths differ, or a sum is not finite
 * @see Deville and Särndal 1992, Journal of the American Statistical Association 87:376; Cochran 1977, ch. 6
 * @example
 * rakedRatio([{ codeOf: [0, 1], levels: 2 }], [60, 20], [
 *   { units: 20, numerator: 10, denominator: 20, numeratorSquares: 10, products: 10, denominatorSquares: 20, clusters: 20 },
 *   { units: 20, numerator: 2, denominator: 20, numeratorSquares: 2, products: 2, denominatorSquares: 20, clusters: 20 },
 * ]) // { estimate: 0.4, standardError: 0.08773, excludedShare: 0 }
 */
export function rakedRatio(
  margins: readonly Margin[],
  standard: ArrayLike<number>,
  arm: readonly (RatioCell | null)[],
): Raked {
  requires(arm.length === standard.length, "rakedRatio requires as many of each as there are cells");
  const of = (key: keyof RatioCell) => Float64Array.from(arm, (cell) => cell?.[key] ?? 0);
  const own = of("denominator");
  const { factors, excludedShare, isConverged } = rakedWeights({
    margins,
    standard,
    own,
    units: of("units"),
  });
  const without = { standardError: null, excludedShare };
  if (excludedShare === null) return { ...unknownInterval("no-observations"), ...without };
  const weights = factors.map((factor, cell) => factor * own[cell]!);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return { ...unknownInterval("no-overlap"), ...without };
  if (!isConverged) return { ...unknownInterval("not-converged"), ...without };
  const ratios = of("numerator").map((numerator, cell) => (own[cell]! > 0 ? numerator / own[cell]! : 0));
  const estimate = ratios.reduce((sum, ratio, cell) => sum + weights[cell]! * ratio, 0) / total;
  const { fitted, parameters } = fittedByMargins(margins, weights, ratios);
  let [clusters, squares, gross, denominatorSquares] = [0, 0, 0, 0];
  arm.forEach((cell, at) => {
    const [factor, rate] = [factors[at]!, fitted[at]!];
    if (cell === null || factor === 0) return;
    const spread = cell.numeratorSquares + rate * rate * cell.denominatorSquares;
    clusters += cell.clusters;
    gross += factor * factor * spread;
    squares += factor * factor * Math.max(0, spread - 2 * rate * cell.products);
    denominatorSquares += factor * factor * cell.denominatorSquares;
  });
  requires(Number.isFinite(squares), "rakedRatio requires finite sums");
  if (clusters <= parameters) return { ...unknownInterval("too-few"), estimate, ...without };
  if (squares <= ROUNDING_SHARE * gross) return { ...wald(estimate, 0), excludedShare };
  const error = Math.sqrt((squares * clusters) / (clusters - parameters)) / total;
  const effective = Math.min(clusters, total ** 2 / denominatorSquares);
  return { ...wald(estimate, error, undefined, Math.max(1, effective - 1)), excludedShare };
}
