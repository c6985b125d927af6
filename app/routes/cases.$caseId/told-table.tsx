import type { PortfolioTable } from "~/domain/portfolio-files";
import type { Format } from "~/format";
import { words } from "~/words/words";
import { FactTable } from "./fact-table";
import { toldCells } from "./told-cells";

/** Files of which the page says just what they say. */
export type ToldFile = Extract<PortfolioTable, "new_loans" | "settlements" | "receivables" | "accounts">;

interface ToldTableProps {
  file: ToldFile;
  table: "newLoans" | "settlements" | "receivables" | "accounts";
  rows: readonly object[];
  format: Format;
}

/** The rows of a file as they are. */
export function ToldTable({ file, table, rows, format }: ToldTableProps) {
  const { title, note } = words(format.language).oneCase.tables[table];
  const { columns, cells } = toldCells(file, rows, format);
  return (
    <FactTable
      table={table}
      title={title(rows.length)}
      note={note}
      columns={columns}
      lines={rows.map(cells)}
    />
  );
}
