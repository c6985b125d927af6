/** Which world a number of the calibration stands for: its parameters, drawn within stated ranges by its own seed. */
import type { PortfolioParameters } from "../../../seeds/parameters";
import { RandomStream } from "../../../seeds/random-stream";

/** Measured confounding; a method for hopeless cases only; a confounder that no file shows. */
export type WorldKind = "confounded" | "hopeless" | "hidden";

export interface DrawnWorld {
  seed: number;
  kind: WorldKind;
  parameters: Partial<PortfolioParameters>;
}

/** Ranges of what differs between worlds: drawn evenly, both ends included. */
export const RANGES = {
  cases: [1500, 2500],
  hardMethodsToHardCases: [0.7, 1.3],
  explorationShare: [0.2, 0.35],
  branchStyleSpread: [0.1, 0.4],
  effectScale: [1, 2],
  latentSpread: [0.4, 0.8],
  paymentsPerDay: [0.0025, 0.0045],
  stalenessPerMonth: [0, 0.06],
  officerSkillSpread: [0.1, 0.3],
} as const;

/** Strength of the hidden confounder, where there is one. */
export const HIDDEN_RANGE = [0.6, 1] as const;

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
      hopelessOnlyMethod: kind === "hopeless" ? stream.pick(HOPELESS_METHODS) : null,
      hiddenConfounding: kind === "hidden" ? stream.between(...HIDDEN_RANGE) : 0,
    },
  };
}
