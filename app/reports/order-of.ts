import { FilterError } from "~/domain/filter-error";
import type { Column } from "~/domain/report";
import type { ReportName } from "~/domain/report-names";
import { REPORTS } from "~/domain/reports";

export interface Order {
  key: string;
  descending: boolean;
}

/** The column asked to sort by, or the report's own. @throws FilterError where the report has no such column */
export function orderOf(
  name: ReportName,
  sort: string | null,
  columns: readonly Column[] = REPORTS[name].columns,
): Order {
  const { order } = REPORTS[name];
  const wish = sort ?? order;
  const key = wish.replace(/^-/, "");
  const keys: readonly string[] = columns.map((column) => column.key);
  if (sort !== null && !keys.includes(key))
    throw new FilterError("sort", wish, {
      en: `sort “${wish}” is not a column of ${name}. Known: ${keys.join(", ")}.`,
      zh: `排序“${wish}”不是报表${name}的列。已知：${keys.join("、")}。`,
    });
  return { key, descending: wish.startsWith("-") };
}
