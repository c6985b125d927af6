import type { Column, ColumnKind, Row } from "../domain/report";
import { inLanguage, marks } from "../domain/text";
import type { TrendSeries } from "../domain/trend-series";
import type { Format } from "../format";
import { type Axis, axis } from "./axis";
import { type AxisText, axisText } from "./axis-text";

/** A column as a trend chart draws it. */
export interface DrawnSeries extends TrendSeries {
  label: string;
  kind: ColumnKind;
}

export interface DrawnTrend extends AxisText {
  series: DrawnSeries[];
  axis: Axis;
}

/** What a course over months draws, and on which scale. */
export function drawnTrend(
  format: Format,
  columns: readonly Column[],
  rows: readonly Row[],
  wanted: readonly TrendSeries[],
): DrawnTrend {
  const named = wanted.flatMap(({ key, mark }) => {
    const column = columns.find((candidate) => candidate.key === key);
    return column ? [{ key, mark, label: inLanguage(column.label, format.language), kind: column.kind }] : [];
  });
  const series = apart(named, rows, marks(format.language).list);
  const scale = axis([0, ...rows.flatMap((row) => series.map(({ key }) => Number(row[key] ?? 0)))]);
  return { series, axis: scale, ...axisText(format, series[0]?.kind ?? "count", scale) };
}

/** Of two that are equal in every month one would hide the other: they are one line under both names. */
function apart(named: readonly DrawnSeries[], rows: readonly Row[], between: string): DrawnSeries[] {
  const drawn: DrawnSeries[] = [];
  for (const one of named) {
    const same = drawn.find(({ key }) => rows.length > 0 && rows.every((row) => row[key] === row[one.key]));
    if (same) same.label += between + one.label;
    else drawn.push(one);
  }
  return drawn;
}
