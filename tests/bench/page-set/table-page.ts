/** A page whose answer is one table: its rows are compared with DuckDB's by the key of the first column. */

import type { FilterState } from "~/domain/filters";
import type { Report } from "~/domain/report";
import type { ReportName } from "~/domain/report-names";
import { REPORT_DEFINITIONS } from "~/reports/definitions.server";
import type { Page, Setting } from "./page";

export interface TablePage {
  name: string;
  report: ReportName;
  /** Table of the dictionary with the ids of the first column's codes. */
  dictionary: "methods" | "officers" | "causes" | "regions";
  filters: FilterState;
  statements: Page["statements"];
  /** Column of the report → statement and column that say the same. */
  agree: Readonly<Record<string, readonly [statement: string, column: string]>>;
}

export function tablePage({ database }: Setting, page: TablePage): Page {
  const codes = database.sqlite.prepare(`SELECT code, id FROM ${page.dictionary}`).raw().all();
  const idOf = new Map(codes as [string, number][]);
  return {
    name: page.name,
    filters: page.filters,
    statements: page.statements,
    ask: (visit) => visit.whole(REPORT_DEFINITIONS[page.report], {}, []),
    agreements(answer, found) {
      const { rows, columns } = answer as Report;
      const codeKey = columns[0]!.key;
      return rows.flatMap((row) =>
        Object.entries(page.agree).map(([key, [statement, column]]) => {
          const same = found[statement]!.find(({ id }) => id === idOf.get(String(row[codeKey])));
          return {
            what: `${page.name}: ${key} of ${row[codeKey]}`,
            ours: row[key] as number | null,
            theirs: same?.[column] ?? 0,
          };
        }),
      );
    },
  };
}
