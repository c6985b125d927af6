/** A report as CSV that Excel opens rightly in China: UTF-8 with BOM, CRLF, column keys as header, raw values. */
import { stringify } from "csv-stringify/sync";
import type { Column } from "~/domain/report";
import { checkedCell, type WrittenCell } from "./checked-cell";
import type { DescriptionLine } from "./description";
import { type Rows, rowBatches } from "./row-batches";

const BOM = "\ufeff";
const END = "\r\n";
const ROWS_AT_A_TIME = 500;

/** Text in pieces, to be written one after another. */
export async function* csv(
  columns: readonly Column[],
  rows: Rows,
  meta: readonly DescriptionLine[],
): AsyncGenerator<string> {
  yield BOM + meta.map(({ label, text }) => `# ${oneLine(`${label}: ${text}`)}${END}`).join("");
  yield lines([columns.map((column) => column.key)]);
  let held: WrittenCell[][] = [];
  for await (const batch of rowBatches(rows))
    for (const row of batch) {
      held.push(columns.map((column) => checkedCell(column, row)));
      if (held.length < ROWS_AT_A_TIME) continue;
      yield lines(held);
      held = [];
    }
  yield lines(held);
}

/** Text that a spreadsheet would run as a formula gets an apostrophe; negative numbers stay numbers. */
function lines(records: readonly (readonly WrittenCell[])[]): string {
  return stringify(records as WrittenCell[][], {
    record_delimiter: END,
    escape_formulas: true,
    // Also a lone CR or LF: unquoted, it would end the row, and what follows could begin a formula.
    quoted_match: /[\r\n]/,
    cast: { boolean: (value) => String(value) },
  });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}
