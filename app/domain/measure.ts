/** What a figure is, wherever it stands. */
import type { Bilingual } from "./text";

/** How a column's values are written: money in minor units, shares 0–1, dates `YYYY-MM-DD`, months `YYYY-MM`. */
export type ColumnKind =
  | "code"
  | "text"
  | "money"
  | "share"
  /** A signed difference of two shares. */
  | "points"
  | "count"
  | "minutes"
  | "date"
  | "month"
  | "number"
  | "flag"
  | "reasons";

/** What one measure or dimension is, in every face: header, explanation, export, documentation. */
export interface Measure {
  label: Bilingual;
  kind: ColumnKind;
  definition: Bilingual;
  numerator?: Bilingual;
  denominator?: Bilingual;
  /** What an empty value says. */
  unknownMeans?: Bilingual;
  favourable?: "more" | "less";
}

export interface Column extends Measure {
  key: string;
}
