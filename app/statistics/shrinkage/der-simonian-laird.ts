import chisquareCdf from "@stdlib/stats-base-dists-chisquare-cdf";
import { DEFAULT_LEVEL } from "../critical-value";
import type { IntervalWithError, Reason } from "../interval";
import { type GroupEffect, pooledMean } from "./pooled-mean";

/** Whether groups differ at all, and by how much. */
export interface Heterogeneity {
  /** The mean of the true effects. */
  mean: IntervalWithError;
  /** Variance of the true effects between groups; 0 says that chance explains the differences. Null with under two groups. */
  tauSquared: number | null;
  /** Cochran's Q and its p on groups − 1 degrees of freedom. */
  q: number | null;
  p: number | null;
  /** Share of the variance of the estimates that is between groups, 0–1. */
  heterogeneityShare: number | null;
  reason: Reason | null;
}

/**
 * How much groups truly differ, by DerSimonian and Laird's moments: τ² = (Q − (k − 1))/(Σw − Σw²/Σw), not below 0, with
 * w = 1/s². τ² = 0 is an answer (full pooling), not a failure.
 *
 * @returns nulls with `no-observations`; with one group its estimate as the mean, the rest null with `too-few`
 * @throws Error as `pooledMean`
 * @see DerSimonian and Laird 1986, Controlled Clinical Trials 7:177; Higgins and Thompson 2002 for I²
 * @example
 * derSimonianLaird([{ estimate: 0, standardError: 1 }, { estimate: 4, standardError: 1 }]) // { mean: { estimate: 2, standardError: 2 }, tauSquared: 7, q: 8, p: 0.00468, heterogeneityShare: 0.875 }
 */
export function derSimonianLaird(effects: readonly GroupEffect[], level = DEFAULT_LEVEL): Heterogeneity {
  const fixed = pooledMean(effects, 0, level);
  const unknown = { tauSquared: null, q: null, p: null, heterogeneityShare: null };
  if (fixed.estimate === null) return { ...unknown, mean: fixed, reason: fixed.reason };
  if (effects.length === 1) return { ...unknown, mean: fixed, reason: "too-few" };
  let [weights, squares, q] = [0, 0, 0];
  for (const { estimate, standardError } of effects) {
    const weight = 1 / (standardError * standardError);
    weights += weight;
    squares += weight * weight;
    q += weight * (estimate - fixed.estimate) ** 2;
  }
  const degreesOfFreedom = effects.length - 1;
  const excess = Math.max(0, q - degreesOfFreedom);
  const tauSquared = excess / (weights - squares / weights);
  return {
    mean: pooledMean(effects, tauSquared, level),
    tauSquared,
    q,
    p: 1 - chisquareCdf(q, degreesOfFreedom),
    heterogeneityShare: q === 0 ? 0 : excess / q,
    reason: null,
  };
}
