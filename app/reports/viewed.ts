/** An answer as one reader looks at it: names in his language, rows in the order that he asked for. */
import { VIEW_KEYS } from "~/domain/common-filters";
import { filterPhrases } from "~/domain/filter-phrases";
import {
  chosenKeys,
  FILTERS,
  type FilterKey,
  type FilterState,
  ownChoices,
  searchOf,
} from "~/domain/filters";
import type { Cell, KeptReport, KeptRow, Report, Row } from "~/domain/report";
import { REPORTS, type ReportDefinition } from "~/domain/reports";
import { type Bilingual, inLanguage, type Language } from "~/domain/text";
import { orderOf } from "./order-of";
import { sorted } from "./row";

interface View {
  /** All that the address says. */
  filters: FilterState;
  language: Language;
}

/** @throws FilterError for a column to sort by that there is not */
export function viewed(report: KeptReport, reads: readonly FilterKey[], view: View): Report {
  const { filters, language } = view;
  const { lang, sort, page } = filters;
  // A page may seek in its own table what its report does not ask.
  const q = reads.includes("q") ? filters.q : "";
  const rows = shownRows(report, language);
  const tie = report.columns[0]?.key ?? "";
  const shown = { ...report.filters, lang, sort, page, q };
  return {
    ...report,
    filters: shown,
    ownChoices: ownChoices(shown),
    phrases: filterPhrases(shown, report.names),
    rows: isInOrder(report, reads, sort)
      ? rows
      : sorted(rows, tie, orderOf(report.name, sort, report.columns)),
    search: searchOf({ ...report.filters, sort, lang: null, page: 1 }),
    notApplied: notApplied(filters, reads),
  };
}

/** Whether the answer's own order is the one asked for. @throws FilterError for a column to sort by that there is not */
function isInOrder({ name, columns }: KeptReport, reads: readonly FilterKey[], sort: string | null): boolean {
  if (sort === null) return reads.includes("sort") || (REPORTS[name] as ReportDefinition).isInOrder === true;
  orderOf(name, sort, columns);
  return reads.includes("sort");
}

/** A table beside another: in its own order, for a column of the address is the other's. */
export function beside(report: KeptReport, view: View): Report {
  return viewed(report, [], { ...view, filters: { ...view.filters, sort: null, page: 1 } });
}

/** What the address says and a page does not look at, by its labels. */
export function notApplied(filters: FilterState, reads: readonly FilterKey[]): Bilingual[] {
  const views: readonly FilterKey[] = VIEW_KEYS;
  return chosenKeys(filters)
    .filter((key) => !reads.includes(key) && !views.includes(key))
    .map((key) => FILTERS[key].label);
}

export function shownRows(
  { rows, columns }: Pick<KeptReport, "rows" | "columns">,
  language: Language,
): Row[] {
  const reasons = new Set(columns.filter(({ kind }) => kind === "reasons").map(({ key }) => key));
  return rows.map((row) => shownRow(row, reasons, language));
}

/** A name in one language; reasons stay a map. */
export function shownRow(row: KeptRow, reasons: ReadonlySet<string>, language: Language): Row {
  const shown: Record<string, Cell> = {};
  for (const [key, cell] of Object.entries(row))
    shown[key] =
      typeof cell === "object" && cell !== null && !reasons.has(key)
        ? inLanguage(cell as Bilingual, language)
        : (cell as Cell);
  return shown;
}
