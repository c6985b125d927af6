/** The columns of a table as the entries of the import files have them. */
import type { ImportColumn } from "~/domain/import-columns/import-column";
import { type StoredName, storedColumns } from "~/domain/import-columns/stored-row";
import type { Kit } from "../kit/sqlite";

type AnyColumn = ReturnType<Kit["int" | "text" | "real" | "flag"]>;

/** Money in minor units, dates as day numbers, null where unknown; `code` is the bank's id or the row's own identity. */
export function columnsOf<const Columns extends readonly ImportColumn[]>(
  kit: Kit,
  columns: Columns,
): Record<StoredName<Columns>, AnyColumn> {
  const makers: Record<ReturnType<typeof storedColumns>[number]["type"], (name: string) => AnyColumn> = {
    ...kit,
    minute: kit.int,
  };
  const made = storedColumns(columns).map(({ name, property, type, isRequired }) => {
    const column = makers[type](name);
    return [property, isRequired ? column.notNull() : column];
  });
  return Object.fromEntries(made) as Record<StoredName<Columns>, AnyColumn>;
}
