import type { Axis } from "./axis";

/** `12%` of the picture, or pixels. */
type Length = number | string;

export interface Tick {
  key: number | string;
  /** Where along the axis. */
  at: Length;
  label?: string;
  /** Class of its line; `grid` where absent. */
  line?: string;
  /** Which part of the label stands at its place. */
  anchor?: "start" | "middle" | "end";
}

interface AxisMarksProps {
  /** Ticks beside one another, or one above another. */
  direction: "across" | "up";
  ticks: readonly Tick[];
  /** From where to where their lines go; none where absent. */
  grid?: readonly [from: Length, to: Length];
  /** Where in the other direction their labels stand, and so many pixels to the right; none where absent. */
  labels?: { at: Length; shift?: number; className?: string };
}

/** Gridlines and numbers of an axis: the one way in which the pictures of our own draw them. */
export function AxisMarks({ direction, ticks, grid, labels }: AxisMarksProps) {
  const isAcross = direction === "across";
  return (
    <>
      {grid &&
        ticks.map(({ key, at, line = "grid" }) => (
          <line key={key} className={line} {...lineThrough(at, grid, isAcross)} />
        ))}
      {labels &&
        ticks.map(({ key, at, label, anchor = isAcross ? "middle" : "end" }) => (
          <text
            key={key}
            className={labels.className}
            x={isAcross ? at : labels.at}
            y={isAcross ? labels.at : at}
            dx={labels.shift}
            dy={isAcross ? undefined : "0.35em"}
            textAnchor={anchor}
          >
            {label}
          </text>
        ))}
    </>
  );
}

function lineThrough(at: Length, [from, to]: readonly [Length, Length], isAcross: boolean) {
  return isAcross ? { x1: at, x2: at, y1: from, y2: to } : { x1: from, x2: to, y1: at, y2: at };
}

/** The ticks of a scale, placed by percentages of its length. */
export function ticksOf(axis: Axis, label?: (value: number) => string): Tick[] {
  return axis.ticks.map((value) => tickAt(axis, value, label?.(value)));
}

/** One place on a scale. */
export function tickAt({ percent }: Axis, value: number, label?: string): Tick {
  return { key: value, at: `${percent(value)}%`, label };
}

/** A label near an end of the picture leans inwards, so that none is cut. */
export function leaning(percent: number, margin = 4): "start" | "middle" | "end" {
  if (percent < margin) return "start";
  return percent > 100 - margin ? "end" : "middle";
}
