import { PORTFOLIO_TABLES, type PortfolioTable } from "~/domain/portfolio-files";
import type { ImportsReport } from "~/reports/imports/imports-report.server";

export type Batch = ImportsReport["batches"][number];
/** Portfolio file → what became of its rows; of a batch, or of an import that was tried. */
export interface Counted {
  counts: Readonly<Partial<Record<string, Record<Outcome, number>>>>;
}

/** What may become of a row, in the order in which it is reported. */
export const OUTCOMES = ["rows", "new", "updated", "unchanged", "duplicates", "rejected"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The batch's tables in the order of the files, each with its counts. */
export function countedTables({ counts }: Counted): [PortfolioTable, Record<Outcome, number>][] {
  return PORTFOLIO_TABLES.flatMap((table) => {
    const count = counts[table];
    return count ? [[table, count] as [PortfolioTable, Record<Outcome, number>]] : [];
  });
}

/** One outcome over all tables of the batch. */
export function total(batch: Counted, outcome: Outcome): number {
  return countedTables(batch).reduce((sum, [, count]) => sum + count[outcome], 0);
}
