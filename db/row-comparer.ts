/** Tells rows of a table apart: by key, and by everything. */
import { getTableColumns } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { keyProperties } from "./table-rows";

export interface RowComparer<Row> {
  /** The row with the same key. A walk along a borrower's few rows beats any map. */
  find(rows: readonly Row[], like: Row): Row | undefined;
  equals(one: Row, other: Row): boolean;
}

export function rowComparer<Row>(table: SQLiteTable): RowComparer<Row> {
  const hasSameKey = equality(keyProperties(table));
  return {
    find: (rows, like) => {
      for (const row of rows) if (hasSameKey(row, like)) return row;
      return undefined;
    },
    equals: equality(Object.keys(getTableColumns(table))),
  };
}

/** Put together as source, for the reason that table-rows.ts gives. */
function equality(properties: readonly string[]): (one: unknown, other: unknown) => boolean {
  const same = properties.map((property) => `one.${property} === other.${property}`);
  return new Function("one", "other", `return ${same.join(" && ")};`) as ReturnType<typeof equality>;
}
