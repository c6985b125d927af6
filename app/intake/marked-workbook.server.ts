/**
 * The person's own rows as a workbook, a sheet for each file, every wrong cell coloured and commented: corrected there, it
 * can be uploaded as it is. Cells are texts as they were read, so that no id is shortened and no date becomes a number.
 */
import type { Cell, Row, stream } from "exceljs";
import { inLanguage, type Language } from "~/domain/text";
import { tableOfName } from "./find-files.server";
import { placeOfColumn } from "./mapped-columns.server";
import type { MarkedCells } from "./marked-cells.server";
import { type RowError, UnreadableFile } from "./refusal.server";
import type { Source } from "./source.server";
import { MOST_ROWS } from "./workbook/sheet-rows.server";

/** What a cell of a worksheet holds. */
const LONGEST_CELL = 32_767;
const LONGEST_SHEET_NAME = 31;
const WRONG = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFD6CC" } } as const;

/** Written row by row: of a long file nothing is kept. */
export async function writeMarkedWorkbook(file: string, marked: MarkedCells, language: Language) {
  const { default: excel } = await import("exceljs");
  const book = new excel.stream.xlsx.WorkbookWriter({ filename: file, useStyles: true });
  const names = new Set<string>();
  for (const source of marked.sources) {
    const sheet = book.addWorksheet(sheetName(source.name, names), {
      views: [{ state: "frozen", ySplit: source.headerLine }],
    });
    await writeRows(sheet, source, marked.of(source), language);
    sheet.commit();
  }
  await book.commit();
}

type Sheet = ReturnType<InstanceType<typeof stream.xlsx.WorkbookWriter>["addWorksheet"]>;

/** Each row keeps its line, which the list of errors names. */
async function writeRows(
  sheet: Sheet,
  source: Source,
  faults: ReturnType<MarkedCells["of"]>,
  language: Language,
): Promise<void> {
  const write = (cells: readonly string[], line: number) => {
    if (line > MOST_ROWS) return;
    const row = sheet.getRow(line);
    for (const [place, text] of cells.slice(0, source.header.length).entries())
      if (text !== "") row.getCell(place + 1).value = text.slice(0, LONGEST_CELL);
    for (const [cell, errors] of byCell(row, source.header, faults.get(line) ?? [])) {
      cell.fill = WRONG;
      cell.note = errors
        .map(({ column, problem, expected }) =>
          [column, inLanguage(problem, language), inLanguage(expected, language)].filter(Boolean).join("\n"),
        )
        .join("\n\n");
    }
    row.commit();
  };
  write(source.header, source.headerLine);
  try {
    for await (const { rows, lines } of source.chunks())
      for (const [place, cells] of rows.entries()) write(cells, lines[place]!);
  } catch (error) {
    // What cannot be read to its end is a fault of its own in the list; the rows before it stand.
    if (!(error instanceof UnreadableFile)) throw error;
  }
}

/** A fault of the whole row, or of a column that is not there, stands at the row's beginning. */
function byCell(row: Row, header: readonly string[], errors: readonly RowError[]): Map<Cell, RowError[]> {
  const cells = new Map<Cell, RowError[]>();
  for (const error of errors) {
    const place = error.column === null ? 0 : Math.max(0, placeOfColumn(header, error.column));
    const cell = row.getCell(place + 1);
    cells.set(cell, [...(cells.get(cell) ?? []), error]);
  }
  return cells;
}

/** `cases.csv` → `cases`, `bank.xlsx: payments` → `payments`: a sheet is called as its table, where it has the name of one. */
function sheetName(source: string, taken: Set<string>): string {
  const last = source
    .split(": ")
    .at(-1)!
    .replace(/\.(csv|tsv|txt)$/i, "");
  const plain = last.replace(/[[\]:*?/\\']/g, "_") || "1";
  const name = tableOfName(plain) ? plain : plain.slice(0, LONGEST_SHEET_NAME - 4);
  for (let number = 1; ; number++) {
    const found = number === 1 ? name : `${name} (${number})`;
    if (taken.has(found.toLowerCase())) continue;
    taken.add(found.toLowerCase());
    return found;
  }
}
