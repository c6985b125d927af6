import { type ReactNode, useId } from "react";
import type { Axis } from "./axis";
import { AxisMarks, ticksOf } from "./axis-marks";
import { SeriesKey } from "./series-key";

interface PlotScale {
  title: string;
  axis: Axis;
  tick: (value: number) => string;
}

interface CurvePlotProps {
  /** What the picture is called in the style sheets. */
  className: string;
  /** States the finding. */
  title: string;
  notes: readonly ReactNode[];
  /** The picture in words. */
  summary: string;
  /** Of the plot, in pixels. */
  height: number;
  /** `reference`: the tick where nothing would differ. */
  up: PlotScale & { reference?: number };
  across: PlotScale;
  /** The curves by name, for a phone: in the order of their colours. */
  series?: readonly { key: string; label: string }[];
  /** Paths in a square of a hundred, from the upper left corner, which is stretched over the plot. */
  curves: ReactNode;
  /** Marks and names: percent across, pixels down. */
  children: ReactNode;
}

/** Room for the numbers of the lower axis. */
const FOOT_PX = 24;
/** From the plot to its numbers: left of it, and their foot below it. */
const [LEFT_PX, BELOW_PX] = [8, 18];

/** A plot of curves over two axes, drawn on the server. */
export function CurvePlot(props: CurvePlotProps) {
  const { className, title, notes, summary, height, up, across, series, curves, children } = props;
  const id = useId();
  return (
    <figure className={`dot-plot ${className}`}>
      <figcaption id={id}>
        <span className="figure-title">{title}</span>
        {notes.map((note, index) => (
          <span key={index} className="figure-note">
            {note}
          </span>
        ))}
      </figcaption>
      {series && <SeriesKey series={series} />}
      <p className="axis-title">{up.title}</p>
      <div className="plot-area">
        <svg width="100%" height={height + FOOT_PX} role="img" aria-label={summary} aria-describedby={id}>
          <AxisMarks
            direction="up"
            ticks={up.axis.ticks.map((value) => ({
              key: value,
              at: pixelsDown(up.axis, height, value),
              label: up.tick(value),
              line: value === up.reference ? "reference" : "grid",
            }))}
            grid={[0, "100%"]}
            labels={{ at: -LEFT_PX }}
          />
          <AxisMarks
            direction="across"
            ticks={ticksOf(across.axis, across.tick)}
            labels={{ at: height + BELOW_PX }}
          />
          <svg
            aria-hidden="true"
            width="100%"
            height={height}
            viewBox="0 0 100 100"
            preserveAspectRatio="none"
          >
            {curves}
          </svg>
          {children}
        </svg>
      </div>
      <p className="axis-title across">{across.title}</p>
    </figure>
  );
}

/** Where a value lies in a plot so high, from its upper edge. */
export function pixelsDown({ percent }: Axis, height: number, value: number): number {
  return height * (1 - percent(value) / 100);
}

/** The path through points, in the square of a hundred. */
export function curvePath(points: readonly { x: number; y: number }[], across: Axis, up: Axis): string {
  const places = points.map(
    ({ x, y }) => `${across.percent(x).toFixed(2)} ${(100 - up.percent(y)).toFixed(2)}`,
  );
  return places.length === 0 ? "" : `M${places.join("L")}`;
}
