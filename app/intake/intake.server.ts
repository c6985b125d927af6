/** What one import carries with it from file to file. */
import { PORTFOLIO_TABLES, type PortfolioTable } from "~/domain/portfolio-files";
import type { Database } from "~db/client";
import type { CodeBooks } from "~db/load/code-books";
import type { RowVersions } from "~db/load/row-versions";
import type { TableCounts } from "~db/queries/data-quality";
import type { ErrorReport } from "./error-report.server";
import type { MarkedCells } from "./marked-cells.server";
import type { FileNote } from "./refusal.server";
import type { Words } from "./table-plans.server";

export type ImportCounts = Partial<Record<PortfolioTable, TableCounts>>;

export interface Intake {
  database: Database;
  batchId: number;
  words: Words;
  books: CodeBooks;
  versions: RowVersions;
  errors: ErrorReport;
  /** Null: nobody wants a copy with the wrong cells marked. */
  marked: MarkedCells | null;
  /** What was left out of the files that are read. */
  notes: FileNote[];
  counts: ImportCounts;
  /** Nothing was there before: no rows to meet, and every borrower is new. */
  isFirst: boolean;
  /** Good rows are loaded although others are wrong; then rows of rejected cases are errors of their own. */
  acceptsGoodRows: boolean;
  /** Cases with a wrong row: what refers to them falls with them. */
  rejectedCases: Set<string>;
  /** A file or header could not be read: nothing is loaded, whatever is accepted. */
  isBroken: boolean;
  /** The cases could not all be read, so that an unknown case is no error. */
  areCasesIncomplete: boolean;
}

export function countsOf(counts: ImportCounts, table: PortfolioTable): TableCounts {
  counts[table] ??= { rows: 0, new: 0, updated: 0, unchanged: 0, rejected: 0, duplicates: 0 };
  return counts[table];
}

/** Whether any row is new, or any known one other than it was. */
export function changesAnything({ counts, versions }: Intake): boolean {
  return (
    versions.count > 0 ||
    PORTFOLIO_TABLES.some((table) => (counts[table]?.new ?? 0) + (counts[table]?.updated ?? 0) > 0)
  );
}
