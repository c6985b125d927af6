import { criticalValue, DEFAULT_LEVEL } from "../critical-value";
import { type NormalShrinkage, normalShrinkage } from "./normal-shrinkage";
import { type GroupEffect, pooledMean } from "./pooled-mean";

/** Values of τ² that are believed in, from 0 without end. */
const STEPS = 200;

/**
 * `normalShrinkage` whose intervals also know that τ² is only an estimate: with some dozens of groups it may well be half or
 * twice the truth, and where its estimate is 0 the groups need not be equal. Estimates stay where τ² puts them; the
 * variance is the mean, over the values of τ² that the estimates leave possible (flat prior), of the variance there and of
 * the squared way from the estimate there.
 *
 * @param tauSquared from `derSimonianLaird` or `restrictedMaximumLikelihood`
 * @param free how many of the estimates vary freely: all but one, and fewer where they are distances that cancel out within
 *   parts; what they say of τ² counts by so much
 * @returns as `normalShrinkage`; the same with a single group; with two or three, about as unsure as each group alone
 * @throws Error as `pooledMean`
 * @see Morris and Tang 2011, Statistical Science 26:271, on the flat prior and its coverage
 * @example
 * shrinkageWithDoubt([0, 1, 3, 4].map((estimate) => ({ estimate, standardError: 1 })), 2).effects // [{ estimate: 0.66667, standardDeviation: 1.10113 }, { estimate: 1.33333, standardDeviation: 0.99802 }, { estimate: 2.66667 }, { low: 1.17516, high: 5.49149 }]
 */
export function shrinkageWithDoubt(
  effects: readonly GroupEffect[],
  tauSquared: number,
  level = DEFAULT_LEVEL,
  free = effects.length - 1,
): NormalShrinkage {
  const plugIn = normalShrinkage(effects, tauSquared, level);
  if (effects.length < 2) return plugIn;
  const variances = new Float64Array(effects.length);
  for (const possible of betweenVarianceBelief(effects, tauSquared, free)) {
    const there = normalShrinkage(effects, possible.tauSquared, level).effects;
    there.forEach(({ estimate, standardDeviation }, at) => {
      const way = estimate - plugIn.effects[at]!.estimate;
      variances[at]! += possible.share * (standardDeviation * standardDeviation + way * way);
    });
  }
  const z = criticalValue(level);
  return {
    mean: plugIn.mean,
    effects: plugIn.effects.map(({ estimate, shrinkage }, at) => {
      const standardDeviation = Math.sqrt(variances[at]!);
      const reach = z * standardDeviation;
      return { estimate, standardDeviation, low: estimate - reach, high: estimate + reach, shrinkage };
    }),
  };
}

/**
 * Posterior weight of each value of τ²: its likelihood, with the mean integrated out. Values are c·x/(1 − x), x evenly
 * in (0, 1) and c about the variance of an estimate, so that none is out of reach. Shares add up to 1.
 */
function betweenVarianceBelief(effects: readonly GroupEffect[], tauSquared: number, free: number) {
  const counted = free / (effects.length - 1);
  const precision = effects.reduce(
    (sum, { standardError }) => sum + 1 / (standardError * standardError + tauSquared),
    0,
  );
  const scale = effects.length / precision;
  const places = Array.from({ length: STEPS }, (_, at) => (at + 0.5) / STEPS);
  const possible = places.map((x) => (scale * x) / (1 - x));
  const logWeights = places.map(
    (x, at) => counted * logLikelihood(effects, possible[at]!) - 2 * Math.log(1 - x),
  );
  const highest = Math.max(...logWeights);
  const weights = logWeights.map((value) => Math.exp(value - highest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return possible.map((value, at) => ({ tauSquared: value, share: weights[at]! / total }));
}

function logLikelihood(effects: readonly GroupEffect[], tauSquared: number): number {
  const mean = pooledMean(effects, tauSquared);
  return effects.reduce((sum, { estimate, standardError }) => {
    const variance = standardError * standardError + tauSquared;
    return sum - Math.log(variance) / 2 - (estimate - mean.estimate!) ** 2 / (2 * variance);
  }, Math.log(mean.standardError!));
}
