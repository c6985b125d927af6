/**
 * The cubes: which dimensions each small table of sums keeps. All cubes of a kind share one table; a dimension that a
 * cube does not keep holds ALL in its key. One place to read which question a cube can answer.
 */

export const CELL_DIMENSIONS = [
  "month",
  "methodId",
  "causeId",
  "regionId",
  "branchId",
  "officerId",
  "stratum",
] as const;
export type CellDimension = (typeof CELL_DIMENSIONS)[number];

/** The key of a dimension that a cube does not keep. */
export const ALL = -1;

export interface Cube {
  id: number;
  dimensions: readonly CellDimension[];
}

/** Credited money, new money, cost, minutes and activities by their own month; smallest first. */
export const FLOW_CUBES: readonly Cube[] = [
  { id: 1, dimensions: ["month", "regionId", "methodId"] },
  { id: 2, dimensions: ["month", "regionId", "branchId"] },
  { id: 3, dimensions: ["month", "regionId", "causeId"] },
  { id: 4, dimensions: ["month", "methodId", "causeId"] },
  { id: 5, dimensions: ["month", "officerId"] },
];

/** Episodes by horizon, over all time, so that the moments clustered by borrower are exact. */
export const EPISODE_CUBES: readonly Cube[] = [
  { id: 1, dimensions: ["methodId"] },
  { id: 2, dimensions: ["methodId", "causeId"] },
  { id: 3, dimensions: ["methodId", "regionId"] },
  { id: 4, dimensions: ["officerId"] },
  { id: 5, dimensions: ["methodId", "stratum"] },
];

/** Cases by horizon, over all time. */
export const CASE_CUBES: readonly Cube[] = [
  { id: 1, dimensions: [] },
  { id: 2, dimensions: ["regionId"] },
  { id: 3, dimensions: ["regionId", "branchId"] },
  { id: 4, dimensions: ["causeId"] },
  { id: 5, dimensions: ["regionId", "causeId"] },
  { id: 6, dimensions: ["stratum"] },
  { id: 7, dimensions: ["regionId", "stratum"] },
  { id: 8, dimensions: ["regionId", "branchId", "stratum"] },
  { id: 9, dimensions: ["causeId", "stratum"] },
];

/** Holds by horizon, over all time. */
export const HOLD_CUBES: readonly Cube[] = [{ id: 1, dimensions: ["officerId"] }];

/** Column of a cell dimension. */
export const CELL_COLUMNS: Readonly<Record<CellDimension, string>> = {
  month: "month",
  methodId: "method_id",
  causeId: "cause_id",
  regionId: "region_id",
  branchId: "branch_id",
  officerId: "officer_id",
  stratum: "stratum",
};
