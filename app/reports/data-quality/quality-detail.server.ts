/** What the page of data quality needs beside its report: how much each table holds, and whose the examples are. */
import { PORTFOLIO_TABLES, type PortfolioTable } from "~/domain/portfolio-files";
import type { Report } from "~/domain/report";
import { caseOfRow, keptRows } from "~db/queries/quality-detail";
import type { Store } from "~db/store";
import { remembered } from "../remember.server";

export interface QualityDetail {
  /** Rows kept, by portfolio file. */
  kept: Readonly<Record<PortfolioTable, number>>;
  /** `table code` of an example → the id of its case. */
  caseOf: Readonly<Record<string, string>>;
}

export async function qualityDetail(store: Store, { rows }: Pick<Report, "rows">): Promise<QualityDetail> {
  const examples = rows.flatMap(({ table, issue, examples }) =>
    issue === null
      ? []
      : String(examples ?? "")
          .split(";")
          .filter(Boolean)
          .map((code) => ({ table: table as PortfolioTable, code })),
  );
  return remembered(store, ["quality-detail", examples], async () => {
    const kept: [PortfolioTable, number][] = [];
    for (const table of PORTFOLIO_TABLES) kept.push([table, await keptRows(store, table)]);
    const caseOf: Record<string, string> = {};
    for (const { table, code } of examples) {
      const owner = await caseOfRow(store, table, code);
      if (owner !== null) caseOf[`${table} ${code}`] = owner;
    }
    return { kept: Object.fromEntries(kept) as QualityDetail["kept"], caseOf };
  });
}
