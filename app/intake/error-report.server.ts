/** All wrong rows: the first ones kept for the screen, every one written to a CSV file as it is found. */
import { appendFileSync, writeFileSync } from "node:fs";
import { stringify } from "csv-stringify/sync";
import type { MarkedCells } from "./marked-cells.server";
import { Refusal, type RowError } from "./refusal.server";

export interface ErrorReport {
  add(error: RowError): void;
  /** Writes what is still held back. Call it once, at the end. */
  close(): void;
  readonly count: number;
  readonly first: readonly RowError[];
  /** Where the errors are written; null while there are none, or where nobody wants them. */
  readonly file: string | null;
}

/** As many as a page shows; a terminal shows fewer. */
const SHOWN = 100;
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

/**
 * `path` null: count and show only. `marked`: is given each error as well.
 * The file is UTF-8 with BOM and CRLF, as Excel in China wants it.
 * @throws Refusal from `add` and `close` where the file cannot be written
 */
export function errorReport(path: string | null, marked: MarkedCells | null = null): ErrorReport {
  const first: RowError[] = [];
  let held: (string | number | null)[][] = [];
  let count = 0;

  const write = () => {
    if (path && held.length > 0) written(path, () => appendFileSync(path, csvLines(held)));
    held = [];
  };
  return {
    add(error) {
      const value = error.value?.slice(0, LONGEST_VALUE) ?? null;
      marked?.add(error);
      if (first.length < SHOWN) first.push({ ...error, value });
      if (count++ === 0 && path) written(path, () => writeFileSync(path, `\ufeff${csvLines([[...HEADER]])}`));
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

function written(path: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    const said = (error as Error).message;
    throw new Refusal({
      en: `Some rows are wrong, and their list ${path} cannot be written: ${said}. Nothing was loaded; close the file, or name another one with --errors.`,
      zh: `有错误行，但无法写入错误清单 ${path}：${said}。未载入任何数据；请关闭该文件，或用 --errors 指定其他文件。`,
    });
  }
}

function csvLines(rows: (string | number | null)[][]): string {
  // A lone CR or LF in a cell, unquoted, would end the row, and what follows could begin a formula.
  return stringify(rows, { record_delimiter: "windows", escape_formulas: true, quoted_match: /[\r\n]/ });
}
