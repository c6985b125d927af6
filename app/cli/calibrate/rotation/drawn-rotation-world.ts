/** Which world a number of the proof stands for. */
import type { PortfolioParameters } from "../../../../seeds/parameters";
import { RandomStream } from "../../../../seeds/random-stream";

/** Stale: tenure lowers receipts on stuck cases, and officers differ. Even: neither, so that nothing should change. */
export type RotationWorldKind = "stale" | "even";

export interface DrawnRotationWorld {
  seed: number;
  kind: RotationWorldKind;
  parameters: Partial<PortfolioParameters>;
}

/** Ranges of what differs between worlds: drawn evenly, both ends included. */
export const ROTATION_RANGES = {
  latentSpread: [0.4, 0.8],
  paymentsPerDay: [0.0025, 0.0045],
  hardMethodsToHardCases: [0.5, 1.5],
  officerCaseMix: [0.4, 1.2],
  workloadChangesPerYear: [0.08, 0.15],
} as const;
const STALENESS = [0.02, 0.06] as const;
const SKILL = [0.1, 0.3] as const;

/** A bank of six branches with as many cases an officer as the demo has. */
const BANK = { cases: 3000, branches: 6, officers: 30 };

/** Keys of the proof's own stream, apart from those of the simulator and of other proofs. */
const STREAM_OF_WORLDS = 105;

/** Every second world is even. */
export function drawnRotationWorld(seed: number): DrawnRotationWorld {
  const stream = new RandomStream(seed, STREAM_OF_WORLDS);
  const kind: RotationWorldKind = seed % 2 === 0 ? "even" : "stale";
  const drawn = Object.fromEntries(
    Object.entries(ROTATION_RANGES).map(([name, [low, high]]) => [name, stream.between(low, high)]),
  );
  const isStale = kind === "stale";
  return {
    seed,
    kind,
    parameters: {
      ...BANK,
      ...drawn,
      stalenessPerMonth: isStale ? stream.between(...STALENESS) : 0,
      officerSkillSpread: isStale ? stream.between(...SKILL) : 0,
    },
  };
}
