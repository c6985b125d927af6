import type { Format } from "~/format";
import type { CasePageReport, ShownFile } from "~/reports/case/shown-columns.server";
import { words } from "~/words/words";
import { FactTable } from "./fact-table";
import { recordedCells } from "./recorded-cells";

/** Files of which the page says just what they say. */
export type RecordedFile = Extract<ShownFile, "new_loans" | "settlements" | "receivables" | "accounts">;

interface RecordedTableProps {
  report: CasePageReport;
  file: RecordedFile;
  table: "newLoans" | "settlements" | "receivables" | "accounts";
  format: Format;
}

/** The rows of a file as they are. */
export function RecordedTable({ report, file, table, format }: RecordedTableProps) {
  const { title, note } = words(format.language).oneCase.tables[table];
  const rows = report[table];
  const { columns, cells } = recordedCells(report, file, rows, format);
  return (
    <FactTable
      table={table}
      title={title(rows.length)}
      note={note}
      columns={columns}
      lines={rows.map((row) => cells(row))}
    />
  );
}
