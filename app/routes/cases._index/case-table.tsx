import { useLocation } from "@remix-run/react";
import { isNumeric } from "~/components/figure-text";
import { ReportTable } from "~/components/report-table";
import { CASES_PER_PAGE } from "~/domain/cases-per-page";
import { caseAddress } from "~/domain/export-formats";
import type { Report, Row } from "~/domain/report";
import { inLanguage } from "~/domain/text";
import type { Format } from "~/format";
import type { RowNames } from "~/reports/row-names.server";
import { words } from "~/words/words";
import { namedRow } from "./named-row";

interface CaseTableProps {
  report: Report;
  /** Of the codes in the rows. */
  names: RowNames;
  format: Format;
}

/** The list as a table; each line leads to its case. */
export function CaseTable({ report, names, format }: CaseTableProps) {
  const { search } = useLocation();
  const order = report.filters.sort ?? report.meaning.order;
  const toCase = (row: Row) => caseAddress(String(row.case_id));
  return (
    <ReportTable
      format={format}
      title={titleOf(report, order, format)}
      note={noteOf(report, format)}
      columns={leadingFirst(report.columns).map((column) =>
        column.key === "case_id" || column.key === "borrower" ? { ...column, href: toCase } : column,
      )}
      rows={report.rows.map((row) => namedRow(row, names, format.language))}
      sort={order}
      search={search}
    />
  );
}

/** What decides what is done next stands beside the name. */
const LEADING = ["case_id", "borrower", "outstanding_minor", "days_past_due", "last_activity_on"];

function leadingFirst(columns: Report["columns"]): Report["columns"] {
  const leading = LEADING.flatMap((key) => columns.find((column) => column.key === key) ?? []);
  return [...leading, ...columns.filter((column) => !leading.includes(column))];
}

/** How many there are, and in what order. */
function titleOf({ columns, filters, total }: Report, order: string, { language }: Format): string {
  const { title, found, orderedBy, order: directions } = words(language).cases;
  const column = columns.find(({ key }) => key === order.replace(/^-/, ""));
  if (!column) return title(total, order);
  const kind = column.kind === "date" ? "date" : isNumeric(column.kind) ? "number" : "text";
  const direction = directions[kind][order.startsWith("-") ? "down" : "up"];
  const ordered = orderedBy(inLanguage(column.label, language).toLowerCase(), direction);
  return filters.q === "" ? title(total, ordered) : found(total, filters.q, ordered);
}

/** Which of them are on this page: a list never just stops. */
function noteOf({ filters, rows, total }: Report, format: Format): string {
  const { cases, pager } = words(format.language);
  if (rows.length === total) return cases.allShown;
  const first = (filters.page - 1) * CASES_PER_PAGE + 1;
  const last = first + rows.length - 1;
  return cases.shown(pager.position(format.count(first), format.count(last), format.count(total)));
}
