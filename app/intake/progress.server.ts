/** How far an import is, told as it goes. */
import type { PortfolioTable } from "~/domain/portfolio-files";

export interface Progress {
  table: PortfolioTable;
  /** Rows of this table so far. */
  rows: number;
  /** Rows of all tables, per second since the beginning. */
  rowsPerSecond: number;
  /** Of everything that has to be read, 0–1. */
  share: number;
}

export interface ProgressTeller {
  /** Rows of the current source so far, and the bytes they took. */
  onRows(table: PortfolioTable, rows: number, bytes: number): void;
  /** The current source is read to its end. */
  next(bytes: number): void;
}

export function progressTeller(totalBytes: number, tell: (progress: Progress) => void): ProgressTeller {
  const startedAt = performance.now();
  let before = { rows: 0, bytes: 0 };
  let current = { rows: 0, bytes: 0 };
  return {
    onRows(table, rows, bytes) {
      current = { rows, bytes };
      const seconds = (performance.now() - startedAt) / 1000;
      tell({
        table,
        rows,
        rowsPerSecond: Math.round((before.rows + rows) / Math.max(seconds, 0.001)),
        share: Math.min(1, (before.bytes + bytes) / Math.max(totalBytes, 1)),
      });
    },
    next(bytes) {
      before = { rows: before.rows + current.rows, bytes: before.bytes + bytes };
      current = { rows: 0, bytes: 0 };
    },
  };
}
