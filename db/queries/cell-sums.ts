/** Sums read from the cells of one cube, by the dimensions asked for. */
import { type SQL, sql } from "drizzle-orm";
import type { CodeFilterKey } from "~/domain/common-filters";
import { compensatedSum } from "../compensated-sum";
import { ALL, CELL_COLUMNS, type CellDimension, type CellShape, type Cube, sumColumn } from "../derive/cubes";
import type { Store } from "../store";
import { FILTER_OF, leftOutOf } from "./choose-cube";
import type { GroupDimension } from "./group-columns";
import type { Chosen, Selection } from "./selection";
import { isIn, isNotIn } from "./where";

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

/** Money times money outgrows integers, and doubles are added up in code. */
const OF_MONEY_SQUARED: ReadonlySet<string> = new Set([
  "exposure_square",
  "received_square",
  "received_exposure",
  "net_square",
  "net_exposure",
]);

type Groups<Sums> = (GroupIds & Sums & { isMixed: boolean })[];

/** `isMixed`: where a group was added up over several places, which breaks moments clustered by borrower. */
export async function cellSums<Sums>(
  store: Store,
  question: CellQuestion<Sums>,
  selection: Selection,
): Promise<Groups<Sums>> {
  const { shape, cube, horizon, groupBy, days } = question;
  const sums = Object.entries<string>(question.sums).map(([name, sum]) => {
    return { name, column: sumColumn(sum, horizon), isInCode: OF_MONEY_SQUARED.has(sum) };
  });
  const isEachCell = isOneCell(cube, groupBy, selection);
  const keys = groupBy.map((dimension) => CELL_COLUMNS[dimension]);
  const named = groupBy.map((dimension) => `${CELL_COLUMNS[dimension]} AS "${dimension}"`);
  const of = (columns: readonly string[]) =>
    sql.raw(`SELECT ${columns.join(", ")} FROM ${shape.table} WHERE`);
  const where = sql.join(conditionsOf(shape, cube, groupBy, selection, days), sql` AND `);
  if (isEachCell) {
    const values = sums.map(({ name, column }) => `${column} AS "${name}"`);
    return store.rows(sql`${of([...named, ...values, `0 AS "isMixed"`])} ${where}`, ["isMixed"]);
  }
  const values = sums.map(
    ({ name, column, isInCode }) => `${isInCode ? "0" : `sum(${column})`} AS "${name}"`,
  );
  const group = keys.length === 0 ? "HAVING count(*) > 0" : `GROUP BY ${keys.join(", ")}`;
  const groups = await store.rows<Groups<Sums>[number]>(
    sql`${of([...named, ...values, `${mixed(cube, groupBy)} AS "isMixed"`])} ${where} ${sql.raw(group)}`,
    ["isMixed"],
  );
  const inCode = sums.filter(({ isInCode }) => isInCode);
  if (inCode.length === 0) return groups;
  const order = cube.dimensions.map((dimension) => CELL_COLUMNS[dimension]).join(", ") || "cube";
  const cells = await store.rows<Record<string, number>>(
    sql`${of([...named, ...inCode.map(({ name, column }) => `${column} AS "${name}"`)])} ${where}
      ORDER BY ${sql.raw(order)}`,
  );
  return withAddedUp(
    groups,
    cells,
    groupBy,
    inCode.map(({ name }) => name),
  );
}

/** In the order of the cells' keys. */
function withAddedUp<Group extends object>(
  groups: readonly Group[],
  cells: readonly Readonly<Record<string, number>>[],
  groupBy: readonly string[],
  names: readonly string[],
): Group[] {
  const keyOf = (row: object) => groupBy.map((key) => (row as Record<string, number>)[key]).join();
  const sumsOf = new Map(groups.map((group) => [keyOf(group), names.map(compensatedSum)]));
  for (const cell of cells) {
    const sums = sumsOf.get(keyOf(cell));
    for (const [place, name] of names.entries()) sums?.[place]?.add(cell[name]!);
  }
  return groups.map((group) => {
    const sums = sumsOf.get(keyOf(group));
    return {
      ...group,
      ...Object.fromEntries(names.map((name, place) => [name, sums?.[place]?.value() ?? 0])),
    };
  });
}

/** Whether every cell that is read is a group of its own. */
function isOneCell({ dimensions }: Cube, groupBy: readonly CellDimension[], selection: Selection): boolean {
  return dimensions.every(
    (dimension) =>
      groupBy.includes(dimension) ||
      (dimension === "withMonth" && groupBy.includes("month")) ||
      (chosenFrom(selection, dimension)?.length === 1 && leftOutOf(selection, dimension) === null),
  );
}

function conditionsOf(
  shape: CellShape,
  cube: Cube,
  groupBy: readonly CellDimension[],
  selection: Selection,
  days: Days | undefined,
): SQL[] {
  const conditions = [sql`cube = ${cube.id}`];
  const { fromMonth, toMonth } = selection;
  const isWithin = cube.dimensions.includes("month") && (fromMonth !== null || toMonth !== null);
  const beforeMonth = shape.dimensions.slice(0, shape.dimensions.indexOf("month"));
  for (const dimension of shape.dimensions) {
    const column = sql.raw(CELL_COLUMNS[dimension]);
    const key = FILTER_OF[dimension];
    const chosen = chosenFrom(selection, dimension);
    const leftOut = leftOutOf(selection, dimension);
    if (leftOut && cube.dimensions.includes(dimension)) conditions.push(isNotIn(column, leftOut));
    // Dimensions that the cube lacks are named too: they lead the key before those that it keeps.
    if (!cube.dimensions.includes(dimension)) conditions.push(sql`${column} = ${ALL}`);
    else if (chosen?.length === 1) conditions.push(sql`${column} = ${chosen[0]}`);
    else if (chosen) conditions.push(isIn(column, chosen));
    // Each of its ids by itself, so that of each only the months asked for are read.
    else if (isWithin && key && beforeMonth.includes(dimension))
      conditions.push(sql`${column} IN (SELECT id FROM ${sql.raw(DICTIONARIES[key]!)})`);
  }
  if (isWithin || groupBy.includes("month")) conditions.push(...inMonths(cube, groupBy, selection));
  if (days)
    conditions.push(sql`${sql.raw(CELL_COLUMNS[days.dimension])} BETWEEN ${days.from} AND ${days.to}`);
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

/** Pairs of months belong to a run that holds both, and to no single month. */
function inMonths(
  { dimensions }: Cube,
  groupBy: readonly CellDimension[],
  { fromMonth, toMonth }: Selection,
): SQL[] {
  const isPaired = dimensions.includes("withMonth");
  return [
    ...(isPaired && groupBy.includes("month") ? [sql`with_month = month`] : []),
    ...(fromMonth !== null ? [sql`month >= ${fromMonth}`] : []),
    ...(fromMonth !== null && isPaired ? [sql`with_month >= ${fromMonth}`] : []),
    ...(toMonth !== null ? [sql`month <= ${toMonth}`] : []),
  ];
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
  groupBy: readonly GroupDimension[],
  /** Where a dimension has another column than in the cells. */
  columnsOf: Partial<Record<GroupDimension, string>> = {},
): SQL {
  const columns = groupBy.map((dimension) => {
    const column = columnsOf[dimension] ?? CELL_COLUMNS[dimension as CellDimension];
    if (column === undefined) throw new Error(`keyColumns requires a column for ${dimension}`);
    return `${column} AS "${dimension}"`;
  });
  return sql.raw(columns.length === 0 ? `0 AS "whole"` : columns.join(", "));
}

export function groupKeys(groupBy: readonly GroupDimension[]): SQL {
  return sql.raw(groupBy.length === 0 ? `"whole"` : groupBy.map((dimension) => `"${dimension}"`).join(", "));
}
