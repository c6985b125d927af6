/** What share of the debt each episode recovered within a horizon. */

import { type EffectEpisodes, moneyColumns } from "~/domain/effect-episodes";
import { rawRecoveredShare, recoveredShare } from "~/domain/recovered-share";
import type { Horizon } from "~/domain/rules";

export interface Outcomes {
  /** Receipts less advances within the horizon over what was owed, clipped to [0, 1]; and how many were outside. */
  shares: Float64Array;
  clippedCount: number;
  /** Whether any receipt came in within the horizon. */
  paid: Uint8Array;
  /** Days to the first receipt; the horizon where none came within it, closed or not. */
  daysToCash: Float64Array;
}

/** @param places of episodes with something owed, in the columns; the answer is in their order */
export function outcomes(episodes: EffectEpisodes, places: readonly number[], horizon: Horizon): Outcomes {
  const [received, advanced] = moneyColumns(horizon);
  let clippedCount = 0;
  const shares = Float64Array.from(places, (place) => {
    const recovered = {
      receivedMinor: episodes[received].at(place)!,
      advancedMinor: episodes[advanced].at(place)!,
      outstandingMinor: episodes.outstandingMinor.at(place)!,
    };
    const share = recoveredShare(recovered);
    if (share !== rawRecoveredShare(recovered)) clippedCount += 1;
    return share;
  });
  const paid = Uint8Array.from(places, (place) => (episodes[received].at(place)! > 0 ? 1 : 0));
  const daysToCash = Float64Array.from(places, (place) =>
    Math.min(horizon, episodes.daysToCash.at(place) ?? horizon),
  );
  return { shares, clippedCount, paid, daysToCash };
}

/** Episodes with full follow-up and something owed: an open window is neither a failure nor a zero. */
export function isJudged(
  { startDay, outstandingMinor }: EffectEpisodes,
  place: number,
  days: number,
  cutOffDay: number,
): boolean {
  return cutOffDay - startDay.at(place)! >= days && outstandingMinor.at(place)! > 0;
}
