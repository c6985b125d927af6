/** One worksheet as its file inside a workbook. */
import type { WrittenCell } from "./checked-cell";

export interface Sheet {
  /** In characters. */
  widths: readonly number[];
  /** By column: index of its cells' style. */
  styles: readonly number[];
  /** In bold, and there while one scrolls; null: none. */
  header: readonly string[] | null;
  /** For reading: its header filters, and its pages lie on their side, as wide as the table. */
  isRead?: boolean;
  /** In batches. */
  rows: Iterable<readonly (readonly WrittenCell[])[]> | AsyncIterable<readonly (readonly WrittenCell[])[]>;
}

/** Indices of the styles that are always there. */
export const PLAIN = 0;
export const BOLD = 1;

const ROWS_AT_A_TIME = 500;
const BEGIN = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`;
const FROZEN_HEADER = `<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
const FIT_TO_PAGE = `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`;
/** Of paper size 9, which is A4; as many pages high as it takes. */
const LANDSCAPE = `<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>`;

/** In pieces. */
export async function* sheetXml({ widths, styles, header, isRead, rows }: Sheet): AsyncGenerator<string> {
  const columns = widths.map(
    (width, place) => `<col min="${place + 1}" max="${place + 1}" width="${width}" customWidth="1"/>`,
  );
  yield `${BEGIN}${isRead ? FIT_TO_PAGE : ""}${header ? FROZEN_HEADER : ""}<cols>${columns.join("")}</cols><sheetData>`;
  const letters = widths.map((_, place) => columnLetters(place));
  let number = 0;
  if (header) yield row(++number, header, letters, () => BOLD);
  let held = "";
  for await (const batch of rows)
    for (const cells of batch) {
      held += row(++number, cells, letters, (place) => styles[place] ?? PLAIN);
      if (number % ROWS_AT_A_TIME !== 0) continue;
      yield held;
      held = "";
    }
  const filter = `<autoFilter ref="A1:${letters.at(-1)}${Math.max(number, 1)}"/>`;
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
