import { requires } from "../requires";

/** The smallest probability of an arm that a weight may rest on: no case speaks for more than a hundred. */
export const PROPENSITY_FLOOR = 0.01;

export interface InverseProbabilityWeights {
  weights: Float64Array;
  /** Share of the units whose probability was lifted to the floor, 0–1; null without units. */
  clippedShare: number | null;
}

/**
 * Weights that make each arm look like the whole population: one over the probability of the arm the unit is in.
 *
 * @param arm 1 treated, 0 not; one a unit
 * @param propensity probability of arm 1 given the covariates, 0–1
 * @param floor the least probability used, > 0
 * @throws Error when lengths differ, an arm is neither 0 nor 1, a probability is outside [0, 1] or the floor is not positive
 * @see Hernán and Robins 2020, Causal Inference: What If, ch. 12
 * @example
 * inverseProbabilityWeights([1, 0, 1], [0.5, 0.2, 0.001]) // { weights: [2, 1.25, 100], clippedShare: 0.33333 }
 */
export function inverseProbabilityWeights(
  arm: ArrayLike<number>,
  propensity: ArrayLike<number>,
  floor = PROPENSITY_FLOOR,
): InverseProbabilityWeights {
  requires(floor > 0 && floor < 1, "inverseProbabilityWeights requires 0 < floor < 1");
  let clipped = 0;
  const weights = Float64Array.from(probabilityOfOwnArm(arm, propensity), (probability) => {
    if (probability < floor) clipped += 1;
    return 1 / Math.max(probability, floor);
  });
  return { weights, clippedShare: arm.length === 0 ? null : clipped / arm.length };
}

/**
 * Weights that ask only where the choice is open: each unit counts by the probability of the other arm, so cases that
 * always or never get the method fade out. With a propensity from a logistic regression every covariate of it is balanced
 * exactly. The effect is that among the cases where practice differs.
 *
 * @param arm 1 treated, 0 not; one a unit
 * @param propensity probability of arm 1 given the covariates, 0–1
 * @throws Error as `inverseProbabilityWeights`
 * @see Li, Morgan, Zaslavsky 2018, JASA 113:390
 * @example
 * overlapWeights([1, 0, 1], [0.5, 0.2, 0.999]) // [0.5, 0.2, 0.001]
 */
export function overlapWeights(arm: ArrayLike<number>, propensity: ArrayLike<number>): Float64Array {
  return probabilityOfOwnArm(arm, propensity).map((probability) => 1 - probability);
}

function probabilityOfOwnArm(arm: ArrayLike<number>, propensity: ArrayLike<number>): Float64Array {
  requires(arm.length === propensity.length, "propensity weights require a probability for every unit");
  return Float64Array.from(propensity, (probability, unit) => {
    requires(probability >= 0 && probability <= 1, "propensity weights require probabilities within [0, 1]");
    requires(arm[unit] === 0 || arm[unit] === 1, "propensity weights require arms 0 or 1");
    return arm[unit] === 1 ? probability : 1 - probability;
  });
}
