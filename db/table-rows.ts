/** Whole rows of a table of the schema, in and out, faster than a query builder: for the stages that move many. */
import { type Column, getTableColumns, getTableName } from "drizzle-orm";
import { getTableConfig, type SQLiteTable } from "drizzle-orm/sqlite-core";
import { bulkInsert, type SqlValue } from "./bulk-insert";
import type { Database } from "./client";

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

/** Reads the rows that a condition selects; flags come back as booleans. */
export function rowReader<T extends SQLiteTable>(
  { sqlite }: Database,
  table: T,
  condition: string,
): () => T["$inferSelect"][] {
  const columns = Object.entries(getTableColumns(table));
  const statement = sqlite
    .prepare(
      `SELECT ${columns.map(([, column]) => column.name).join(", ")} FROM ${getTableName(table)} WHERE ${condition}`,
    )
    .raw();
  const rowOf = rowMaker(columns);
  return () => (statement.all() as SqlValue[][]).map(rowOf) as T["$inferSelect"][];
}

/** Removes one row by its key. */
export function rowRemover<T extends SQLiteTable>(
  { sqlite }: Database,
  table: T,
): (row: Partial<T["$inferSelect"]>) => void {
  const columns = getTableColumns(table);
  const keys = keyProperties(table);
  const conditions = keys.map((property) => `${columns[property]!.name} = ?`);
  const statement = sqlite.prepare(`DELETE FROM ${getTableName(table)} WHERE ${conditions.join(" AND ")}`);
  return (row) => statement.run(keys.map((property) => (row as Record<string, SqlValue>)[property]));
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
  const lines = columns.map(([property, column], place) => {
    const value = isFlag(column) ? flagOf(property) : `row.${property} ?? null`;
    return `held[at + ${place}] = ${value};`;
  });
  return new Function("row", "held", "at", lines.join("\n")) as ReturnType<typeof fillerOf>;
}

function flagOf(property: string): string {
  return `row.${property} == null ? null : row.${property} ? 1 : 0`;
}

/** The other way round: an object for a raw row. */
function rowMaker(columns: Columns): (row: SqlValue[]) => object {
  const lines = columns.map(([property, column], place) => {
    const value = isFlag(column) ? `row[${place}] === null ? null : row[${place}] === 1` : `row[${place}]`;
    return `this.${property} = ${value};`;
  });
  const source = `return class { constructor(row) { ${lines.join("\n")} } }`;
  const Row = new Function(source)() as new (row: SqlValue[]) => object;
  return (row) => new Row(row);
}
