import type { ReactNode } from "react";
import type { Format } from "~/format";
import type { CasePageReport, ShownColumn, ShownFile } from "~/reports/case/shown-columns.server";
import type { FactColumn } from "./fact-table";
import { Known } from "./known";
import { columnsShown, recordedText } from "./recorded-text";

interface RecordedCells {
  columns: FactColumn[];
  cells(row: object): ReactNode[];
}

/** The columns of a file that have cells of their own, as far as any of the rows fills them. */
export function recordedCells(
  report: CasePageReport,
  file: ShownFile,
  rows: readonly object[],
  format: Format,
): RecordedCells {
  const { language } = format;
  const shown = columnsShown(report, file, "cell").filter((column) =>
    rows.some((row) => recordedText(column, row, format) !== null),
  );
  return {
    columns: shown.map(({ label, kind }) => ({
      label,
      isNumber: NUMBERS.has(kind),
      isProse: kind === "text",
    })),
    cells: (row) =>
      shown.map((column) => (
        <Known key={column.name} language={language}>
          {recordedText(column, row, format)}
        </Known>
      )),
  };
}

const NUMBERS: ReadonlySet<ShownColumn["kind"]> = new Set(["amount", "rate", "count"]);
