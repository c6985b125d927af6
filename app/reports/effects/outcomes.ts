/** Which episodes a horizon can judge, and what share of the debt each brought. */
import { type EffectEpisodes, WITHIN_HORIZON } from "~/domain/effect-episodes";
import type { Horizon } from "~/domain/rules";

/** Episodes in the order of `rows`, which holds their places in the columns. */
export interface Outcomes {
  rows: readonly number[];
  /** Receipts less advances within the horizon over what was owed, clipped to [0, 1]. */
  shares: Float64Array;
  /** Whether any receipt came in within the horizon. */
  paid: Uint8Array;
  /** How many shares were outside [0, 1]. */
  clippedCount: number;
}

/** Only episodes with full follow-up and something owed: an open window is neither a failure nor a zero. */
export function outcomes(episodes: EffectEpisodes, horizon: Horizon, cutOffDay: number): Outcomes {
  const [received, advanced] = WITHIN_HORIZON[horizon];
  const rows = episodes.startDay.flatMap((day, row) =>
    cutOffDay - day >= horizon && episodes.outstandingMinor[row]! > 0 ? [row] : [],
  );
  let clippedCount = 0;
  const shares = Float64Array.from(rows, (row) => {
    const share = (episodes[received][row]! - episodes[advanced][row]!) / episodes.outstandingMinor[row]!;
    if (share < 0 || share > 1) clippedCount += 1;
    return Math.min(1, Math.max(0, share));
  });
  const paid = Uint8Array.from(rows, (row) => (episodes[received][row]! > 0 ? 1 : 0));
  return { rows, shares, paid, clippedCount };
}
