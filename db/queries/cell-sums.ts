/** Sums read from the cells of one cube, by the dimensions asked for. */
import { type SQL, sql } from "drizzle-orm";
import type { CodeFilterKey } from "~/domain/common-filters";
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
  const isEachCell = isOneCell(cube, groupBy, selection);
  const columns = [
    ...groupBy.map((dimension) => `${CELL_COLUMNS[dimension]} AS "${dimension}"`),
    ...Object.entries<string>(sums).map(([name, sum]) => {
      const column = sumColumn(sum, horizon);
      return `${isEachCell ? column : `sum(${column})`} AS "${name}"`;
    }),
    `${isEachCell ? "0" : mixed(cube, groupBy)} AS "isMixed"`,
  ];
  const keys = groupBy.map((dimension) => CELL_COLUMNS[dimension]);
  const group = keys.length === 0 ? "HAVING count(*) > 0" : `GROUP BY ${keys.join(", ")}`;
  const { texts, values } = conditionsOf(shape, cube, groupBy, selection, days);
  const statement = sqlite.prepare(
    `SELECT ${columns.join(", ")} FROM ${shape.table} WHERE ${texts.join(" AND ")} ${isEachCell ? "" : group}`,
  );
  return statement.all(...values) as (GroupIds & Sums & { isMixed: number })[];
}

/** Whether every cell that is read is a group of its own. */
function isOneCell({ dimensions }: Cube, groupBy: readonly CellDimension[], selection: Selection): boolean {
  return dimensions.every(
    (dimension) =>
      groupBy.includes(dimension) ||
      (dimension === "withMonth" && groupBy.includes("month")) ||
      chosenFrom(selection, dimension)?.length === 1,
  );
}

function conditionsOf(
  shape: CellShape,
  cube: Cube,
  groupBy: readonly CellDimension[],
  selection: Selection,
  days: Days | undefined,
): Conditions {
  const conditions: Conditions = { texts: ["cube = ?"], values: [cube.id] };
  const { fromMonth, toMonth } = selection;
  const isWithin = cube.dimensions.includes("month") && (fromMonth !== null || toMonth !== null);
  const beforeMonth = shape.dimensions.slice(0, shape.dimensions.indexOf("month"));
  for (const dimension of shape.dimensions) {
    const column = CELL_COLUMNS[dimension];
    const key = FILTER_OF[dimension];
    const chosen = chosenFrom(selection, dimension);
    // Dimensions that the cube lacks are named too: they lead the key before those that it keeps.
    if (!cube.dimensions.includes(dimension)) add(conditions, `${column} = ?`, ALL);
    else if (chosen?.length === 1) add(conditions, `${column} = ?`, ...chosen);
    else if (chosen) add(conditions, `${column} IN (${chosen.map(() => "?").join()})`, ...chosen);
    // Each of its ids by itself, so that of each only the months asked for are read.
    else if (isWithin && key && beforeMonth.includes(dimension))
      add(conditions, `${column} IN (SELECT id FROM ${DICTIONARIES[key]})`);
  }
  if (isWithin || groupBy.includes("month")) inMonths(conditions, cube, groupBy, selection);
  if (days) add(conditions, `${CELL_COLUMNS[days.dimension]} BETWEEN ? AND ?`, days.from, days.to);
  return conditions;
}

function chosenFrom(selection: Selection, dimension: CellDimension): Chosen {
  const key = FILTER_OF[dimension];
  return key === undefined ? null : selection[key];
}

const DICTIONARIES: Readonly<Partial<Record<CodeFilterKey, string>>> = {
  branch: "branches",
  region: "regions",
  officer: "officers",
  cause: "causes",
  method: "methods",
};

interface Conditions {
  texts: string[];
  values: (number | string)[];
}

function add({ texts, values }: Conditions, text: string, ...more: (number | string)[]): void {
  texts.push(text);
  values.push(...more);
}

/** Pairs of months belong to a run that holds both, and to no single month. */
function inMonths(
  conditions: Conditions,
  { dimensions }: Cube,
  groupBy: readonly CellDimension[],
  { fromMonth, toMonth }: Selection,
): void {
  const isPaired = dimensions.includes("withMonth");
  if (isPaired && groupBy.includes("month")) add(conditions, "with_month = month");
  if (fromMonth !== null) add(conditions, "month >= ?", fromMonth);
  if (fromMonth !== null && isPaired) add(conditions, "with_month >= ?", fromMonth);
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
