/** Which world a number of the calibration stands for: its parameters, drawn within stated ranges by its own seed. */
import { METHOD_EFFECTS, type MethodEffect } from "../../../../seeds/method-effects";
import type { PortfolioParameters } from "../../../../seeds/parameters";
import { RandomStream } from "../../../../seeds/random-stream";

/**
 * Confounded: hard cases get hard methods, and one of these is the best of all, so that raw figures mislead. Hopeless: a
 * method for hopeless cases only. Hidden: a confounder that no file shows.
 */
export type WorldKind = "confounded" | "hopeless" | "hidden";

export interface DrawnWorld {
  seed: number;
  kind: WorldKind;
  parameters: Partial<PortfolioParameters>;
}

/** Ranges of what differs between worlds: drawn evenly, both ends included. */
export const RANGES = {
  cases: [2500, 3500],
  hardMethodsToHardCases: [1.5, 2],
  explorationShare: [0.25, 0.35],
  branchStyleSpread: [0.1, 0.4],
  latentSpread: [0.4, 0.8],
  paymentsPerDay: [0.0025, 0.0045],
  stalenessPerMonth: [0, 0.06],
  officerSkillSpread: [0.1, 0.3],
} as const;

/** Methods that go to hard cases; in a confounded world one of them is the best. */
const HARD_METHODS = [
  "mediation",
  "multi-party",
  "group-attack",
  "leader-steps-in",
  "information-capture",
  "firm-and-soft",
  "litigation",
] as const;

/** What the best of them adds to the logarithm of the rate of payments, and what is left of the effects of all others. */
const BEST_EFFECT = [1, 1.5] as const;
const OTHERS_SCALE = [0.1, 0.4] as const;

/** Strength of the hidden confounder, where there is one. */
const HIDDEN_RANGE = [0.6, 1] as const;

/** Methods that may be kept for the hopeless. */
const HOPELESS_METHODS = ["group-attack", "multi-party", "leader-steps-in", "litigation"] as const;

/** Keys of the calibration's own stream, apart from those of the simulator. */
const STREAM_OF_WORLDS = 101;

export function drawnWorld(seed: number): DrawnWorld {
  const stream = new RandomStream(seed, STREAM_OF_WORLDS);
  const kind: WorldKind = seed % 10 === 8 ? "hopeless" : seed % 10 === 9 ? "hidden" : "confounded";
  const drawn = Object.fromEntries(
    Object.entries(RANGES).map(([name, [low, high]]) => [
      name,
      name === "cases" ? stream.whole(low, high) : stream.between(low, high),
    ]),
  );
  return {
    seed,
    kind,
    parameters: {
      ...drawn,
      ...(kind === "confounded" ? { methodEffects: misleadingEffects(stream) } : {}),
      hopelessOnlyMethod: kind === "hopeless" ? stream.pick(HOPELESS_METHODS) : null,
      hiddenConfounding: kind === "hidden" ? stream.between(...HIDDEN_RANGE) : 0,
    },
  };
}

function misleadingEffects(stream: RandomStream): MethodEffect[] {
  const best = stream.pick(HARD_METHODS);
  const size = stream.between(...BEST_EFFECT);
  const scale = stream.between(...OTHERS_SCALE);
  const scaled = (sizes: Readonly<Record<string, number>> | undefined) =>
    sizes && Object.fromEntries(Object.entries(sizes).map(([key, each]) => [key, scale * each]));
  return METHOD_EFFECTS.map((effect) =>
    effect.method === best
      ? { method: best, ability: size, moral: size, other: size, timing: "steady" }
      : {
          ...effect,
          ability: scale * effect.ability,
          moral: scale * effect.moral,
          other: scale * effect.other,
          causes: scaled(effect.causes),
          traits: scaled(effect.traits),
          secured: scale * (effect.secured ?? 0),
        },
  );
}
