/** Sums read from the cells of one cube, by the dimensions asked for. */
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../client";
import { CELL_COLUMNS, type CellDimension, type Cube } from "../derive/cubes";
import type { Selection } from "./selection";
import { cellsWhere } from "./where";

/** Ids of the dimensions grouped by. */
export type GroupIds = Partial<Record<CellDimension, number>>;

/** Property name → column of the sum. */
export type SumColumns<Sums> = Readonly<Record<keyof Sums & string, string>>;

interface CellQuestion<Sums> {
  table: "flow_cells" | "episode_cells" | "case_cells" | "hold_cells";
  cube: Cube;
  /** 0 for flows, which have none. */
  horizon: number;
  groupBy: readonly CellDimension[];
  sums: SumColumns<Sums>;
}

/** `pieces`: from how many cells each group was added up; more than one breaks moments clustered by borrower. */
export function cellSums<Sums>(
  { orm }: Database,
  { table, cube, horizon, groupBy, sums }: CellQuestion<Sums>,
  selection: Selection,
): (GroupIds & Sums & { pieces: number })[] {
  const columns = Object.entries<string>(sums).map(([name, column]) => `sum(${column}) AS "${name}"`);
  return orm.all(sql`
    SELECT ${keyColumns(groupBy)}, ${sql.raw(columns.join(", "))}, count(*) AS pieces
    FROM ${sql.raw(table)}
    WHERE cube = ${cube.id} AND horizon = ${horizon} AND ${cellsWhere(selection)}
    GROUP BY ${groupKeys(groupBy)}`);
}

/** The dimensions under their names; a constant where there is none, so that no rows give no group. */
export function keyColumns(
  groupBy: readonly CellDimension[],
  /** Where a dimension has another column than in the cells. */
  columnsOf: Partial<Record<CellDimension, string>> = {},
): SQL {
  const columns = groupBy.map(
    (dimension) => `${columnsOf[dimension] ?? CELL_COLUMNS[dimension]} AS "${dimension}"`,
  );
  return sql.raw(columns.length === 0 ? `0 AS "whole"` : columns.join(", "));
}

export function groupKeys(groupBy: readonly CellDimension[]): SQL {
  return sql.raw(groupBy.length === 0 ? `"whole"` : groupBy.map((dimension) => `"${dimension}"`).join(", "));
}
