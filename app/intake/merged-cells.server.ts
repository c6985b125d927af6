/** One cell over several rows: a sheet shows its value beside each, and holds it in the first alone. */
import type { MergedCells } from "./csv-rows.server";
import { placeOfColumn } from "./mapped-columns.server";
import type { Problem } from "./refusal.server";
import type { RowPlan } from "./row-plan.server";

export interface MergedProblem extends Problem {
  line: number;
  column: string;
}

/** Of the columns that are read, below the header. */
export function mergedProblems(
  { columns, source }: RowPlan,
  merged: readonly MergedCells[],
): MergedProblem[] {
  return merged.flatMap(({ column: place, firstLine, lastLine }) => {
    const read = columns.find(({ shown }) => placeOfColumn(source.header, shown) === place);
    if (!read || firstLine <= source.headerLine) return [];
    return [
      {
        line: firstLine,
        column: read.shown,
        problem: {
          en: `one merged cell stands for the rows ${firstLine} to ${lastLine}; only the first of them holds its value`,
          zh: `合并单元格覆盖第${firstLine}至${lastLine}行，仅首行有值`,
        },
        expected: {
          en: "expected a value in each row: unmerge the cells, fill the value down, and save",
          zh: "每行都应有值：请取消合并单元格，向下填充后保存",
        },
      },
    ];
  });
}
