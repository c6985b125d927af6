/** All wrong rows: the first ones kept for the screen, every one written to a CSV file as it is found. */
import { appendFileSync, writeFileSync } from "node:fs";
import { stringify } from "csv-stringify/sync";
import type { RowError } from "./refusal.server";

export interface ErrorReport {
  add(error: RowError): void;
  /** Writes what is still held back. Call it once, at the end. */
  close(): void;
  readonly count: number;
  readonly first: readonly RowError[];
  /** Where the errors are written; null while there are none, or where nobody wants them. */
  readonly file: string | null;
}

const SHOWN = 20;
const HELD_BACK = 1000;
const LONGEST_VALUE = 200;
const HEADER = [
  "file",
  "line",
  "column",
  "value",
  "problem_en",
  "expected_en",
  "problem_zh",
  "expected_zh",
] as const;

/** `path` null: count and show only. The file is UTF-8 with BOM and CRLF, as Excel in China wants it. */
export function errorReport(path: string | null): ErrorReport {
  const first: RowError[] = [];
  let held: (string | number | null)[][] = [];
  let count = 0;

  const write = () => {
    if (path && held.length > 0) appendFileSync(path, csvLines(held));
    held = [];
  };
  return {
    add(error) {
      const value = error.value?.slice(0, LONGEST_VALUE) ?? null;
      if (first.length < SHOWN) first.push({ ...error, value });
      if (count++ === 0 && path) writeFileSync(path, `\ufeff${csvLines([[...HEADER]])}`);
      const { problem, expected } = error;
      held.push([
        error.file,
        error.line,
        error.column,
        value,
        problem.en,
        expected.en,
        problem.zh,
        expected.zh,
      ]);
      if (held.length >= HELD_BACK) write();
    },
    close: write,
    get count() {
      return count;
    },
    first,
    get file() {
      return count > 0 ? path : null;
    },
  };
}

function csvLines(rows: (string | number | null)[][]): string {
  return stringify(rows, { record_delimiter: "windows", escape_formulas: true });
}
