import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import { requires } from "../requires";
import type { NormalBelief } from "./value-of-information";

export interface UpdatedBelief extends NormalBelief {
  /** Probability that the gain is above 0. */
  probabilityPositive: number;
}

/**
 * A normal belief after a normal estimate: precisions add, means average by precision.
 *
 * @param prior deviation > 0
 * @param estimate with its standard error > 0
 * @throws Error when a deviation or error is not positive
 * @see Gelman et al. 2013, Bayesian Data Analysis, §2.5
 * @example
 * normalUpdate({ mean: 100, standardDeviation: 200 }, { estimate: 300, standardError: 150 }) // { mean: 228, standardDeviation: 120, probabilityPositive: 0.97128 }
 */
export function normalUpdate(
  prior: NormalBelief,
  { estimate, standardError }: { estimate: number; standardError: number },
): UpdatedBelief {
  requires(prior.standardDeviation > 0, "normalUpdate requires a prior deviation > 0");
  requires(standardError > 0, "normalUpdate requires a standard error > 0");
  const before = 1 / prior.standardDeviation ** 2;
  const added = 1 / standardError ** 2;
  const mean = (before * prior.mean + added * estimate) / (before + added);
  const standardDeviation = Math.sqrt(1 / (before + added));
  return { mean, standardDeviation, probabilityPositive: normalCdf(mean / standardDeviation, 0, 1) };
}
