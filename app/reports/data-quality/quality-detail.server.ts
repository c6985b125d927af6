/** What the page of data quality needs beside its report: how much each table holds, and whose the examples are. */
import { PORTFOLIO_TABLES, type PortfolioTable } from "~/domain/portfolio-files";
import type { Report } from "~/domain/report";
import type { Database } from "~db/client";
import { caseOfRow, keptRows } from "~db/queries/quality-detail";
import { remembered } from "../remember.server";

export interface QualityDetail {
  /** Rows kept, by portfolio file. */
  kept: Readonly<Record<PortfolioTable, number>>;
  /** `table code` of an example → the id of its case. */
  caseOf: Readonly<Record<string, string>>;
}

export function qualityDetail(database: Database, { rows }: Pick<Report, "rows">): QualityDetail {
  const examples = rows.flatMap(({ table, issue, examples }) =>
    issue === null
      ? []
      : String(examples ?? "")
          .split(";")
          .filter(Boolean)
          .map((code) => ({ table: table as PortfolioTable, code })),
  );
  return remembered(database, ["quality-detail", examples], () => ({
    kept: Object.fromEntries(
      PORTFOLIO_TABLES.map((table) => [table, keptRows(database, table)]),
    ) as QualityDetail["kept"],
    caseOf: Object.fromEntries(
      examples.flatMap(({ table, code }) => {
        const owner = caseOfRow(database, table, code);
        return owner === null ? [] : [[`${table} ${code}`, owner]];
      }),
    ),
  }));
}
