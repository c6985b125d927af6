/** Which world a number of the proof stands for: group attacks go to hopeless cases, help some kinds of them and harm others. */
import { METHOD_CHOICES } from "../../../../seeds/method-choices";
import { METHOD_EFFECTS } from "../../../../seeds/method-effects";
import type { PortfolioParameters } from "../../../../seeds/parameters";
import { RandomStream } from "../../../../seeds/random-stream";

const METHOD = "group-attack";

/** Ranges of what differs between worlds: drawn evenly, both ends included. */
export const ATTACK_RANGES = {
  latentSpread: [0.4, 0.8],
  paymentsPerDay: [0.0025, 0.0045],
  hardMethodsToHardCases: [1, 1.8],
  explorationShare: [0.2, 0.35],
} as const;

/** What an attack does to the logarithm of the rate of payments, by the tag of the cause. */
export const ATTACK_EFFECTS = { moral: [1, 2.6], ability: [-1, 0.2], other: [-1, 0.3] } as const;
/** Of the effect, where little is at stake. */
const SMALL_STAKE_SHARE = [0, 0.5] as const;
/** More of them than in the demo, for a bank of a third of its size. */
const MORE_ATTACKS = 0.8;

const BANK = { cases: 6000, branches: 12, officers: 60 };

/** Keys of the proof's own stream, apart from those of the simulator and of other proofs. */
const STREAM_OF_WORLDS = 107;

export function drawnAttackWorld(seed: number): Partial<PortfolioParameters> {
  const stream = new RandomStream(seed, STREAM_OF_WORLDS);
  const drawn = Object.fromEntries(
    Object.entries(ATTACK_RANGES).map(([name, [low, high]]) => [name, stream.between(low, high)]),
  );
  const [moral, ability, other] = [
    stream.between(...ATTACK_EFFECTS.moral),
    stream.between(...ATTACK_EFFECTS.ability),
    stream.between(...ATTACK_EFFECTS.other),
  ];
  const smallStakeShare = stream.between(...SMALL_STAKE_SHARE);
  return {
    ...BANK,
    ...drawn,
    methodEffects: METHOD_EFFECTS.map((effect) =>
      effect.method === METHOD
        ? { method: METHOD, moral, ability, other, smallStakeShare, timing: "steady" }
        : effect,
    ),
    methodChoices: METHOD_CHOICES.map((choice) =>
      choice.method === METHOD ? { ...choice, first: choice.first + MORE_ATTACKS } : choice,
    ),
  };
}
