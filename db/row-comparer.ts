/** Compares rows of a table, by key and by everything: rows as they are stored against rows as they should be. */
import { getTableColumns } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { SqlValue } from "./bulk-insert";
import { keyProperties, sourceOfValue } from "./table-rows";

/** A stored row: its values in the order of the table's columns. */
export type StoredRow = readonly SqlValue[];

export interface RowComparer<Row> {
  /** Whether both are the same row, of whatever content. */
  hasSameKey(stored: StoredRow, row: Row): boolean;
  equals(stored: StoredRow, row: Row): boolean;
}

export function rowComparer<Row>(table: SQLiteTable): RowComparer<Row> {
  const keys = keyProperties(table);
  return {
    hasSameKey: equality(table, (property) => keys.includes(property)),
    equals: equality(table, () => true),
  };
}

/** Put together as source, for the reason that table-rows.ts gives. */
function equality(
  table: SQLiteTable,
  isMeant: (property: string) => boolean,
): (stored: StoredRow, row: unknown) => boolean {
  const same = Object.entries(getTableColumns(table)).flatMap(([property, column], place) =>
    isMeant(property) ? [`stored[${place}] === (${sourceOfValue(property, column)})`] : [],
  );
  return new Function("stored", "row", `return ${same.join(" && ")};`) as ReturnType<typeof equality>;
}
