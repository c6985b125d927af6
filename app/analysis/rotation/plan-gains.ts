/** What handovers are expected to recover together, and how uncertain that is: by draws from the beliefs. */
import type { Estimate, HandOver, OfficerBelief } from "~/domain/rotation";
import { quantile } from "~/statistics/quantile";
import { normalDraws } from "~/statistics/randomness/normal-draws";
import { seededRandom } from "~/statistics/randomness/seeded-random";
import { expectedGain } from "./expected-gain";

export interface GainRange {
  expectedMinor: number;
  lowMinor: number;
  highMinor: number;
  /** That it is above 0. */
  probabilityBetter: number;
}

const DRAWS = 400;
const LOW = 0.025;
/** Apart from the streams of officers, whose keys are their ids. */
const SLOPE_STREAM = 2 ** 31;

/**
 * Of each group of handovers, after the penalty for each. One draw holds for all groups: an error in a slope or in an
 * officer is shared by all cases, so it does not average out over many.
 */
export function planGains(
  groups: readonly (readonly HandOver[])[],
  slope: Estimate | null,
  penaltyMinor: number,
  seed: number,
): GainRange[] {
  const slopes = draws(seed + SLOPE_STREAM).map(
    (normal) => (slope?.estimate ?? 0) + normal * (slope?.standardError ?? 0),
  );
  const officers = new Map<number, readonly number[]>();
  const drawn = ({ officerId, mean, standardDeviation }: OfficerBelief, draw: number) => {
    const normals = officers.get(officerId) ?? draws(seed + officerId);
    officers.set(officerId, normals);
    return mean + standardDeviation * normals[draw]!;
  };
  return groups.map((handOvers) => {
    const sums = slopes
      .map((drawnSlope, draw) =>
        handOvers.reduce(
          (sum, { proposal, receiver }) =>
            sum + expectedGain(proposal, drawnSlope, drawn(receiver, draw) - drawn(proposal.from, draw)),
          -penaltyMinor * handOvers.length,
        ),
      )
      .sort((one, other) => one - other);
    return {
      expectedMinor: handOvers.reduce((sum, { receiver }) => sum + receiver.gainMinor - penaltyMinor, 0),
      lowMinor: Math.round(quantile(sums, LOW)),
      highMinor: Math.round(quantile(sums, 1 - LOW)),
      probabilityBetter: sums.filter((sum) => sum > 0).length / DRAWS,
    };
  });
}

function draws(key: number): readonly number[] {
  const normal = normalDraws(seededRandom(key % 2 ** 32));
  return Array.from({ length: DRAWS }, normal);
}
