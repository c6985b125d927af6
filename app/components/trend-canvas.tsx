import { useId, useSyncExternalStore } from "react";
import {
  Area,
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceArea,
  ReferenceDot,
  ReferenceLine,
  Tooltip,
  YAxis,
} from "recharts";
import { annotatedMonths } from "../domain/annotated-months";
import type { Row } from "../domain/report";
import type { Format } from "../format";
import type { Axis } from "./axis";
import type { DrawnSeries } from "./drawn-series";
import { EndLabels, endLabelRoom } from "./end-labels";
import { MonthAxis } from "./month-axis";
import { TrendTip } from "./trend-tip";

export interface TrendCanvasProps {
  format: Format;
  title: string;
  rows: readonly Row[];
  series: readonly DrawnSeries[];
  axis: Axis;
  tick: (value: number) => string;
}

const NARROW = "(max-width: 720px)";

/** The drawn part of a trend chart; the only module that loads the chart library. */
export function TrendCanvas({ format, title, rows, series, axis, tick }: TrendCanvasProps) {
  const hatch = useId();
  const narrow = useMatchMedia(NARROW);
  const incomplete = rows.filter((row) => row.complete === false);
  return (
    <ComposedChart
      responsive
      className="trend-surface"
      data={rows.map((row) => withoutIncomplete(row, series))}
      title={title}
      margin={{ top: 8, right: narrow ? 8 : endLabelRoom(series), bottom: 0, left: 0 }}
    >
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line className="hatch-line" x1="0" x2="0" y1="0" y2="6" />
        </pattern>
      </defs>
      <CartesianGrid vertical={false} />
      <MonthAxis rows={rows} format={format} />
      <YAxis
        domain={[axis.low, axis.high]}
        ticks={axis.ticks}
        tickFormatter={tick}
        width="auto"
        axisLine={false}
        tickLine={false}
      />
      <Tooltip
        isAnimationActive={false}
        content={({ active, label }) => (
          <TrendTip
            format={format}
            row={active ? rows.find(({ month }) => month === label) : undefined}
            series={series}
          />
        )}
      />
      {incomplete.map(({ month }) => (
        <ReferenceArea key={String(month)} x1={String(month)} x2={String(month)} fill={`url(#${hatch})`} />
      ))}
      {annotatedMonths(rows).map(({ month, label }) => (
        <ReferenceLine key={month} x={month} label={{ value: label, position: "insideTop" }} />
      ))}
      {axis.low < 0 && <ReferenceLine y={0} />}
      {series.map(seriesMark)}
      {incomplete.flatMap((row) => series.map(({ key }, index) => incompleteMark(row, key, index)))}
      {!narrow && <EndLabels rows={rows} series={series} />}
    </ComposedChart>
  );
}

/** Lines end with the last complete month: what has come in since is no fall. */
function withoutIncomplete(row: Row, series: readonly DrawnSeries[]): Row {
  if (row.complete !== false) return row;
  const blanks = series.flatMap(({ key, mark }) => (mark === "bar" ? [] : [[key, null] as const]));
  return { ...row, ...Object.fromEntries(blanks) };
}

function seriesMark({ key, mark, label }: DrawnSeries, index: number) {
  const className = `series series-${index + 1}`;
  const shared = { key, dataKey: key, name: label, className, isAnimationActive: false };
  if (mark === "bar") return <Bar {...shared} maxBarSize={28} />;
  const curve = { ...shared, type: "linear", dot: false, activeDot: { className } } as const;
  return mark === "area" ? <Area {...curve} /> : <Line {...curve} />;
}

/** The incomplete month's figure so far: a hollow mark in its hatched band. */
function incompleteMark(row: Row, key: string, index: number) {
  const value = row[key];
  if (typeof value !== "number") return null;
  return (
    <ReferenceDot
      key={`${String(row.month)} ${key}`}
      className={`incomplete-dot series-${index + 1}`}
      x={String(row.month)}
      y={value}
      r={3.5}
    />
  );
}

function useMatchMedia(query: string): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const list = window.matchMedia(query);
      list.addEventListener("change", onChange);
      return () => list.removeEventListener("change", onChange);
    },
    () => window.matchMedia(query).matches,
    () => false,
  );
}
