import { criticalValue, DEFAULT_LEVEL } from "../critical-value";
import type { IntervalWithError } from "../interval";
import { type GroupEffect, pooledMean } from "./pooled-mean";

/** What is believed of one group after it has borrowed from the others. */
export interface ShrunkenEffect {
  estimate: number;
  standardDeviation: number;
  low: number;
  high: number;
  /** Share of the way from the group's own estimate to the mean, 0–1. */
  shrinkage: number;
}

export interface NormalShrinkage {
  mean: IntervalWithError;
  /** In the order of the groups. */
  effects: ShrunkenEffect[];
}

/**
 * Empirical-Bayes estimates: each group's own, drawn towards the common mean by s²/(s² + τ²), so that small numbers do not
 * make heroes and failures. Posterior sd² = τ²B + B² Var(mean), with B the shrinkage; the second term is what not knowing
 * the mean adds.
 *
 * @param tauSquared from `derSimonianLaird` or `restrictedMaximumLikelihood`; at 0 everybody gets the mean
 * @returns an effect a group in the unit given; none without groups
 * @throws Error as `pooledMean`
 * @see Efron and Morris 1975, JASA 70:311; Gelman et al. 2013, Bayesian Data Analysis, §5.4
 * @example
 * normalShrinkage([{ estimate: 0, standardError: 1 }, { estimate: 4, standardError: 1 }], 3).effects // [{ estimate: 0.5, standardDeviation: 0.93541, shrinkage: 0.25 }, { estimate: 3.5, low: 1.66662, high: 5.33338 }]
 */
export function normalShrinkage(
  effects: readonly GroupEffect[],
  tauSquared: number,
  level = DEFAULT_LEVEL,
): NormalShrinkage {
  const z = criticalValue(level);
  const mean = pooledMean(effects, tauSquared, level);
  return {
    mean,
    effects: effects.map((group) => {
      const variance = group.standardError * group.standardError;
      const shrinkage = variance / (variance + tauSquared);
      const estimate = shrinkage * mean.estimate! + (1 - shrinkage) * group.estimate;
      const standardDeviation = Math.hypot(
        Math.sqrt(tauSquared * shrinkage),
        shrinkage * mean.standardError!,
      );
      const reach = z * standardDeviation;
      return { estimate, standardDeviation, low: estimate - reach, high: estimate + reach, shrinkage };
    }),
  };
}
