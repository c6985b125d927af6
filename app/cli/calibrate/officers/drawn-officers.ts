/**
 * Which world a number stands for where officers are compared: few cases each, of different mix, and skills that differ little. In
 * every second world branches pay differently, whoever works there; in every fifth they do, and no officer differs.
 */
import type { PortfolioParameters } from "../../../../seeds/parameters";
import { RandomStream } from "../../../../seeds/random-stream";

/** Ranges of what differs between worlds: drawn evenly, both ends included. An officer has some 30 to 70 holds. */
export const OFFICER_RANGES = {
  cases: [2500, 3500],
  officers: [60, 100],
  branches: [10, 16],
  officerSkillSpread: [0.1, 0.3],
  officerCaseMix: [0.4, 1.2],
  paymentsPerDay: [0.0025, 0.0045],
  latentSpread: [0.4, 0.8],
  stalenessPerMonth: [0, 0.06],
  performanceChangesPerYear: [0, 0.12],
  branchSpread: [0, 0.9],
} as const;

const WHOLE = ["cases", "officers", "branches"];

/** Keys of the calibration's own stream, apart from those of the simulator and of other proofs. */
const STREAM_OF_OFFICERS = 102;

export function drawnOfficers(seed: number): Partial<PortfolioParameters> {
  const stream = new RandomStream(seed, STREAM_OF_OFFICERS);
  const drawn = Object.fromEntries(
    Object.entries(OFFICER_RANGES).map(([name, [low, high]]) => [
      name,
      WHOLE.includes(name) ? stream.whole(low, high) : stream.between(low, high),
    ]),
  );
  if (seed % 5 === 0) return { ...drawn, officerSkillSpread: 0 };
  return seed % 2 === 0 ? drawn : { ...drawn, branchSpread: 0 };
}
