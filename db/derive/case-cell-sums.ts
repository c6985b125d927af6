/** What a case adds to a cell, and how a borrower's cases make up the moments of a rate. */

import { NET, RECEIVED } from "~/domain/money-within";
import { HORIZONS } from "~/domain/rules";
import type { ClusterRule } from "./clustered-cells";
import { CASE_CELLS } from "./cubes";
import type { DerivedRows } from "./derived-rows";

export const CASE_CLUSTERS: ClusterRule = {
  rated: "matured_exposure_minor",
  products: {
    exposure_square: ["matured_exposure_minor", "matured_exposure_minor"],
    received_square: ["received_minor", "received_minor"],
    received_exposure: ["received_minor", "matured_exposure_minor"],
    net_square: ["net_minor", "net_minor"],
    net_exposure: ["net_minor", "matured_exposure_minor"],
  },
  rounded: (product) => product,
};

const COLUMNS = CASE_CELLS.sums.length;

/** Fills the plain sums of one case, horizon by horizon, in the order of the cells' sums. */
export function addCaseSums(
  row: DerivedRows["cases"][number],
  cutOffDay: number,
  sums: Float64Array,
  from: number,
): void {
  for (let place = 0; place < HORIZONS.length; place++) {
    const horizon = HORIZONS[place]!;
    const at = from + place * COLUMNS;
    sums[at] = 1;
    sums[at + 1] = row.exposureMinor;
    if (cutOffDay - row.defaultedDay < horizon) continue;
    sums[at + 2] = 1;
    if (row.exposureMinor <= 0) continue;
    sums[at + 3] = row.exposureMinor;
    sums[at + 4] = row[RECEIVED[horizon]];
    sums[at + 5] = row[NET[horizon]];
  }
}
