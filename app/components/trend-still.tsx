import { useId } from "react";
import { annotatedMonths } from "../domain/annotated-months";
import type { Column, Row } from "../domain/report";
import type { TrendSeries } from "../domain/trend-series";
import type { Format } from "../format";
import { AxisMarks, leaning, tickAt, ticksOf } from "./axis-marks";
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
          ticks={ticksOf(drawn.axis, drawn.tick).map((tick) => ({ ...tick, at: fromTop(tick.at) }))}
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
            drawn.series.map(({ key }, index) => (
              <circle
                key={`${String(row.month)} ${key}`}
                className={`incomplete series-${index + 1}`}
                cx={`${centre(at)}%`}
                cy={fromTop(tickAt(drawn.axis, Number(row[key] ?? 0)).at)}
                r={3.5}
              />
            )),
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

const fromTop = (percent: number | string) => `${100 - Number.parseFloat(String(percent))}%`;

interface CourseProps {
  one: DrawnSeries;
  index: number;
  drawn: DrawnTrend;
  rows: readonly Row[];
}

/** In a square of a hundred. Lines end with the last complete month, bars do not. */
function Course({ one: { key, mark }, index, drawn: { axis }, rows }: CourseProps) {
  const width = 100 / rows.length;
  const up = (value: number) => (100 - axis.percent(value)).toFixed(2);
  const className = `series-${index + 1}`;
  const floor = up(0);
  if (mark === "bar")
    return (
      <path
        className={`bars ${className}`}
        d={rows
          .map((row, at) => {
            const left = (at + 0.15) * width;
            return `M${left.toFixed(2)} ${floor}V${up(Number(row[key] ?? 0))}h${(0.7 * width).toFixed(2)}V${floor}Z`;
          })
          .join("")}
      />
    );
  const points = rows.flatMap((row, at) =>
    row.complete === false ? [] : [`${((at + 0.5) * width).toFixed(2)} ${up(Number(row[key] ?? 0))}`],
  );
  if (points.length === 0) return null;
  const [first, last] = [points[0]!.split(" ")[0], points.at(-1)!.split(" ")[0]];
  return (
    <>
      {mark === "area" && (
        <path
          className={`area ${className}`}
          d={`M${first} ${floor}L${points.join("L")}L${last} ${floor}Z`}
        />
      )}
      <path className={`course ${className}`} d={`M${points.join("L")}`} />
    </>
  );
}
