/** What is expected under levels in which nothing was ever paid, which no fit can estimate. */
import { linearPredictors } from "~/statistics/regression/coded-design";
import type { EventlessColumn } from "~/statistics/survival/eventless-levels";
import type { StretchRows } from "./stretch-rows";

/** Where the common rate predicts fewer receipts than these, their absence says nothing: the level gets the common rate. */
const LEAST_EXPECTED = 3;
/** Of a rate that is nothing, nearly. */
const NOTHING = -30;

/** Of the past: nothing was paid under them. */
export function withEventless(coefficients: Float64Array, columns: readonly EventlessColumn[]): Float64Array {
  const filled = Float64Array.from(coefficients);
  for (const { column, expected } of columns) filled[column] = expected < LEAST_EXPECTED ? 0 : NOTHING;
  return filled;
}

/**
 * Of months to come. Where money only follows new work, the late phase of an episode pays nothing and yet does not
 * last: the next episode comes. Under a level of the running episode that never paid, a month is expected like the mean of
 * all months, those without any chance included.
 *
 * @param all rows, those left out of the fit included
 */
export function aheadCoefficients(
  all: StretchRows,
  coefficients: Float64Array,
  columns: readonly EventlessColumn[],
): Float64Array {
  const filled = withEventless(coefficients, columns);
  const ofEpisodes = all.design.covariates.slice(-EPISODE_COVARIATES);
  const first = ofEpisodes[0]!.start;
  const onlyEpisodes = filled.map((value, column) => (column >= first ? value : 0));
  const factors = linearPredictors(all.design, onlyEpisodes);
  let [sum, months] = [0, 0];
  factors.forEach((predictor, row) => {
    sum += all.exposure[row]! * Math.exp(predictor);
    months += all.exposure[row]!;
  });
  const mean = Math.log(sum / months);
  for (const { column, expected } of columns)
    if (column >= first && expected >= LEAST_EXPECTED) filled[column] = mean;
  return filled;
}

/** Freshness and method stand last in `stretchCovariates`. */
const EPISODE_COVARIATES = 2;
