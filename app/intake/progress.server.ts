/** How far an import is, told as it goes. */
import type { PortfolioTable } from "~/domain/portfolio-files";

export interface Progress {
  table: PortfolioTable;
  /** Rows of this table so far. */
  rows: number;
  /** Of everything that has to be read, 0–1. */
  share: number;
}

export interface ProgressTeller {
  onRows(table: PortfolioTable, rows: number, bytes: number): void;
  /** The current source is read to its end. */
  next(bytes: number): void;
}

export function progressTeller(totalBytes: number, tell: (progress: Progress) => void): ProgressTeller {
  let before = 0;
  return {
    onRows: (table, rows, bytes) =>
      tell({ table, rows, share: Math.min(1, (before + bytes) / Math.max(totalBytes, 1)) }),
    next: (bytes) => {
      before += bytes;
    },
  };
}
