import type { ReactNode } from "react";
import { type ImportColumn, labelOf } from "~/domain/import-columns/import-column";
import type { PortfolioTable } from "~/domain/portfolio-files";
import type { Format } from "~/format";
import type { FactColumn } from "./fact-table";
import { Known } from "./known";
import { columnsShown, toldText } from "./told-text";

interface ToldCells {
  columns: FactColumn[];
  cells(row: object): ReactNode[];
}

/** The columns of a file that have cells of their own, as far as any of the rows fills them. */
export function toldCells(table: PortfolioTable, rows: readonly object[], format: Format): ToldCells {
  const { language } = format;
  const shown = columnsShown(table, "cell").filter((column) =>
    rows.some((row) => toldText(column, row, format) !== null),
  );
  return {
    columns: shown.map((column) => ({
      label: labelOf(column)[language],
      isNumber: NUMBERS.has(column.kind),
      isProse: column.kind === "text",
    })),
    cells: (row) =>
      shown.map((column) => (
        <Known key={column.key} language={language}>
          {toldText(column, row, format)}
        </Known>
      )),
  };
}

const NUMBERS: ReadonlySet<ImportColumn["kind"]> = new Set(["amount", "rate", "count"]);
