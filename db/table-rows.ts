/** Whole rows of a table of the schema, in and out, faster than a query builder: for the stages that move many. */
import { type Column, getTableColumns, getTableName } from "drizzle-orm";
import { getTableConfig, type SQLiteTable } from "drizzle-orm/sqlite-core";
import { bulkInsert, type SqlValue } from "./bulk-insert";
import type { Database } from "./client";
import { rowObjects } from "./row-objects";

export interface RowWriter<Row> {
  add(row: Row): void;
  flush(): void;
}

/** Writes rows given as objects with the schema's property names. */
export function rowWriter<T extends SQLiteTable>(
  { sqlite }: Database,
  table: T,
  options: { verb?: string } = {},
): RowWriter<T["$inferInsert"]> {
  const columns = Object.entries(getTableColumns(table));
  const names = columns.map(([, column]) => column.name);
  const insert = bulkInsert<T["$inferInsert"]>(sqlite, getTableName(table), names, {
    ...options,
    fill: fillerOf(columns),
  });
  return { add: insert.add, flush: insert.flush };
}

/** Reads the rows that a condition selects, as they are stored: values in the order of the columns. */
export function rowReader(
  { sqlite }: Database,
  table: SQLiteTable,
  condition: string,
): () => readonly SqlValue[][] {
  const names = Object.values(getTableColumns(table)).map(({ name }) => name);
  const statement = sqlite.prepare(
    `SELECT ${names.join(", ")} FROM ${getTableName(table)} WHERE ${condition}`,
  );
  return () => statement.raw().all() as SqlValue[][];
}

/** Removes a stored row by its key. */
export function rowRemover({ sqlite }: Database, table: SQLiteTable): (stored: readonly SqlValue[]) => void {
  const columns = Object.entries(getTableColumns(table));
  const keys = keyProperties(table);
  const places = [...columns.keys()].filter((place) => keys.includes(columns[place]![0]));
  const conditions = places.map((place) => `${columns[place]![1].name} = ?`);
  const statement = sqlite.prepare(`DELETE FROM ${getTableName(table)} WHERE ${conditions.join(" AND ")}`);
  return (stored) => statement.run(places.map((place) => stored[place]));
}

/** The properties of a table's primary key. */
export function keyProperties(table: SQLiteTable): string[] {
  const inKey = new Set(
    getTableConfig(table).primaryKeys.flatMap(({ columns }) => columns.map(({ name }) => name)),
  );
  return Object.entries(getTableColumns(table))
    .filter(([, column]) => column.primary || inKey.has(column.name))
    .map(([property]) => property);
}

type Columns = readonly [property: string, column: Column][];

const isFlag = (column: Column) => column.dataType === "boolean";

/**
 * `(row, held, at)` puts the row's values into `held` from `at` on. Put together as source once for each table: reading
 * forty properties by name from a list takes ten times as long as reading them from the program.
 */
function fillerOf(columns: Columns): (row: unknown, held: SqlValue[], at: number) => void {
  const lines = columns.map(
    ([property, column], place) => `held[at + ${place}] = ${sourceOfValue(property, column)};`,
  );
  return new Function("row", "held", "at", lines.join("\n")) as ReturnType<typeof fillerOf>;
}

/** Source of a property's value as it is stored. */
export function sourceOfValue(property: string, column: Column): string {
  return isFlag(column)
    ? `row.${property} == null ? null : row.${property} ? 1 : 0`
    : `row.${property} ?? null`;
}

/** The other way round: an object for a stored row, flags as booleans. */
export function rowMaker<T extends SQLiteTable>(
  table: T,
): (stored: readonly SqlValue[]) => T["$inferSelect"] {
  const columns = Object.entries(getTableColumns(table));
  const flags = columns.filter(([, column]) => isFlag(column)).map(([property]) => property);
  return rowObjects(
    columns.map(([property]) => property),
    flags,
  );
}
