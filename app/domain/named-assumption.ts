/** What was assumed, as a reader calls it: `defaulted_on of cases`, `date of receipts`, `案件的违约日期`. */
import { PORTFOLIO_FILES } from "./portfolio-files";
import type { Assumption, NamedAssumption } from "./report";

export function namedAssumption(assumption: Assumption): NamedAssumption {
  const { table, field } = assumption;
  const file = Object.entries(PORTFOLIO_FILES).find(([key]) => key === table)?.[1];
  const header = file?.columns.find(({ key }) => key === field)?.zh ?? field;
  return {
    ...assumption,
    name: {
      en: `${field === "on" ? "date" : field} of ${table}`,
      zh: `${file?.name.zh ?? table}的${header}`,
    },
  };
}
