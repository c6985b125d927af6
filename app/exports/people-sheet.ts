/** A table as people read it: names in their language, money in whole units, real dates, shares as per cent. */
import { dayFromIso, firstDayOfMonth, monthFromIso } from "~/domain/calendar";
import { minorDigits } from "~/domain/minor-digits";
import { type ReasonCode, type Reasons, reasonText } from "~/domain/reasons";
import type { Cell, Column, Row } from "~/domain/report";
import { inLanguage, type Language, marks } from "~/domain/text";
import { YES_NO } from "~/domain/yes-no";
import { words } from "~/words/words";
import { checkedCell, type WrittenCell } from "./checked-cell";
import type { CodeNames } from "./code-names.server";
import { dateStyle, moneyStyle, styleOf } from "./sheet-styles";

export interface PeopleColumn {
  header: string;
  /** In characters. */
  width: number;
  style: number;
  cell: (row: Row) => WrittenCell;
}

interface Reader {
  language: Language;
  /** ISO 4217. */
  currency: string;
  nameOf: CodeNames;
}

/** The columns of the sheet, in the order of the table's. */
export function peopleColumns(columns: readonly Column[], reader: Reader): PeopleColumn[] {
  const keys = new Set(columns.map(({ key }) => key));
  return columns.map((column, place) => {
    // A code that has its name in a column of its own stays what it is.
    const isNamed =
      (place === 0 && (keys.has("label") || keys.has("name"))) || keys.has(`${column.key}_label`);
    return peopleColumn(column, columns, reader, isNamed);
  });
}

function peopleColumn(
  column: Column,
  columns: readonly Column[],
  { language, currency, nameOf }: Reader,
  isNamed: boolean,
): PeopleColumn {
  const { key, kind } = column;
  const label = inLanguage(column.label, language);
  const plain = { header: label, width: widthOf(label, kind === "text" ? 26 : 12), style: styleOf(kind) };
  switch (kind) {
    case "money": {
      const header = inLanguage({ en: `${label} (${currency})`, zh: `${label}（${currency}）` }, language);
      // Found out once: it is dear.
      const digits = minorDigits(currency);
      const cell = (row: Row) => inUnits(checkedCell(column, row), digits);
      return { header, width: widthOf(header, 15), style: moneyStyle(currency), cell };
    }
    case "date":
    case "month":
      return { ...plain, style: dateStyle(kind), cell: (row) => serialDate(row[key] ?? null) };
    case "flag":
      return { ...plain, cell: (row) => yesOrNo(row[key] ?? null, language) };
    case "reasons":
      return { ...plain, width: 40, cell: (row) => reasonsInWords(row[key], columns, language) };
    case "code":
    case "text": {
      const cell = (row: Row) => {
        const value = checkedCell(column, row);
        if (typeof value !== "string" || isNamed) return value;
        return nameOf(key, value, language) ?? value;
      };
      return { ...plain, width: widthOf(label, kind === "text" ? 26 : 18), cell };
    }
    default:
      return { ...plain, cell: (row) => checkedCell(column, row) };
  }
}

/** Wide enough for the longest word, and for a header of two or three lines. */
function widthOf(header: string, least: number): number {
  const longest = Math.max(...header.split(/\s+/).map((word) => [...word].length));
  return Math.max(least, Math.min(30, Math.ceil(longest * (/[\u4e00-\u9fff]/.test(header) ? 1.2 : 1)) + 3));
}

/** A decimal of so many digits is the nearest number to itself: nothing is rounded. */
function inUnits(minor: WrittenCell, digits: number): WrittenCell {
  return typeof minor === "number" ? minor / 10 ** digits : minor;
}

/** 1 January 1900 is day 1, and a day that never was came before March of that year. */
const SERIAL_OF_1970 = 25_569;
const FIRST_SERIAL = 61;

/** Days as spreadsheets count them; dates before March 1900, which they do not know, stay text. */
function serialDate(value: Cell): WrittenCell {
  if (typeof value !== "string") return null;
  const month = monthFromIso(value);
  const day = month === null ? dayFromIso(value) : firstDayOfMonth(month);
  return day === null || day + SERIAL_OF_1970 < FIRST_SERIAL ? value : day + SERIAL_OF_1970;
}

function yesOrNo(value: Cell, language: Language): WrittenCell {
  return value === null ? null : inLanguage(YES_NO[value ? "yes" : "no"], language);
}

/** “Recovered share: follow-up too short”; the ends of an interval share the reason of their figure. */
function reasonsInWords(cell: Cell | undefined, columns: readonly Column[], language: Language): WrittenCell {
  if (cell == null || typeof cell !== "object") return cell == null ? null : String(cell);
  const given = Object.entries(cell as Reasons);
  if (reasonText(cell as Reasons) === null) return null;
  const labels = new Map(columns.map(({ key, label }) => [key, inLanguage(label, language)]));
  const byReason = new Map<ReasonCode, string[]>();
  for (const [key, reason] of given)
    if (!/_(low|high|n)$/.test(key) || given.every(([other]) => !key.startsWith(stemOf(other))))
      byReason.set(reason, [...(byReason.get(reason) ?? []), labels.get(key) ?? key]);
  const { comma, clause, colon } = marks(language);
  const texts = [...byReason].map(
    ([reason, names]) => [...new Set(names)].join(comma) + colon + words(language).reasons[reason],
  );
  return texts.length === 0 ? null : texts.join(clause);
}

/** Of a figure that is no end of an interval: what its ends begin with. */
function stemOf(key: string): string {
  return /_(low|high|n)$/.test(key) ? "\u0000" : `${key.replace(/_rate$/, "")}_`;
}
