import { DEFAULT_LEVEL } from "../critical-value";
import { type IntervalWithError, unknownInterval } from "../interval";
import { wald } from "../intervals/wald";
import { requires } from "../requires";

/** One group's estimate (an officer, a method, a trial) with its standard error. */
export interface GroupEffect {
  estimate: number;
  /** > 0 */
  standardError: number;
}

/**
 * The mean of the groups' true effects, each group weighted by 1/(s² + τ²): the precise ones more, but the less so the
 * more groups truly differ.
 *
 * @param tauSquared variance of the true effects between groups, ≥ 0
 * @returns in the unit of the effects; nulls with `no-observations` without groups
 * @throws Error when a standard error is not positive or τ² is negative
 * @see Higgins, Thompson, Spiegelhalter 2009, JRSS A 172:137
 * @example
 * pooledMean([{ estimate: 1, standardError: 1 }, { estimate: 4, standardError: 2 }], 0) // { estimate: 1.6, standardError: 0.89443 }
 */
export function pooledMean(
  effects: readonly GroupEffect[],
  tauSquared: number,
  level = DEFAULT_LEVEL,
): IntervalWithError {
  requires(tauSquared >= 0 && Number.isFinite(tauSquared), "pooledMean requires tauSquared ≥ 0");
  if (effects.length === 0) return { ...unknownInterval("no-observations"), standardError: null };
  let weights = 0;
  let sum = 0;
  for (const { estimate, standardError } of effects) {
    requires(standardError > 0 && Number.isFinite(standardError), "pooledMean requires standard errors > 0");
    const weight = 1 / (standardError * standardError + tauSquared);
    weights += weight;
    sum += weight * estimate;
  }
  return wald(sum / weights, Math.sqrt(1 / weights), level);
}
