import { numberAt, sumOf, textAt } from "~/components/row-values";
import { NO_METHOD } from "~/domain/methods";
import type { Report, Row } from "~/domain/report";
import { officerDots } from "./officer-dots-data";

/** Lines of the table on one page: a bank has hundreds of officers, and the files hold them all. */
export const OFFICERS_PER_PAGE = 100;

/** One officer in the picture, or, where they are too many to be told apart, those who stand close together. */
export interface OfficerDot {
  /** How many they are; a name for just one. */
  officers: number;
  name: string;
  episodes: number;
  share: number;
}

export interface OfficersView {
  /** With the rows of one page; `total` counts all that were found. */
  report: Report;
  /** What a name or code must begin with; empty: any. */
  sought: string;
  dots: OfficerDot[];
  /** Over all officers, not only those of the page. */
  creditedMinor: number;
  receivedMinor: number;
  creditedOfficers: number;
}

/** What the page of the officers shows of the report. */
export function officersView(report: Report): OfficersView {
  const { filters } = report;
  const officers = report.rows.filter(({ officer }) => officer !== NO_METHOD);
  const found = report.rows.filter(isSought(filters.q));
  const first = (filters.page - 1) * OFFICERS_PER_PAGE;
  return {
    report: {
      ...report,
      // The search is the table's own: what the page says of its filters does not speak of it.
      filters: { ...filters, q: "" },
      rows: found.slice(first, first + OFFICERS_PER_PAGE),
      total: found.length,
    },
    sought: filters.q,
    dots: officerDots(officers),
    creditedMinor: sumOf(officers, "credited_minor"),
    receivedMinor: sumOf(report.rows, "credited_minor"),
    creditedOfficers: officers.filter((row) => (numberAt(row, "credited_minor") ?? 0) > 0).length,
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
