import { numberAt, sumOf, textAt } from "~/components/row-values";
import { NO_METHOD } from "~/domain/methods";
import type { Report } from "~/domain/report";

/** Lines of the table on one page: a bank has hundreds of officers, and the files hold them all. */
export const OFFICERS_PER_PAGE = 100;

/** One officer in the picture. */
export interface OfficerDot {
  name: string;
  episodes: number;
  share: number;
}

export interface OfficersView {
  /** With the rows of one page; `total` counts all. */
  report: Report;
  dots: OfficerDot[];
  /** Over all officers, not only those of the page. */
  creditedMinor: number;
  receivedMinor: number;
  creditedOfficers: number;
}

/** What the page of the officers shows of the report. */
export function officersView(report: Report): OfficersView {
  const officers = report.rows.filter(({ officer }) => officer !== NO_METHOD);
  const first = (report.filters.page - 1) * OFFICERS_PER_PAGE;
  return {
    report: { ...report, rows: report.rows.slice(first, first + OFFICERS_PER_PAGE) },
    dots: officers.flatMap((row) => {
      const share = numberAt(row, "raw_rate");
      const episodes = numberAt(row, "matured_episodes");
      return share === null || episodes === null ? [] : [{ name: textAt(row, "name"), episodes, share }];
    }),
    creditedMinor: sumOf(officers, "credited_minor"),
    receivedMinor: sumOf(report.rows, "credited_minor"),
    creditedOfficers: officers.filter((row) => (numberAt(row, "credited_minor") ?? 0) > 0).length,
  };
}
