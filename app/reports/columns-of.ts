import { crossColumns, crossShape } from "~/domain/cross";
import type { FilterState } from "~/domain/filters";
import type { Column } from "~/domain/report";
import type { ReportName } from "~/domain/report-names";
import { REPORTS } from "~/domain/reports";

/** The columns that a report has under these filters: the cross table has those of its layout. @throws FilterError for a layout that cannot be */
export function columnsOf(name: ReportName, filters: FilterState): readonly Column[] {
  return name === "cross" ? crossColumns(crossShape(filters)) : REPORTS[name].columns;
}
