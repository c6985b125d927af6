import { DEFAULT_LEVEL } from "../critical-value";
import { type IntervalWithError, unknownInterval } from "../interval";
import { wald } from "../intervals/wald";
import { leastSquares } from "../regression/least-squares";
import { standardErrors } from "../regression/regression-fit";
import { type SmallSampleCorrection, sandwichCovariance } from "../regression/sandwich-covariance";
import { fixedEffects, type PanelRow } from "./panel-row";

/**
 * What treatment changed, with each unit compared with itself before and with the others meanwhile: the coefficient of
 * `treated` beside unit and period effects, with errors clustered by unit.
 *
 * With one treated unit, or few, that error is far too sure: use `placeboPermutation`. Where units start at different times
 * and effects grow, the coefficient mixes different comparisons: keep to one start, or to units not yet treated.
 *
 * @returns in the unit of the outcome; nulls with `no-observations`, or `not-estimable` where treatment cannot be separated from
 *   unit and period; limits null with `too-few` or `no-variation`
 * @throws Error as the regression
 * @see Cunningham 2021, Causal Inference: The Mixtape, ch. 9; Goodman-Bacon 2021
 * @example
 * differenceInDifferences([["a", 1, 2, 0], ["a", 2, 7, 1], ["b", 1, 1, 0], ["b", 2, 3, 0]].map(([unit, period, outcome, treated]) => ({ unit, period, outcome, treated }))).estimate // 3
 */
export function differenceInDifferences(
  rows: readonly PanelRow[],
  { correction = "CR1", level = DEFAULT_LEVEL }: { correction?: SmallSampleCorrection; level?: number } = {},
): IntervalWithError {
  const effectsOf = fixedEffects(rows);
  const cells = rows.map((row) => ({ covariates: [...effectsOf(row), row.treated], outcome: row.outcome }));
  const fit = leastSquares(cells);
  if (fit === null) return { ...unknownInterval("no-observations"), standardError: null };
  const width = fit.coefficients.length;
  if (fit.aliased.includes(width - 1)) return { ...unknownInterval("not-estimable"), standardError: null };
  const estimate = fit.coefficients[width - 1]!;
  const units = rows.map(({ unit }) => unit);
  const covariance = sandwichCovariance(fit, cells, { clusterOf: units, correction });
  if (covariance === null) return { ...unknownInterval("too-few"), estimate, standardError: null };
  const standardError = standardErrors(covariance, width)[width - 1] ?? 0;
  return wald(estimate, standardError, level, new Set(units).size - 1);
}
