import { criticalValue, DEFAULT_LEVEL } from "../critical-value";
import { type IntervalWithError, unknownInterval } from "../interval";
import { requires } from "../requires";

/** What is left of one unit's treatment and outcome once what was known before is taken out of both. */
export interface PartialledUnit {
  /** Treated or not (1 or 0), less the chance of it: A − e(x). */
  treatment: number;
  /** Outcome less what was predicted whatever the treatment: Y − m(x). */
  outcome: number;
  /** Variance of the outcome that a model gives it, ≥ 0. */
  variance: number;
  cluster: number;
}

/**
 * The effect of a treatment by regressing what is left of the outcome on what is left of the treatment: Σ a y / Σ a². It
 * weighs units by how freely the treatment was chosen for them, so no weight explodes where hardly anybody gets it.
 *
 * The error is the larger of the clustered sandwich and the model's: where all of a few treated fail, the sandwich
 * alone would see no spread.
 *
 * @returns nulls with `no-observations` (no unit) or `no-overlap` (the treatment was never free)
 * @throws Error when a variance is negative
 * @see Robinson 1988, Econometrica 56:931; Chernozhukov et al. 2018, Econometrics Journal 21:C1
 * @example
 * partiallingOut([
 *   { treatment: 0.5, outcome: 1, variance: 1, cluster: 1 },
 *   { treatment: -0.5, outcome: -1, variance: 1, cluster: 2 },
 * ]) // { estimate: 2, standardError: 1.41421, reason: null }
 */
export function partiallingOut(units: readonly PartialledUnit[], level = DEFAULT_LEVEL): IntervalWithError {
  if (units.length === 0) return { ...unknownInterval("no-observations"), standardError: null };
  let [products, squares, spread] = [0, 0, 0];
  for (const { treatment, outcome, variance } of units) {
    requires(variance >= 0, "partiallingOut requires variances ≥ 0");
    products += treatment * outcome;
    squares += treatment * treatment;
    spread += treatment * treatment * variance;
  }
  if (squares <= 1e-12 * units.length) return { ...unknownInterval("no-overlap"), standardError: null };
  const estimate = products / squares;
  const byCluster = new Map<number, number>();
  for (const { treatment, outcome, cluster } of units)
    byCluster.set(cluster, (byCluster.get(cluster) ?? 0) + treatment * (outcome - estimate * treatment));
  const clusters = byCluster.size;
  let sandwich = 0;
  for (const sum of byCluster.values()) sandwich += sum * sum;
  const robust = clusters > 1 ? (sandwich * clusters) / (clusters - 1) : 0;
  const standardError = Math.sqrt(Math.max(robust, spread)) / squares;
  const reach = criticalValue(level) * standardError;
  return { estimate, standardError, low: estimate - reach, high: estimate + reach, reason: null };
}
