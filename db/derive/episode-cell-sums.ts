/** What one borrower's episodes add to a cell, horizon by horizon. */
import { HORIZONS, type Horizon } from "~/domain/rules";
import { ADVANCED, type DerivedRows, RECEIVED } from "./derived-rows";

type EpisodeRow = DerivedRows["episodes"][number];

export const EPISODE_SUMS = [
  "episodes",
  "cases",
  "outstanding_minor",
  "matured",
  "payers",
  "rated",
  "clipped",
  "sum_share",
  "sum_square",
  "clusters",
  "cluster_share_square",
  "cluster_share_count",
  "cluster_count_square",
] as const;

/** An episode, and what it comes to at each horizon; null where it has not been followed up so long. */
export interface JudgedEpisode {
  row: EpisodeRow;
  atHorizons: readonly (Recovered | null)[];
}

interface Recovered {
  hasPaid: boolean;
  /** Recovered share of the outstanding; null where nothing was outstanding. */
  share: number | null;
  isClipped: boolean;
  /** Both as they are added up. */
  addedShare: number;
  addedSquare: number;
}

/** Once for all the cells that an episode falls into. */
export function judgedEpisode(row: EpisodeRow, cutOffDay: number): JudgedEpisode {
  return {
    row,
    atHorizons: HORIZONS.map((horizon) =>
      cutOffDay - row.startDay >= horizon ? recovered(row, horizon) : null,
    ),
  };
}

function recovered(row: EpisodeRow, horizon: Horizon): Recovered {
  const received = row[RECEIVED[horizon]];
  const hasPaid = received > 0;
  if (row.outstandingMinor <= 0)
    return { hasPaid, share: null, isClipped: false, addedShare: 0, addedSquare: 0 };
  const raw = (received - row[ADVANCED[horizon]]) / row.outstandingMinor;
  const share = Math.min(1, Math.max(0, raw));
  const [addedShare, addedSquare] = [additive(share), additive(share * share)];
  return { hasPaid, share, isClipped: share !== raw, addedShare, addedSquare };
}

/** Σ over one borrower's episodes at a horizon (by its place), in the order of EPISODE_SUMS. */
export function episodeSums(episodes: readonly JudgedEpisode[], horizon: number): number[] {
  let cases = 0;
  let outstanding = 0;
  let matured = 0;
  let payers = 0;
  let rated = 0;
  let clipped = 0;
  let share = 0;
  let square = 0;
  for (const { row, atHorizons } of episodes) {
    if (row.isFirstOfMethod) cases++;
    outstanding += row.outstandingMinor;
    const judged = atHorizons[horizon];
    if (!judged) continue;
    matured++;
    if (judged.hasPaid) payers++;
    if (judged.share === null) continue;
    rated++;
    if (judged.isClipped) clipped++;
    share += judged.addedShare;
    square += judged.addedSquare;
  }
  const cluster = rated > 0 ? 1 : 0;
  const moments = [additive(share * share), additive(share * rated), rated * rated] as const;
  const counts = [episodes.length, cases, outstanding, matured, payers, rated, clipped] as const;
  return [...counts, share, square, cluster, ...moments];
}

/** Rounded to a multiple of 2^-30: sums of such numbers are exact, so what is added can be taken away without a trace. */
function additive(share: number): number {
  return Math.round(share * 2 ** 30) / 2 ** 30;
}
