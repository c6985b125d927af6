import type { MergedCells } from "./csv-rows.server";
import type { NamedUnit } from "./named-unit.server";

/** A table of text cells, whatever it was read from: a CSV file or a sheet of a workbook. */
export interface Source {
  /** As errors name it: `cases.csv`, `portfolio.xlsx: cases`. */
  name: string;
  /** How much there is to read, for the progress. */
  bytes: number;
  /** Null in a workbook. */
  encoding: string | null;
  /** Where a bare number in a date column is a date. */
  isWorkbook: boolean;
  /** Such numbers count from 1904. */
  countsFrom1904: boolean;
  header: readonly string[];
  /** How many cells at the end of each row are computed, not read. */
  computedCells: number;
  /** Line of the header. */
  headerLine: number;
  /** Rows with text above the header: a title, a unit. */
  rowsAbove: number;
  /** The unit of amounts that they name. */
  unitAbove: NamedUnit | null;
  /** A few rows from the beginning, to recognise how amounts are written. */
  sample: readonly (readonly string[])[];
  /** All rows after the header, from the beginning each time. Throws an UnreadableFile where reading fails. */
  chunks(): AsyncIterable<RowChunk>;
}

/** Some rows that were read at once. */
export interface RowChunk {
  rows: string[][];
  /** The line on which each row begins. */
  lines: number[];
  /** Bytes read so far. */
  bytes: number;
  /** Of a sheet, with its last rows. */
  merged?: readonly MergedCells[];
}
