import { numberAt, sumOf, textAt } from "~/components/row-values";
import { NO_METHOD } from "~/domain/methods";
import type { Report, Row } from "~/domain/report";

/** Lines of the table on one page: a bank has hundreds of officers, and the files hold them all. */
export const OFFICERS_PER_PAGE = 100;

export interface OfficersView {
  /** With the rows of one page; `total` counts all that were found. */
  report: Report;
  /** What a name or code must begin with; empty: any. */
  sought: string;
  /** Over all officers, not only those of the page. */
  creditedMinor: number;
  receivedMinor: number;
  creditedOfficers: number;
  /** Officers flagged so; null while nothing is compared. */
  flagged: { above: number; below: number; specialist: number; rated: number } | null;
}

/** What the page of the officers shows of the report. */
export function officersView(report: Report): OfficersView {
  const { filters } = report;
  const { q: _sought, ...phrases } = report.phrases;
  const officers = report.rows.filter(({ officer }) => officer !== NO_METHOD);
  const found = report.rows.filter(isSought(filters.q));
  const first = (filters.page - 1) * OFFICERS_PER_PAGE;
  const flagged = (flag: string) => officers.filter((row) => row.flag === flag).length;
  const isCompared = officers.some((row) => row.expected != null);
  return {
    report: {
      ...report,
      // The search is the table's own: what the page says of its filters does not speak of it.
      filters: { ...filters, q: "" },
      phrases,
      rows: found.slice(first, first + OFFICERS_PER_PAGE),
      total: found.length,
    },
    sought: filters.q,
    creditedMinor: sumOf(officers, "credited_minor"),
    receivedMinor: sumOf(report.rows, "credited_minor"),
    creditedOfficers: officers.filter((row) => (numberAt(row, "credited_minor") ?? 0) > 0).length,
    flagged: isCompared
      ? {
          above: flagged("above"),
          below: flagged("below"),
          specialist: flagged("specialist"),
          rated: officers.filter((row) => row.ratio != null).length,
        }
      : null,
  };
}

/** Whether the code or a word of the name begins with it, in capitals or not, in full width or not. */
function isSought(sought: string): (row: Row) => boolean {
  const plain = (text: string) => text.normalize("NFKC").toLowerCase();
  const beginning = plain(sought);
  return (row) =>
    [textAt(row, "officer"), textAt(row, "name"), ...textAt(row, "name").split(/[\s·]+/)].some((text) =>
      plain(text).startsWith(beginning),
    );
}
