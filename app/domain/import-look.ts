/** What an import understood of files before anything is loaded: each table, its columns, and how their cells are read. */
import type { FindingCode } from "./findings";
import type { PortfolioTable } from "./portfolio-files";
import type { Bilingual } from "./text";

export interface LookedCell {
  /** As the file writes it. */
  text: string;
  /** As it is read: a date as `2024-01-31` (a moment with its time), an amount in minor units. Null: nothing. */
  value: string | number | null;
  /** Why it cannot be read. */
  problem: Bilingual | null;
}

/** A word of the bank's own list, and ours for it. */
export interface LookedWord {
  word: string;
  /** Null: not known. */
  code: string | null;
}

export interface LookedColumn {
  /** As a profile names it: `amount#2` for the second one of that name. */
  name: string;
  /** Columns of ours that it fills; none: it is left out. */
  fields: string[];
  /** The first different ones, and the first that cannot be read. */
  cells: LookedCell[];
  /** Methods, causes and words of closed lists; empty for other columns. */
  words: LookedWord[];
  dateFormats: readonly string[];
  unit: string | null;
}

/** A file or sheet, and the table that it feeds; several where it feeds several. */
export interface LookedPart {
  /** `events.csv`, `bank.xlsx: payments`. */
  source: string;
  /** Null: nothing of it is read. */
  table: PortfolioTable | null;
  /** Null in a workbook. */
  encoding: string | null;
  headerLine: number;
  /** Rows looked at. */
  rows: number;
  /** There are more. */
  isCut: boolean;
  columns: LookedColumn[];
  /** Required columns of ours that nothing fills. */
  missing: string[];
  /** What is wrong with the header, and what was left out. */
  says: Bilingual[];
}

export interface ImportLook {
  parts: LookedPart[];
  /** Files that cannot be read, and why. */
  unreadable: { file: string; says: Bilingual }[];
  /** What a person still has to say. */
  remarks: Bilingual[];
  /** The mapping that the parts were read by; null where the files keep to our names. */
  profile: Record<string, unknown> | null;
}

/** A kind of finding in one file, of which an import makes more or fewer. */
export interface ChangedFinding {
  table: PortfolioTable;
  issue: FindingCode;
  before: number;
  after: number;
  /** Codes or dates of a few that are new. */
  examples: string[];
}

/** What the whole portfolio comes to. */
export interface PortfolioTotals {
  cases: number;
  openCases: number;
  receivedMinor: number;
  cutOffDate: string | null;
}
