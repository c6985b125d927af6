/** Sums read from the cells of one cube, by the dimensions asked for. */
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../client";
import { ALL, CELL_COLUMNS, type CellDimension, type CellShape, type Cube, sumColumn } from "../derive/cubes";
import { FILTER_OF } from "./choose-cube";
import type { Chosen, Selection } from "./selection";

/** Ids of the dimensions grouped by. */
export type GroupIds = Partial<Record<CellDimension, number>>;

/** Property name → column of the sum. */
export type SumColumns<Sums> = Readonly<Record<keyof Sums & string, string>>;

/** Days of a dimension, both included. */
export interface Days {
  dimension: "evidencedDay" | "touchedDay";
  from: number;
  to: number;
}

interface CellQuestion<Sums> {
  shape: CellShape;
  cube: Cube;
  /** null for cells that have none. */
  horizon: number | null;
  groupBy: readonly CellDimension[];
  sums: SumColumns<Sums>;
  days?: Days;
}

/** `isMixed`: 1 where a group was added up over several places, which breaks moments clustered by borrower. */
export function cellSums<Sums>(
  { sqlite }: Database,
  { shape, cube, horizon, groupBy, sums, days }: CellQuestion<Sums>,
  selection: Selection,
): (GroupIds & Sums & { isMixed: number })[] {
  const keys = groupBy.map((dimension) => CELL_COLUMNS[dimension]);
  const columns = [
    ...groupBy.map((dimension) => `${CELL_COLUMNS[dimension]} AS "${dimension}"`),
    ...Object.entries<string>(sums).map(
      ([name, column]) => `sum(${sumColumn(column, horizon)}) AS "${name}"`,
    ),
    `${mixed(cube, groupBy)} AS "isMixed"`,
  ];
  const conditions: Conditions = { texts: ["cube = ?"], values: [cube.id] };
  // Dimensions that the cube lacks are named too: they lead the key before those that it keeps.
  for (const dimension of shape.dimensions)
    if (!cube.dimensions.includes(dimension)) add(conditions, `${CELL_COLUMNS[dimension]} = ?`, ALL);
    else choose(conditions, dimension, selection);
  if (cube.dimensions.includes("month"))
    inMonths(conditions, selection, cube.dimensions.includes("withMonth"), groupBy.includes("month"));
  if (days) add(conditions, `${CELL_COLUMNS[days.dimension]} BETWEEN ? AND ?`, days.from, days.to);
  const statement = sqlite.prepare(
    `SELECT ${columns.join(", ")} FROM ${shape.table} WHERE ${conditions.texts.join(" AND ")}
     ${keys.length === 0 ? "HAVING count(*) > 0" : `GROUP BY ${keys.join(", ")}`}`,
  );
  return statement.all(...conditions.values) as (GroupIds & Sums & { isMixed: number })[];
}

interface Conditions {
  texts: string[];
  values: (number | string)[];
}

function add({ texts, values }: Conditions, text: string, ...more: (number | string)[]): void {
  texts.push(text);
  values.push(...more);
}

function choose(conditions: Conditions, dimension: CellDimension, selection: Selection): void {
  const key = FILTER_OF[dimension];
  const chosen: Chosen = key === undefined ? null : selection[key];
  if (chosen === null) return;
  const column = CELL_COLUMNS[dimension];
  if (chosen.length === 1) add(conditions, `${column} = ?`, ...chosen);
  else add(conditions, `${column} IN (${chosen.map(() => "?").join()})`, ...chosen);
}

/** Pairs of months belong to a run that holds both, and to no single month. */
function inMonths(
  conditions: Conditions,
  { fromMonth, toMonth }: Selection,
  isPaired: boolean,
  isByMonth: boolean,
): void {
  if (isPaired && isByMonth) add(conditions, "with_month = month");
  if (fromMonth !== null) add(conditions, `${isPaired ? "with_month" : "month"} >= ?`, fromMonth);
  if (toMonth !== null) add(conditions, "month <= ?", toMonth);
}

/** Whether a group holds more than one place of a dimension that it is not grouped by; months are paired instead. */
function mixed({ dimensions }: Cube, groupBy: readonly CellDimension[]): string {
  const loose = dimensions.filter(
    (dimension) => dimension !== "month" && dimension !== "withMonth" && !groupBy.includes(dimension),
  );
  const tests = loose.map((dimension) => `min(${CELL_COLUMNS[dimension]}) < max(${CELL_COLUMNS[dimension]})`);
  return tests.length === 0 ? "0" : tests.join(" OR ");
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
