/** What one entry of the import files says: a column's name, how it is read and stored, and where a case's page shows it. */
import { type Bilingual, LANGUAGES, type Language, writtenIn } from "../text";
import type { Vocabulary } from "../vocabularies";

/**
 * How a cell is read and stored. `id` is the row's own code, `day` a date, `moment` a date that may carry a time,
 * `list`, `words` and `causes` are joined by `;`, `parties` in their order with `consents` parallel to them; `case`, `borrower`, `officer` … name somebody or something by code.
 */
export type ColumnKind =
  | "id"
  | "case"
  | "borrower"
  | "borrowerKind"
  | "officer"
  | "officers"
  | "branch"
  | "region"
  | "method"
  | "cause"
  | "causes"
  | "code"
  | "text"
  | "list"
  | "amount"
  | "rate"
  | "count"
  | "day"
  | "moment"
  | "month"
  | "word"
  | "words"
  | "parties"
  | "yesNo"
  | "consents";

/** Columns of the table that a column of the file fills, in this order. `minute` is empty where a moment has no time. */
export const STORED_AS = {
  id: ["text"],
  case: ["int", "int"],
  borrower: ["int"],
  borrowerKind: ["int"],
  officer: ["int"],
  /** The lead, and the others. */
  officers: ["int", "text"],
  branch: ["int"],
  region: ["int"],
  method: ["int"],
  cause: ["int"],
  causes: ["text"],
  code: ["text"],
  text: ["text"],
  list: ["text"],
  amount: ["minor"],
  rate: ["real"],
  count: ["int"],
  /** With its month, where the table is counted by it. */
  day: ["day", "int"],
  moment: ["day", "int", "minute"],
  month: ["int"],
  word: ["text"],
  words: ["text"],
  parties: ["text"],
  yesNo: ["flag"],
  /** To all, and to each. */
  consents: ["flag", "text"],
} as const satisfies Record<
  ColumnKind,
  readonly ("text" | "int" | "minor" | "real" | "day" | "minute" | "flag")[]
>;

/** The groups of facts on a case's page. */
export type FactGroupKey = "now" | "borrower" | "loan" | "default" | "money";

/**
 * Where the page of a case shows a column.
 * `drawn`: in a part made for it. `cell`: a column of its table, where any row has it. `note`: named among evidence and
 * notes. A fact: a line of that group; an optional one only where the file says it. `unshown`: nowhere, and why.
 */
export type PlaceOnPage =
  | "drawn"
  | "cell"
  | "note"
  | { fact: FactGroupKey; isOptional?: true }
  | { unshown: string };

export interface ImportColumn {
  key: string;
  /** The Chinese header. */
  zh: string;
  /** Other Chinese headers that files may use. */
  also?: readonly string[];
  kind: ColumnKind;
  required?: true;
  vocabulary?: Vocabulary;
  /** A date that may not lie after the day of import. */
  past?: true;
  /** An amount that may be below zero. */
  signed?: true;
  /** What stands in the template's example row. Absent: nothing. */
  example?: string | Bilingual;
  /** The table's columns that it fills; none where it fills another table. */
  into: readonly string[];
  /** Stored where the file says nothing. Absent: null. */
  unknown?: 0 | "";
  /** Set when the row is made and never updated from a file. */
  frozen?: true;
  page: PlaceOnPage;
  /** How the page calls it, where that is not its header. */
  label?: Bilingual;
}

/** What a reader sees over it: `Secured amount`, `保全金额`. */
export function labelOf(column: ImportColumn): Bilingual {
  return column.label ?? spelledOut(column);
}

/** How a file heads it: `secured_amount`, `保全金额`. */
export function headerOf(column: ImportColumn, language: Language): string {
  return writtenIn(language, column.key, spelledOut(column));
}

/** Every header that is taken for it. */
export function headersOf(column: ImportColumn): string[] {
  return [...LANGUAGES.map((language) => headerOf(column, language)), ...(column.also ?? [])];
}

function spelledOut({ key, zh }: ImportColumn): Bilingual {
  const words = key.replaceAll("_", " ");
  return { en: words.charAt(0).toUpperCase() + words.slice(1), zh };
}

/** The id of a row within its table; the bank may leave it out. */
export function rowId<const Key extends string, const Page extends PlaceOnPage = typeof ID_UNSHOWN>(
  key: Key,
  zh: string,
  example: string,
  page: Page = ID_UNSHOWN as Page,
) {
  return { key, zh, kind: "id", example, into: ["code"], page } as const;
}

const ID_UNSHOWN = {
  unshown: "It distinguishes rows in files and errors; a reader knows the row by its day and content.",
} as const;

/** Which case a fact is of. */
export const caseColumn = {
  key: "case_id",
  zh: "案件编号",
  kind: "case",
  required: true,
  example: "C0001",
  into: ["case_id", "borrower_id"],
  page: "drawn",
} as const satisfies ImportColumn;
