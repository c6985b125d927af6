/** The rows of a sheet as texts, piece by piece, as a person would type what the cells hold. */

import type { MergedCells, Rows } from "../csv-rows.server";
import { DAYS_TO_1904 } from "../read-date.server";
import type { NumberMeaning } from "./number-format.server";
import type { WorkbookParts } from "./workbook-parts.server";
import { xmlPieces } from "./xml-pieces.server";
import { cellString, xmlTokens } from "./xml-tokens.server";
import { type ZipEntry, ZipError } from "./zip-archive.server";

/** Cells of one row that are read; a table has a few dozen columns. */
export const MOST_COLUMNS = 2000;
/** Rows of a sheet, as many as Excel knows. */
export const MOST_ROWS = 1_048_576;

type Book = Pick<WorkbookParts, "meanings" | "countsFrom1904" | "sharedTexts">;

/** `lines` are the sheet's own row numbers, `share` how much is read. Rows without a text are left out. Throws a ZipError. */
export async function* sheetRows(
  entry: ZipEntry,
  book: Book,
): AsyncIterable<Rows & { share: number; merged: MergedCells[] }> {
  let characters = 0;
  let shared: string[] = [];
  let hasShared = false;
  const reader = rowCollector(book, () => shared);
  for await (const xml of xmlPieces(entry, "row")) {
    if (!hasShared && /\bt\s*=\s*["']s["']/.test(xml)) {
      shared = await book.sharedTexts();
      hasShared = true;
    }
    const found = reader.read(xml);
    characters += xml.length;
    const share = Math.min(1, characters / Math.max(1, entry.inflatedBytes));
    // Merged cells are listed behind the rows, in the same piece as the last of them.
    const { merged } = reader;
    if (found.rows.length > 0 || merged.length > 0) yield { ...found, share, merged };
    if (reader.isOver) break;
  }
}

/** Where a cell stands and how it is written: its attributes r, s and t. */
interface OpenCell {
  column: number;
  style: number;
  type: string;
  value: string;
  formula: string | null;
}

function rowCollector(book: Book, shared: () => readonly string[]) {
  let found: Rows = { rows: [], lines: [] };
  let row: string[] | null = null;
  let line = 0;
  let rowsMet = 0;
  let cell: OpenCell | null = null;
  let into: "value" | "formula" | null = null;
  let isPhonetic = false;
  const reader = {
    /** The sheet's cells are read to their end. */
    isOver: false,
    merged: [] as MergedCells[],
    read(xml: string): Rows {
      found = { rows: [], lines: [] };
      xmlTokens(xml, onTag, onText);
      return found;
    },
  };

  const endCell = () => {
    if (cell && row) {
      while (row.length < cell.column) row.push("");
      row[cell.column] = cellText(cell, book, shared());
    }
    cell = null;
  };
  const endRow = () => {
    if (row?.some((text) => text !== "")) {
      found.rows.push(row);
      found.lines.push(line);
    }
    row = null;
  };

  const onTag = ({
    name,
    isClosing,
    isEmpty,
    attributes,
  }: Parameters<Parameters<typeof xmlTokens>[1]>[0]) => {
    const isOpen = !isClosing && !isEmpty;
    switch (name) {
      case "row":
        if (!isClosing) {
          row = [];
          if (++rowsMet > MOST_ROWS) throw new ZipError("far-row");
          line = Number(/\br\s*=\s*["'](\d+)/.exec(attributes)?.[1] ?? line + 1);
        }
        if (!isOpen) endRow();
        break;
      case "c":
        if (!isClosing) cell = openCell(attributes, row?.length ?? 0);
        if (!isOpen) endCell();
        break;
      case "rPh":
        isPhonetic = isOpen;
        break;
      case "v":
      case "t":
        into = isOpen && !isPhonetic ? "value" : null;
        break;
      case "f":
        if (cell && !isClosing) cell.formula = "";
        into = isOpen ? "formula" : null;
        break;
      case "mergeCell":
        if (!isClosing) reader.merged.push(...mergedDown(attributes));
        break;
      case "sheetData":
        if (!isOpen) reader.isOver = true;
    }
  };
  const onText = (text: string) => {
    if (!cell || !into) return;
    if (into === "value") cell.value += text;
    else cell.formula += text;
  };
  return reader;
}

const CELL_ATTRIBUTE = /(?:^|\s)([rst])\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function openCell(attributes: string, next: number): OpenCell {
  const cell: OpenCell = { column: next, style: -1, type: "n", value: "", formula: null };
  for (const [, name, quoted, apostrophed] of attributes.matchAll(CELL_ATTRIBUTE)) {
    const text = quoted ?? apostrophed ?? "";
    if (name === "r") cell.column = columnOf(text);
    else if (name === "s") cell.style = Number(text);
    else cell.type = text;
  }
  if (cell.column >= MOST_COLUMNS) throw new ZipError("far-cell");
  return cell;
}

/** `ref="H2:H4"`; what spans columns, too, is a title or a note. */
function mergedDown(attributes: string): MergedCells[] {
  const [, left, top, right, bottom] = /\bref\s*=\s*["']([A-Z]+)(\d+):([A-Z]+)(\d+)/.exec(attributes) ?? [];
  if (left === undefined || left !== right || top === bottom) return [];
  return [{ column: columnOf(left), firstLine: Number(top), lastLine: Number(bottom) }];
}

/** `A1` → 0, `AB7` → 27. */
function columnOf(reference: string): number {
  let column = 0;
  for (let place = 0; place < reference.length; place++) {
    const letter = reference.charCodeAt(place) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}

function cellText(cell: OpenCell, { meanings, countsFrom1904 }: Book, shared: readonly string[]): string {
  const { type, value, formula, style } = cell;
  // Written by a program that does not calculate: only a spreadsheet can say what it yields.
  if (value === "") return formula === null || type === "str" ? "" : `=${formula}`;
  switch (type) {
    case "s":
      return shared[Number(value)] ?? "";
    case "inlineStr":
    case "str":
      return cellString(value);
    case "b":
      return value === "1" || value === "true" ? "TRUE" : "FALSE";
    case "e":
      return value.startsWith("#") ? value : `#${value}`;
    case "d":
      return value.replace(/T00:00(:00(\.0+)?)?$/, "");
    default:
      return numberText(value, meanings[style] ?? "number", countsFrom1904);
  }
}

const EXACT_DIGITS = 15;
/** From 1899-12-30 to the end of the year 9999. */
const DAYS_TO_10000 = 2_958_466;

function numberText(value: string, meaning: NumberMeaning, countsFrom1904: boolean): string {
  const number = Number(value);
  if (Number.isNaN(number)) return value;
  if ((meaning === "date" || meaning === "moment") && number >= 0 && number < DAYS_TO_10000)
    return dateText(number + (countsFrom1904 ? DAYS_TO_1904 : 0), meaning);
  // 15 digits are what a workbook keeps: 0.1 + 0.2 is 0.3 there, and what has more is written as shortened as it is.
  if (Math.abs(number) >= 10 ** EXACT_DIGITS)
    return number.toExponential().replace("e+", "E+").replace("e-", "E-");
  const text = String(Number(number.toPrecision(EXACT_DIGITS)));
  // As it is shown, so that 0.12 is 12 % also in a column that a profile says to be in per cent.
  if (meaning === "percent") return `${Number((Number(text) * 100).toPrecision(EXACT_DIGITS))}%`;
  if (typeof meaning !== "object") return text;
  if ("sign" in meaning) return `${meaning.sign}${text}`;
  return /^\d+$/.test(text) ? text.padStart(meaning.zeros, "0") : text;
}

/** Days since 1899-12-30 as workbooks count them; a 29 February 1900 is among them, so that earlier days are one late. */
function dateText(serial: number, meaning: "date" | "moment"): string {
  const minutes = Math.round((serial + (serial < 60 ? 1 : 0) - 25_569) * 1440);
  const iso = new Date(minutes * 60_000).toISOString();
  return meaning === "date" && iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso.slice(0, 16);
}
