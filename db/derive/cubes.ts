/**
 * The cubes: which dimensions each small table of sums keeps. All cubes of a kind share one table; a dimension that a
 * cube does not keep holds ALL in its key. One place to read which question a cube can answer.
 */
import { HORIZONS } from "~/domain/rules";

/** Column of each dimension of the cells. */
export const CELL_COLUMNS = {
  branchId: "branch_id",
  regionId: "region_id",
  officerId: "officer_id",
  causeId: "cause_id",
  methodId: "method_id",
  stratum: "stratum",
  month: "month",
  /**
   * The earlier month of a pair of a borrower's months: what makes moments clustered by borrower exact over any run of
   * months. A month's own cell has it twice; the sum over `month <= to` and `with_month >= from` is the run's.
   */
  withMonth: "with_month",
  /** Newest evidence, and last activity (else default), of an open case that owes something. */
  evidencedDay: "evidenced_day",
  touchedDay: "touched_day",
} as const;
export type CellDimension = keyof typeof CELL_COLUMNS;

/** The key of a dimension that a cube does not keep. */
export const ALL = -1;

export interface Cube {
  id: number;
  dimensions: readonly CellDimension[];
  /** Added up from the cells of this cube instead of from rows. */
  addedUpFrom?: number;
  /** Kept while counting, for others to be added up from, and never written. */
  isPassing?: true;
}

export interface CellShape {
  table: "flow_cells" | "episode_cells" | "case_cells" | "hold_cells" | "open_cells";
  /** In the order of the key: what is chosen from first, what is grouped by or ranges last. */
  dimensions: readonly CellDimension[];
  /** At which every cell keeps its sums, side by side in one row; `[null]`: at none. */
  horizons: readonly (number | null)[];
  sums: readonly string[];
  /**
   * Sums that a borrower enters as one cluster, which do not add up over cells. A cube of a table that has such sums is
   * added up from a passing one, which holds the clusters of only those rows that are alone in every cell.
   */
  clusteredSums: readonly string[];
  /** A cell of which none of these counts anything is gone. */
  counts: readonly string[];
  /** Dimensions in which one row stands in several cells: an episode has several officers, a case several methods. */
  repeated: readonly CellDimension[];
  /** Smallest first: the first that fits answers. */
  cubes: readonly Cube[];
}

/** Credited money, new money, cost, minutes and activities by their own month. */
export const FLOW_CELLS: CellShape = {
  table: "flow_cells",
  dimensions: ["branchId", "regionId", "officerId", "causeId", "methodId", "month"],
  horizons: [null],
  sums: [
    "credited_minor",
    "earned_minor",
    "advanced_minor",
    "cost_minor",
    "minutes",
    "activities",
    "episodes",
  ],
  clusteredSums: [],
  counts: [
    "credited_minor",
    "earned_minor",
    "advanced_minor",
    "cost_minor",
    "minutes",
    "activities",
    "episodes",
  ],
  repeated: [],
  cubes: [
    { id: 10, dimensions: ["regionId"], addedUpFrom: 16 },
    { id: 11, dimensions: ["causeId"], addedUpFrom: 17 },
    { id: 12, dimensions: ["methodId"], addedUpFrom: 18 },
    { id: 13, dimensions: ["branchId", "regionId"], addedUpFrom: 19 },
    { id: 14, dimensions: ["month"], addedUpFrom: 16 },
    { id: 15, dimensions: ["officerId"], addedUpFrom: 20 },
    { id: 23, dimensions: ["regionId", "methodId"], addedUpFrom: 26 },
    { id: 24, dimensions: ["causeId", "methodId"], addedUpFrom: 28 },
    { id: 16, dimensions: ["regionId", "month"], addedUpFrom: 26 },
    { id: 20, dimensions: ["regionId", "officerId"], addedUpFrom: 2 },
    { id: 21, dimensions: ["branchId", "officerId"], addedUpFrom: 2 },
    { id: 17, dimensions: ["causeId", "month"], addedUpFrom: 27 },
    { id: 18, dimensions: ["methodId", "month"], addedUpFrom: 26 },
    { id: 19, dimensions: ["branchId", "regionId", "month"], addedUpFrom: 2 },
    { id: 31, dimensions: ["officerId", "methodId"], addedUpFrom: 3 },
    { id: 32, dimensions: ["officerId", "causeId"], addedUpFrom: 3 },
    { id: 27, dimensions: ["regionId", "causeId", "month"], addedUpFrom: 1 },
    { id: 26, dimensions: ["regionId", "methodId", "month"], addedUpFrom: 1 },
    { id: 22, dimensions: ["officerId", "month"], addedUpFrom: 2 },
    { id: 28, dimensions: ["causeId", "methodId", "month"], addedUpFrom: 1 },
    { id: 29, dimensions: ["branchId", "causeId", "month"] },
    { id: 30, dimensions: ["branchId", "methodId", "month"] },
    { id: 1, dimensions: ["regionId", "causeId", "methodId", "month"], isPassing: true },
    { id: 2, dimensions: ["branchId", "regionId", "officerId", "month"], isPassing: true },
    { id: 3, dimensions: ["officerId", "causeId", "methodId"], isPassing: true },
  ],
};

/** Episodes by horizon, with moments clustered by borrower. */
export const EPISODE_CELLS: CellShape = {
  table: "episode_cells",
  dimensions: ["branchId", "regionId", "officerId", "causeId", "methodId", "month", "withMonth"],
  horizons: HORIZONS,
  sums: [
    "episodes",
    "cases",
    "outstanding_minor",
    "matured",
    "payers",
    "rated",
    "clipped",
    "sum_share",
    "sum_square",
  ],
  clusteredSums: ["clusters", "pairs", "cluster_share_square", "cluster_share_count", "cluster_count_square"],
  counts: ["episodes", "pairs"],
  repeated: ["officerId"],
  cubes: [
    { id: 10, dimensions: ["methodId"], addedUpFrom: 1 },
    { id: 11, dimensions: ["regionId", "methodId"], addedUpFrom: 1 },
    { id: 12, dimensions: ["officerId"], addedUpFrom: 2 },
    { id: 13, dimensions: ["causeId", "methodId"], addedUpFrom: 1 },
    { id: 14, dimensions: ["branchId", "methodId"], addedUpFrom: 1 },
    { id: 15, dimensions: ["regionId", "officerId"], addedUpFrom: 2 },
    { id: 16, dimensions: ["branchId", "officerId"], addedUpFrom: 2 },
    { id: 17, dimensions: ["officerId", "methodId"], addedUpFrom: 2 },
    { id: 18, dimensions: ["methodId", "month", "withMonth"] },
    { id: 1, dimensions: ["branchId", "regionId", "causeId", "methodId"], isPassing: true },
    { id: 2, dimensions: ["branchId", "regionId", "officerId", "methodId"], isPassing: true },
  ],
};

/** Cases by horizon, with moments clustered by borrower. */
export const CASE_CELLS: CellShape = {
  table: "case_cells",
  dimensions: ["branchId", "regionId", "causeId", "methodId", "month", "withMonth", "stratum"],
  horizons: HORIZONS,
  sums: ["cases", "exposure_minor", "matured", "matured_exposure_minor", "received_minor", "net_minor"],
  clusteredSums: [
    "clusters",
    "pairs",
    "exposure_square",
    "received_square",
    "received_exposure",
    "net_square",
    "net_exposure",
  ],
  counts: ["cases", "pairs"],
  repeated: ["methodId"],
  cubes: [
    { id: 10, dimensions: [], addedUpFrom: 1 },
    { id: 11, dimensions: ["regionId"], addedUpFrom: 1 },
    { id: 12, dimensions: ["causeId"], addedUpFrom: 1 },
    { id: 13, dimensions: ["branchId", "regionId"], addedUpFrom: 1 },
    { id: 14, dimensions: ["methodId"], addedUpFrom: 3 },
    { id: 15, dimensions: ["regionId", "causeId"], addedUpFrom: 1 },
    { id: 16, dimensions: ["regionId", "methodId"], addedUpFrom: 3 },
    { id: 17, dimensions: ["causeId", "methodId"], addedUpFrom: 3 },
    { id: 18, dimensions: ["regionId", "stratum"], addedUpFrom: 1 },
    { id: 19, dimensions: ["branchId", "causeId"], addedUpFrom: 1 },
    { id: 20, dimensions: ["causeId", "stratum"], addedUpFrom: 1 },
    { id: 21, dimensions: ["branchId", "regionId", "stratum"], addedUpFrom: 1 },
    { id: 22, dimensions: ["regionId", "causeId", "stratum"], addedUpFrom: 1 },
    { id: 23, dimensions: ["branchId", "causeId", "stratum"], addedUpFrom: 1 },
    { id: 24, dimensions: ["month", "withMonth"], addedUpFrom: 2 },
    { id: 25, dimensions: ["regionId", "month", "withMonth"], addedUpFrom: 2 },
    { id: 26, dimensions: ["causeId", "month", "withMonth"], addedUpFrom: 2 },
    { id: 27, dimensions: ["methodId", "month"] },
    { id: 28, dimensions: ["branchId", "regionId", "month"] },
    { id: 29, dimensions: ["regionId", "methodId", "stratum"], addedUpFrom: 3 },
    { id: 30, dimensions: ["causeId", "methodId", "stratum"], addedUpFrom: 3 },
    { id: 31, dimensions: ["regionId", "stratum", "month", "withMonth"], addedUpFrom: 2 },
    { id: 32, dimensions: ["causeId", "stratum", "month", "withMonth"], addedUpFrom: 2 },
    { id: 1, dimensions: ["branchId", "regionId", "causeId", "stratum"], isPassing: true },
    { id: 2, dimensions: ["regionId", "causeId", "stratum", "month", "withMonth"], isPassing: true },
    { id: 3, dimensions: ["regionId", "causeId", "methodId", "stratum"], isPassing: true },
  ],
};

/** Holds by horizon. */
export const HOLD_CELLS: CellShape = {
  table: "hold_cells",
  dimensions: ["branchId", "regionId", "officerId"],
  horizons: HORIZONS,
  sums: ["cases", "holds", "matured", "payers"],
  clusteredSums: [],
  counts: ["holds"],
  repeated: [],
  cubes: [
    { id: 10, dimensions: ["officerId"], addedUpFrom: 11 },
    { id: 11, dimensions: ["regionId", "officerId"], addedUpFrom: 1 },
    { id: 1, dimensions: ["branchId", "regionId", "officerId"] },
  ],
};

/** Cases open at the end; by day those that owe something. */
export const OPEN_CELLS: CellShape = {
  table: "open_cells",
  dimensions: ["branchId", "regionId", "causeId", "evidencedDay", "touchedDay"],
  horizons: [null],
  sums: ["cases", "outstanding_minor"],
  clusteredSums: [],
  counts: ["cases"],
  repeated: [],
  cubes: [
    { id: 10, dimensions: ["causeId"], addedUpFrom: 11 },
    { id: 11, dimensions: ["regionId", "causeId"], addedUpFrom: 1 },
    { id: 1, dimensions: ["branchId", "regionId", "causeId"] },
    { id: 12, dimensions: ["evidencedDay"], addedUpFrom: 2 },
    { id: 13, dimensions: ["touchedDay"], addedUpFrom: 3 },
    { id: 2, dimensions: ["regionId", "evidencedDay"] },
    { id: 3, dimensions: ["regionId", "touchedDay"] },
    { id: 4, dimensions: ["causeId", "evidencedDay"] },
    { id: 5, dimensions: ["causeId", "touchedDay"] },
    { id: 6, dimensions: ["branchId", "evidencedDay"] },
    { id: 7, dimensions: ["branchId", "touchedDay"] },
  ],
};

/** The column of a sum at a horizon: `rated_180`, `received_180_minor`. */
export function sumColumn(sum: string, horizon: number | null): string {
  if (horizon === null) return sum;
  return sum.endsWith("_minor") ? sum.replace(/minor$/, `${horizon}_minor`) : `${sum}_${horizon}`;
}

export const CELL_SHAPES = [FLOW_CELLS, EPISODE_CELLS, CASE_CELLS, HOLD_CELLS, OPEN_CELLS] as const;
