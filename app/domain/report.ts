/** What every report is: a plain table with its columns defined, and what a reader must know to trust it. */
import type { CodeFilterKey } from "./common-filters";
import type { Delivery } from "./delivery";
import type { FilterPhrases } from "./filter-sentence";
import type { FilterState } from "./filters";
import type { Column, Measure } from "./measure";
import type { OwnChoice } from "./own-choice";
import type { Reasons } from "./reasons";
import type { ReportName } from "./report-names";
import type { Bilingual } from "./text";

export type { Column, ColumnKind, Measure } from "./measure";

export type Cell = string | number | boolean | null | Reasons;
export type Row = Readonly<Record<string, Cell>>;

/** Rows as answers keep them: names in every language, so that no reader's language decides an answer. */
export type KeptCell = Cell | Bilingual;
export type KeptRow = Readonly<Record<string, KeptCell>>;

/** Something the files did not say and a profile supposed. */
export interface Assumption {
  table: string;
  field: string;
  value: string;
}

export interface NamedAssumption extends Assumption {
  name: Bilingual;
}

/** What every answer says about the portfolio behind it. */
export interface Portfolio {
  /** `YYYY-MM-DD`; null while nothing is loaded. */
  cutOffDate: string | null;
  importVersion: number;
  /** The newest loaded batch: “import 14”. */
  batch: number | null;
  /** ISO 4217. */
  currency: string;
  isDemo: boolean;
  datesAssumed: boolean;
  assumptions: readonly NamedAssumption[];
  loadedAt: string | null;
  delivery: Delivery;
}

/** How many are behind the figures: cases by default month, episodes by start month, inside the filters. */
export interface Population {
  cases: number;
  /** Null while dates are assumed: nobody knows what has matured. */
  maturedCases: number | null;
  episodes: number;
  maturedEpisodes: number | null;
}

/** Names of the codes that the filters hold, for chips and sentences. */
export type FilterNames = Readonly<Record<CodeFilterKey, Readonly<Record<string, Bilingual>>>>;

/** What a dimension is called, and what it is. */
export type DimensionName = Pick<Measure, "label" | "definition">;

/** What a page says around a report's table. */
export interface ReportMeaning {
  /** What the filter sentence is about. */
  subject: Bilingual;
  /** What may be concluded. */
  says: Bilingual;
  /** What may not. */
  saysNot: Bilingual;
  /** The report's own order: column key, `-key` for descending. */
  order: string;
  /** Whether some figures wait until a case was followed up to the horizon. */
  isJudged: boolean;
  /** What one row is of: a branch; null where rows are of no dimension. */
  row: DimensionName | null;
  /** What that lies in: a region. */
  within: DimensionName | null;
}

export interface Report extends Portfolio {
  name: ReportName;
  meaning: ReportMeaning;
  filters: FilterState;
  /** What the filters of the page alone say; absent or null: nothing. */
  ownFilters?: Bilingual | null;
  /** Those of them that choose rows. */
  ownChoices?: readonly OwnChoice[];
  names: FilterNames;
  /** What its filters say. */
  phrases: FilterPhrases;
  columns: readonly Column[];
  rows: readonly Row[];
  /** The address of what was applied, `?region=N`: what its files are asked for with. */
  search: string;
  /** Labels of filters in the address that this report does not read. */
  notApplied: readonly Bilingual[];
  /** Rows in all; more than `rows` where a page of them was asked for. */
  total: number;
  population: Population;
}

/** A report as an answer: rows in no language and in the report's own order. */
export type KeptReport = Omit<Report, "rows" | "search" | "notApplied" | "phrases" | "ownChoices"> & {
  rows: readonly KeptRow[];
};

/** Everything of a report but its table: what a page without one report has to supply. */
export type PageFacts = Omit<Report, "name" | "meaning" | "columns" | "rows" | "total">;
