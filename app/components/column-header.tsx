import { Link } from "@remix-run/react";
import { inLanguage, type Language } from "../domain/text";
import { words } from "../words/words";
import { isNumeric } from "./figure-text";
import { searchWith } from "./search-with";
import type { UnitColumn } from "./shown-column";

interface ColumnHeaderProps {
  column: UnitColumn;
  language: Language;
  /** Id of the element that holds the definition. */
  describedBy: string;
  sort: string | null;
  search?: string;
  /** A narrow screen shows it under the first name. */
  isAlso: boolean;
}

/** A column's head: its name, its unit, its definition on hover and focus, and a link that sorts by it. */
export function ColumnHeader({ column, language, describedBy, sort, search, isAlso }: ColumnHeaderProps) {
  const label = inLanguage(column.label, language);
  const order = sort === column.key ? "ascending" : sort === `-${column.key}` ? "descending" : undefined;
  const name = <>{column.unit ? words(language).table.withUnit(label, column.unit.label) : label}</>;
  const hint = { "data-hint": inLanguage(column.definition, language), "aria-describedby": describedBy };
  const className = [
    isNumeric(column.kind) && "number",
    column.interval && "beside-interval",
    isAlso && "also",
  ];
  return (
    <th scope="col" className={className.filter(Boolean).join(" ") || undefined} aria-sort={order}>
      {search === undefined || column.sortable === false ? (
        <button type="button" className="column-name" {...hint}>
          {name}
        </button>
      ) : (
        <Link
          className="column-name"
          to={{ search: searchWith(searchWith(search, "page", null), "sort", nextSort(column, order)) }}
          preventScrollReset
          {...hint}
        >
          {name}
          {order && <span aria-hidden="true">{order === "ascending" ? " ↑" : " ↓"}</span>}
        </Link>
      )}
    </th>
  );
}

type Order = "ascending" | "descending" | undefined;

/** The other way round where this column orders already; else figures largest first, names from the beginning. */
function nextSort(column: UnitColumn, order: Order): string {
  const descending = order ? order === "ascending" : isNumeric(column.kind);
  return descending ? `-${column.key}` : column.key;
}
