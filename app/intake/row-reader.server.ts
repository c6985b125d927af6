/** Cells to values: a row is read whole, or every wrong cell of it is reported. */
import { PORTFOLIO_FILES } from "~/domain/portfolio-files";
import type { Value } from "./cell-reader.server";
import type { Problem } from "./refusal.server";
import type { PlannedColumn, RowPlan } from "./row-plan.server";
import type { Source } from "./source.server";

export type ReportProblem = (problem: Problem, column: PlannedColumn, value: string | null) => void;

export interface RowReader {
  /** What the last row says: one value for each column of the table, null also where a cell is wrong. */
  values: readonly (Value | null)[];
  /** Whether the whole row is right; every wrong cell is reported. */
  read(cells: readonly string[], report: ReportProblem): boolean;
}

/** One array serves every row. */
export function rowReader({ table, columns }: RowPlan): RowReader {
  const { columns: all } = PORTFOLIO_FILES[table];
  const values: (Value | null)[] = all.map(() => null);

  const read = (cells: readonly string[], report: ReportProblem): boolean => {
    let isRight = true;
    for (const planned of columns) {
      const text = planned.text(cells);
      const value = text === "" ? null : planned.reader.read(text);
      if (value === undefined || (value === null && planned.column.required)) {
        isRight = false;
        values[planned.place] = null;
        if (value === null) report(missingValue, planned, text === "" ? null : text);
        else report(planned.reader.explain(text), planned, text);
      } else values[planned.place] = value;
    }
    return isRight;
  };
  return { values, read };
}

/** What is wrong with the number of cells; spreadsheets may leave empty ones after the last column. */
export function widthProblem(cells: readonly string[], source: Source): Problem | null {
  const width = source.header.length;
  if (cells.length === width) return null;
  const isOnlyLonger = cells.length > width && cells.slice(width).every((cell) => cell.trim() === "");
  return isOnlyLonger ? null : wrongWidth(cells.length - source.computedCells, width - source.computedCells);
}

const missingValue: Problem = {
  problem: { en: "the value is missing", zh: "缺少必填值" },
  expected: { en: "expected a value in every row", zh: "每行都应填写" },
};

function wrongWidth(have: number, wanted: number): Problem {
  return {
    problem: { en: `the row has ${have} cells`, zh: `该行有${have}个单元格` },
    expected: {
      en: `expected ${wanted}, as in the header; the row may be cut off or miss a quotation mark`,
      zh: `应与表头一致，为${wanted}个；该行可能被截断或缺少引号`,
    },
  };
}
