/** How far an import is, reported as it runs: first its files are read, then what follows from them is derived. */
import type { PortfolioTable } from "~/domain/portfolio-files";

export type Progress = Pace &
  (
    | {
        stage: "reading";
        table: PortfolioTable;
        /** Rows of this table so far. */
        rows: number;
        /** Rows of all tables, per second since the beginning. */
        rowsPerSecond: number;
      }
    | { stage: "deriving"; borrowers: number; ofBorrowers: number }
  );

/** How far a stage is, and how long it will go on at the pace it has had so far. */
interface Pace {
  /** 0–1. */
  share: number;
  /** Null while there is no pace yet. */
  secondsLeft: number | null;
}

export interface ProgressReporter {
  /** Rows of the current source so far, and the bytes they took. */
  onRows(table: PortfolioTable, rows: number, bytes: number): void;
  /** The current source is read to its end. */
  next(bytes: number): void;
}

type Clock = () => number;

/** `now` in milliseconds. */
export function progressReporter(
  totalBytes: number,
  report: (progress: Progress) => void,
  now: Clock = () => performance.now(),
): ProgressReporter {
  const pace = paceSince(now);
  let before = { rows: 0, bytes: 0 };
  let current = { rows: 0, bytes: 0 };
  return {
    onRows(table, rows, bytes) {
      current = { rows, bytes };
      const rowsPerSecond = Math.round((before.rows + rows) / pace.seconds());
      report({ stage: "reading", table, rows, rowsPerSecond, ...pace.at(before.bytes + bytes, totalBytes) });
    },
    next(bytes) {
      before = { rows: before.rows + current.rows, bytes: before.bytes + bytes };
      current = { rows: 0, bytes: 0 };
    },
  };
}

export function derivingReporter(
  report: (progress: Progress) => void,
  now: Clock = () => performance.now(),
): (borrowers: number, ofBorrowers: number) => void {
  const pace = paceSince(now);
  return (borrowers, ofBorrowers) =>
    report({ stage: "deriving", borrowers, ofBorrowers, ...pace.at(borrowers, ofBorrowers) });
}

const SHORTEST_SECONDS = 0.001;

function paceSince(now: Clock) {
  const startedAt = now();
  const seconds = () => Math.max((now() - startedAt) / 1000, SHORTEST_SECONDS);
  return {
    seconds,
    at(done: number, all: number): Pace {
      const share = Math.min(1, done / Math.max(all, 1));
      return { share, secondsLeft: share === 0 ? null : (seconds() * (1 - share)) / share };
    },
  };
}
