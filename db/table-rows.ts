/** Whole rows of a table of the schema, in and out, faster than a query builder: for the stages that move many. */
import { getTableColumns, getTableName } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
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
): RowWriter<T["$inferInsert"]> {
  const columns = Object.entries(getTableColumns(table));
  const properties = columns.map(([property]) => property);
  const names = columns.map(([, column]) => column.name);
  const insert = bulkInsert(sqlite, getTableName(table), names);
  const values = new Array<SqlValue>(properties.length);
  return {
    add(row) {
      const record = row as Record<string, unknown>;
      for (let index = 0; index < properties.length; index++)
        values[index] = plain(record[properties[index]!]);
      insert.add(values);
    },
    flush: insert.flush,
  };
}

/** Reads the rows that a condition selects; flags come back as booleans. */
export function rowReader<T extends SQLiteTable>(
  { sqlite }: Database,
  table: T,
  condition: string,
): () => T["$inferSelect"][] {
  const columns = Object.entries(getTableColumns(table));
  const names = columns.map(([property, column]) => `${column.name} AS ${property}`);
  const flags = columns.filter(([, column]) => column.dataType === "boolean").map(([property]) => property);
  const statement = sqlite.prepare(
    `SELECT ${names.join(", ")} FROM ${getTableName(table)} WHERE ${condition}`,
  );
  return () => {
    const rows = statement.all() as Record<string, unknown>[];
    for (const row of rows) for (const flag of flags) row[flag] = row[flag] === null ? null : row[flag] === 1;
    return rows as T["$inferSelect"][];
  };
}

function plain(value: unknown): SqlValue {
  if (typeof value === "boolean") return value ? 1 : 0;
  return (value ?? null) as SqlValue;
}
