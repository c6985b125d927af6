import type { Format } from "~/format";
import type { CasePageReport, ShownFile } from "~/reports/case/shown-columns.server";
import { words } from "~/words/words";
import { FactTable } from "./fact-table";
import { toldCells } from "./told-cells";

/** Files of which the page says just what they say. */
export type ToldFile = Extract<ShownFile, "new_loans" | "settlements" | "receivables" | "accounts">;

interface ToldTableProps {
  report: CasePageReport;
  file: ToldFile;
  table: "newLoans" | "settlements" | "receivables" | "accounts";
  format: Format;
}

/** The rows of a file as they are. */
export function ToldTable({ report, file, table, format }: ToldTableProps) {
  const { title, note } = words(format.language).oneCase.tables[table];
  const rows = report[table];
  const { columns, cells } = toldCells(report, file, rows, format);
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
