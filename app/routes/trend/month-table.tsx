import { useLocation } from "@remix-run/react";
import { ReportTable } from "~/components/report-table";
import { searchTo } from "~/components/search-with";
import type { ShownColumn } from "~/components/shown-column";
import type { Report } from "~/domain/report";
import type { Format } from "~/format";
import { words } from "~/words/words";

/** A reader of months begins with the newest; the report's own order is that of time. */
const NEWEST_FIRST = "-month";

/** All figures of all months; the one that is not over says so beside its name. */
export function MonthTable({ report, format }: { report: Report; format: Format }) {
  const { trend: say } = words(format.language);
  const { search } = useLocation();
  const columns = report.columns.flatMap((column): ShownColumn[] => {
    // Whether it is over stands beside its name, and its notes in their list.
    if (column.key === "complete" || column.key === "annotations") return [];
    if (column.key !== "month") return [column];
    return [
      {
        ...column,
        href: ({ month }) => `/methods${searchTo(report.search, { from: String(month), to: String(month) })}`,
        show: ({ month, complete }) => (
          <>
            {format.month(String(month))}
            {complete === false && <span className="row-count">{say.notOver}</span>}
          </>
        ),
      },
    ];
  });
  return (
    <ReportTable
      format={format}
      title={say.table}
      note={say.tableNote}
      columns={columns}
      rows={report.filters.sort === null ? [...report.rows].reverse() : report.rows}
      sort={report.filters.sort ?? NEWEST_FIRST}
      search={search}
    />
  );
}
