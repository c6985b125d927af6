/** The chance of each method for the next episode of a case, and its effect on that case. */

import { LAST_WEIGHED_EPISODE } from "./method-choices";
import type { CaseProfile } from "./simulate-profile";
import { METHOD_CODES, type World } from "./world";

/** Weight (on the logarithm) of a method that is kept for hopeless cases, where a case is one. */
const HOPELESS_WEIGHT = 2.5;

/** The part of the weights that stays the same through the life of a case, by method. */
export function caseWeights(world: World, profile: CaseProfile): number[] {
  const { hardMethodsToHardCases, hiddenConfounding } = world.parameters;
  return world.choices.map((choice, index) => {
    let weight = choice.hardness * profile.hardness + (choice.tags?.[profile.cause.tag] ?? 0);
    weight += choice.causes?.[profile.cause.code] ?? 0;
    if (profile.largeStake) weight += choice.largeStake;
    for (const trait of profile.traits) weight += choice.traits?.[trait] ?? 0;
    return (
      hardMethodsToHardCases * weight +
      profile.branch.style[index]! +
      hiddenConfounding * Math.sign(choice.hardness) * profile.hidden
    );
  });
}

/**
 * Chances of the methods for an episode, in the order of METHODS; they add up to 1.
 * @param weights of `caseWeights`
 * @param episodesBefore number of earlier episodes of the case
 * @param afterPayment whether the episode before was paid
 */
export function methodChances(
  world: World,
  profile: CaseProfile,
  weights: readonly number[],
  episodesBefore: number,
  afterPayment: boolean,
): number[] {
  const { explorationShare, hardMethodsToHardCases } = world.parameters;
  const chances = new Array<number>(weights.length).fill(0);
  const barred = barredMethod(world, profile);
  let total = 0;
  for (let index = 0; index < chances.length; index++) {
    const choice = world.choices[index]!;
    let weight = choice.first + choice.perEpisode * Math.min(episodesBefore, LAST_WEIGHED_EPISODE);
    if (afterPayment) weight += hardMethodsToHardCases * choice.afterPayment;
    if (METHOD_CODES[index] === world.parameters.hopelessOnlyMethod) weight = HOPELESS_WEIGHT;
    chances[index] = index === barred ? 0 : Math.exp(weight + weights[index]!);
    total += chances[index]!;
  }
  const atRandom = explorationShare / (chances.length - (barred < 0 ? 0 : 1));
  for (let index = 0; index < chances.length; index++) {
    if (index !== barred) chances[index] = ((1 - explorationShare) * chances[index]!) / total + atRandom;
  }
  return chances;
}

function barredMethod(world: World, profile: CaseProfile): number {
  const { hopelessOnlyMethod, hopelessHardness } = world.parameters;
  if (hopelessOnlyMethod === null || profile.hardness >= hopelessHardness) return -1;
  return METHOD_CODES.indexOf(hopelessOnlyMethod);
}

/** Full effect of each method on one case, as a difference of the logarithm of the rate of payments. */
export function methodEffectsOn(world: World, profile: CaseProfile): number[] {
  const secured = profile.security === "pledge" || profile.security === "mortgage";
  return world.effects.map((effect) => {
    let size = effect.causes?.[profile.cause.code] ?? effect[profile.cause.tag];
    for (const trait of profile.traits) size += effect.traits?.[trait] ?? 0;
    if (secured) size += effect.secured ?? 0;
    if (!profile.largeStake) size *= effect.smallStakeShare ?? 1;
    return world.parameters.effectScale * size;
  });
}
