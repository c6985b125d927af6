/** One worksheet as its file inside a workbook. */
import type { WrittenCell } from "./checked-cell";

export interface Sheet {
  /** In characters. */
  widths: readonly number[];
  /** By column: index of its cells' style. */
  styles: readonly number[];
  /** What stands above the header: the first line is the title. */
  above?: readonly (readonly WrittenCell[])[];
  /** In bold, and there while one scrolls; null: none. */
  header: readonly string[] | null;
  /** For reading: its header filters, and its pages lie on their side, as wide as the table. */
  isRead?: boolean;
  /** In batches. */
  rows: Iterable<readonly (readonly WrittenCell[])[]> | AsyncIterable<readonly (readonly WrittenCell[])[]>;
}

/** Indices of the styles that are always there. */
export const PLAIN = 0;
const BOLD = 1;
export const TITLE = 2;
export const WRAPPED = 3;
/** Of the formats of numbers. */
export const FIRST_NUMBER = 4;

const ROWS_AT_A_TIME = 500;
const BEGIN = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`;
/** @param rows down to the header */
const frozen = (rows: number) =>
  `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${rows}" topLeftCell="A${rows + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
const FIT_TO_PAGE = `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`;
/** Of paper size 9, which is A4; as many pages high as it takes. */
const LANDSCAPE = `<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>`;

/** In pieces. */
export async function* sheetXml({
  widths,
  styles,
  above = [],
  header,
  isRead,
  rows,
}: Sheet): AsyncGenerator<string> {
  const headerRow = above.length + 1;
  const columns = widths.map(
    (width, place) => `<col min="${place + 1}" max="${place + 1}" width="${width}" customWidth="1"/>`,
  );
  yield `${BEGIN}${isRead ? FIT_TO_PAGE : ""}${header ? frozen(headerRow) : ""}<cols>${columns.join("")}</cols><sheetData>`;
  const letters = widths.map((_, place) => columnLetters(place));
  // A sum is written as its column is; a sentence runs on over the columns beside it.
  const numberStyles = styles.map((style) => (style === WRAPPED ? PLAIN : style));
  let number = 0;
  for (const line of above) {
    number += 1;
    yield row(number, line, letters, (place) => (number === 1 ? TITLE : (numberStyles[place] ?? PLAIN)));
  }
  if (header) yield row(++number, header, letters, () => BOLD);
  let held = "";
  for await (const batch of rows)
    for (const cells of batch) {
      held += row(++number, cells, letters, (place) => styles[place] ?? PLAIN);
      if (number % ROWS_AT_A_TIME !== 0) continue;
      yield held;
      held = "";
    }
  const filter = `<autoFilter ref="A${headerRow}:${letters.at(-1)}${Math.max(number, headerRow)}"/>`;
  yield `${held}</sheetData>${isRead && header ? filter : ""}${isRead ? LANDSCAPE : ""}</worksheet>`;
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : columnLetters(Math.floor(place / 26) - 1) + last;
}

/** An unknown value is no cell at all. */
function row(
  number: number,
  cells: readonly WrittenCell[],
  letters: readonly string[],
  styleOf: (place: number) => number,
): string {
  let line = `<row r="${number}">`;
  cells.forEach((cell, place) => {
    if (cell === null) return;
    const begin = `<c r="${letters[place]}${number}" s="${styleOf(place)}"`;
    if (typeof cell === "number") line += `${begin}><v>${cell}</v></c>`;
    else if (typeof cell === "boolean") line += `${begin} t="b"><v>${Number(cell)}</v></c>`;
    else line += `${begin} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  });
  return `${line}</row>`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Also without the characters that no XML may hold. */
export function escaped(text: string): string {
  return text.replace(UNWRITABLE, "").replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
}
