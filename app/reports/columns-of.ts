import { crossColumns, crossShape } from "~/domain/cross";
import type { FilterState } from "~/domain/filters";
import { COMPARED, comparisonColumns, isCompared, isComparing } from "~/domain/period-comparison";
import type { Column } from "~/domain/report";
import type { ReportName } from "~/domain/report-names";
import { REPORTS } from "~/domain/reports";

/** The columns that a report has under these filters: the cross table has those of its layout, and two periods beside each other add theirs. @throws FilterError for a layout that cannot be */
export function columnsOf(name: ReportName, filters: FilterState): readonly Column[] {
  if (name === "cross") return crossColumns(crossShape(filters));
  const { columns } = REPORTS[name];
  return isComparing(filters) && isCompared(name)
    ? [...columns, ...comparisonColumns(columns, COMPARED[name])]
    : columns;
}
