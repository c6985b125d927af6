import type { Reason } from "../interval";
import { type GroupEffect, pooledMean } from "./pooled-mean";

export interface TauSquared {
  tauSquared: number | null;
  reason: Reason | null;
}

const MOST_STEPS = 1000;

/**
 * The variance between groups by restricted maximum likelihood: less noisy than `derSimonianLaird` where groups are few and
 * differ much in size, for the price of iterating τ² = Σw²((y − μ)² − s²)/Σw² + 1/Σw.
 *
 * @returns τ² ≥ 0; null with `no-observations`, `too-few` (one group) or `not-converged`
 * @throws Error as `pooledMean`
 * @see Viechtbauer 2005, Journal of Educational and Behavioral Statistics 30:261
 * @example
 * restrictedMaximumLikelihood([{ estimate: 0, standardError: 1 }, { estimate: 4, standardError: 1 }]) // { tauSquared: 7, reason: null }
 */
export function restrictedMaximumLikelihood(effects: readonly GroupEffect[]): TauSquared {
  if (effects.length < 2)
    return { tauSquared: null, reason: effects.length === 0 ? "no-observations" : "too-few" };
  let tauSquared = 0;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const mean = pooledMean(effects, tauSquared).estimate!;
    let [weights, squares, sum] = [0, 0, 0];
    for (const { estimate, standardError } of effects) {
      const variance = standardError * standardError;
      const weight = 1 / (variance + tauSquared);
      weights += weight;
      squares += weight * weight;
      sum += weight * weight * ((estimate - mean) ** 2 - variance);
    }
    const next = Math.max(0, sum / squares + 1 / weights);
    const settled = Math.abs(next - tauSquared) <= 1e-12 * (1 / weights + next);
    tauSquared = next;
    if (settled) return { tauSquared, reason: null };
  }
  return { tauSquared: null, reason: "not-converged" };
}
