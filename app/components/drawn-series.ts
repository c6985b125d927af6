import type { ColumnKind } from "../domain/report";

/** A column as a trend chart draws it. */
export interface DrawnSeries {
  key: string;
  mark: "area" | "line" | "bar";
  label: string;
  kind: ColumnKind;
}
