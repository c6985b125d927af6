/** What an episode adds to a cell, and how a borrower's episodes make up the moments of a recovered share. */

import { ADVANCED, RECEIVED } from "~/domain/money-within";
import { rawRecoveredShare, recoveredShare } from "~/domain/recovered-share";
import { HORIZONS } from "~/domain/rules";
import type { ClusterRule } from "./clustered-cells";
import { EPISODE_CELLS } from "./cubes";
import type { DerivedRows } from "./derived-rows";

export const EPISODE_CLUSTERS: ClusterRule = {
  rated: "rated",
  products: {
    cluster_share_square: ["sum_share", "sum_share"],
    cluster_share_count: ["sum_share", "rated"],
    cluster_count_square: ["rated", "rated"],
  },
  rounded: additive,
};

const COLUMNS = EPISODE_CELLS.sums.length;
const RATED = EPISODE_CELLS.sums.indexOf("rated");
const SHARE = EPISODE_CELLS.sums.indexOf("sum_share");
const SQUARE = EPISODE_CELLS.sums.indexOf("sum_square");

/** Fills the plain sums of one episode, horizon by horizon, in the order of the cells' sums. */
export function addEpisodeSums(
  row: DerivedRows["episodes"][number],
  cutOffDay: number,
  sums: Float64Array,
  from: number,
): void {
  for (let place = 0; place < HORIZONS.length; place++) {
    const horizon = HORIZONS[place]!;
    const at = from + place * COLUMNS;
    sums[at] = 1;
    sums[at + 1] = row.isFirstOfMethod ? 1 : 0;
    sums[at + 2] = row.outstandingMinor;
    if (cutOffDay - row.startDay < horizon) continue;
    const received = row[RECEIVED[horizon]];
    sums[at + 3] = 1;
    sums[at + 4] = received > 0 ? 1 : 0;
    if (row.outstandingMinor <= 0) continue;
    const recovered = {
      receivedMinor: received,
      advancedMinor: row[ADVANCED[horizon]],
      outstandingMinor: row.outstandingMinor,
    };
    const share = recoveredShare(recovered);
    sums[at + RATED] = 1;
    sums[at + 6] = share === rawRecoveredShare(recovered) ? 0 : 1;
    sums[at + SHARE] = additive(share);
    sums[at + SQUARE] = additive(share * share);
  }
}

/** Rounded to a multiple of 2^-30: sums of such numbers are exact, so what is added can be subtracted without a trace. */
function additive(share: number): number {
  return Math.round(share * 2 ** 30) / 2 ** 30;
}
