import { useId } from "react";
import { annotatedMonths } from "../domain/annotated-months";
import type { Column, Row } from "../domain/report";
import type { TrendSeries } from "../domain/trend-series";
import type { Format } from "../format";
import { AxisMarks, leaning } from "./axis-marks";
import { type DrawnSeries, type DrawnTrend, drawnTrend } from "./drawn-series";
import { monthTicks } from "./month-ticks";

export interface TrendStillProps {
  format: Format;
  columns: readonly Column[];
  /** One a month, in order. */
  rows: readonly Row[];
  series: readonly TrendSeries[];
}

/** Months that have room for a name at any width. */
const MOST_NAMED = 6;
/** From the plot to the foot of their names. */
const BELOW_PX = 18;

/** A course over months before any script runs, and without: as the chart that takes its place draws it. */
export function TrendStill({ format, columns, rows, series }: TrendStillProps) {
  const hatch = useId();
  const drawn = drawnTrend(format, columns, rows, series);
  const fromTop = (value: number) => `${100 - drawn.axis.percent(value)}%`;
  const centre = (at: number) => ((at + 0.5) / rows.length) * 100;
  const placeOf = (month: string) => centre(rows.findIndex((row) => String(row.month) === month));
  const { ticks, isYearly } = monthTicks(rows, MOST_NAMED);
  const months = ticks.map((month) => ({
    key: month,
    at: `${placeOf(month)}%`,
    label: isYearly ? month.slice(0, 4) : format.month(month),
    anchor: leaning(placeOf(month)),
  }));
  return (
    <div className="trend-still">
      <svg className="trend-plot" aria-hidden="true">
        <defs>
          <pattern
            id={hatch}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <line className="hatch-line" x1="0" x2="0" y1="0" y2="6" />
          </pattern>
        </defs>
        <AxisMarks
          direction="up"
          ticks={drawn.axis.ticks.map((value) => ({
            key: value,
            at: fromTop(value),
            label: drawn.tick(value),
          }))}
          grid={[0, "100%"]}
          labels={{ at: 0, shift: -8 }}
        />
        {rows.map(
          ({ month, complete }, at) =>
            complete === false && (
              <rect
                key={String(month)}
                x={`${(at / rows.length) * 100}%`}
                width={`${100 / rows.length}%`}
                height="100%"
                fill={`url(#${hatch})`}
              />
            ),
        )}
        <svg aria-hidden="true" width="100%" height="100%" viewBox="0 0 100 100" preserveAspectRatio="none">
          {drawn.series.map((one, index) => (
            <Course key={one.key} one={one} index={index} drawn={drawn} rows={rows} />
          ))}
        </svg>
        {rows.map(
          (row, at) =>
            row.complete === false &&
            drawn.series.map(({ key }, index) => {
              const value = row[key];
              return (
                typeof value === "number" && (
                  <circle
                    key={`${String(row.month)} ${key}`}
                    className={`incomplete series-${index + 1}`}
                    cx={`${centre(at)}%`}
                    cy={fromTop(value)}
                    r={3.5}
                  />
                )
              );
            }),
        )}
        <AxisMarks
          direction="across"
          ticks={annotatedMonths(rows).map(({ month, label }) => ({
            key: month,
            at: `${placeOf(month)}%`,
            label,
            line: "noted",
          }))}
          grid={[0, "100%"]}
          labels={{ at: 12, shift: 6 }}
        />
      </svg>
      <svg className="trend-months" aria-hidden="true">
        <AxisMarks direction="across" ticks={months} labels={{ at: BELOW_PX }} />
      </svg>
    </div>
  );
}

interface CourseProps {
  one: DrawnSeries;
  index: number;
  drawn: DrawnTrend;
  rows: readonly Row[];
}

/** In a square of a hundred. Lines end with the last complete month, bars do not; what is unknown is left open. */
function Course({ one: { key, mark }, index, drawn: { axis }, rows }: CourseProps) {
  const width = 100 / rows.length;
  const up = (value: number) => (100 - axis.percent(value)).toFixed(2);
  const className = `series-${index + 1}`;
  const floor = up(0);
  const known = rows.flatMap((row, at) => {
    const value = row[key];
    return typeof value === "number" ? [{ at, y: up(value), isWhole: row.complete !== false }] : [];
  });
  if (mark === "bar") {
    const bar = ({ at, y }: { at: number; y: string }) =>
      `M${((at + 0.15) * width).toFixed(2)} ${floor}V${y}h${(0.7 * width).toFixed(2)}V${floor}Z`;
    return <path className={`bars ${className}`} d={known.map(bar).join("")} />;
  }
  const x = (at: number) => ((at + 0.5) * width).toFixed(2);
  const runs = unbroken(known.filter(({ isWhole }) => isWhole)).map((points) => ({
    line: points.map(({ at, y }) => `${x(at)} ${y}`).join("L"),
    from: x(points[0]!.at),
    to: x(points.at(-1)!.at),
  }));
  return (
    <>
      {mark === "area" && (
        <path
          className={`area ${className}`}
          d={runs.map(({ line, from, to }) => `M${from} ${floor}L${line}L${to} ${floor}Z`).join("")}
        />
      )}
      <path className={`course ${className}`} d={runs.map(({ line }) => `M${line}`).join("")} />
    </>
  );
}

/** Runs of months that follow each other. */
function unbroken<Point extends { at: number }>(points: readonly Point[]): Point[][] {
  const runs: Point[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    if (run && run.at(-1)!.at === point.at - 1) run.push(point);
    else runs.push([point]);
  }
  return runs;
}
