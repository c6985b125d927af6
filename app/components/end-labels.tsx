import { usePlotArea, useYAxisScale } from "recharts";
import type { Row } from "../domain/report";
import type { DrawnSeries } from "./drawn-series";
import { LINE_HEIGHT_PX, movedApart } from "./moved-apart";

const GAP_PX = 8;
const LATIN_PX = 6.5;
const HAN_PX = 12.5;
const MOST_ROOM_PX = 200;

/** Each series' name where it ends, in its colour, instead of a legend; names that would overlap move apart. */
export function EndLabels({ rows, series }: { rows: readonly Row[]; series: readonly DrawnSeries[] }) {
  const plot = usePlotArea();
  const scale = useYAxisScale();
  if (!plot || !scale) return null;
  const lastComplete = [...rows].reverse().find((row) => row.complete !== false);
  const labels = series.flatMap(({ key, label }, index) => {
    const value = lastComplete?.[key];
    const y = typeof value === "number" ? Number(scale(value)) : Number.NaN;
    return Number.isFinite(y) ? [{ key, label, index, y }] : [];
  });
  const x = plot.x + plot.width + GAP_PX;
  return (
    <g className="end-labels">
      {movedApart(labels, plot.y + LINE_HEIGHT_PX / 2, plot.y + plot.height).map((label) => (
        <text
          key={label.key}
          className={`series-text series-${label.index + 1}`}
          x={x}
          y={label.y}
          dy="0.35em"
        >
          {label.label}
        </text>
      ))}
    </g>
  );
}

/** Pixels to keep free beside the plot for the longest name. */
export function endLabelRoom(series: readonly { label: string }[]): number {
  const widths = series.map(({ label }) =>
    [...label].reduce((width, letter) => width + (/\p{Script=Han}/u.test(letter) ? HAN_PX : LATIN_PX), 0),
  );
  return Math.min(Math.max(0, ...widths) + 2 * GAP_PX, MOST_ROOM_PX);
}
