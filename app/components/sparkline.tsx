interface SparklineProps {
  /** In order of time; null leaves a gap. */
  values: readonly (number | null)[];
  /** What it shows, for those who do not see it. */
  label: string;
  /** The last value's period is not over: a hollow point, and no line that would seem to fall to it. */
  incomplete?: boolean;
}

const WIDTH = 96;
const HEIGHT = 28;
const MARGIN = 3;

/** A word-sized line: the course of a figure, on a scale of its own from zero. */
export function Sparkline({ values, label, incomplete = false }: SparklineProps) {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return null;
  const low = Math.min(0, ...known);
  const span = Math.max(0, ...known) - low || 1;
  const step = (WIDTH - 2 * MARGIN) / (values.length - 1);
  const points = values.map((value, index) =>
    value === null
      ? null
      : { x: MARGIN + index * step, y: HEIGHT - MARGIN - ((value - low) / span) * (HEIGHT - 2 * MARGIN) },
  );
  const last = points.at(-1);
  const solid = incomplete ? points.slice(0, -1) : points;
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={label}
    >
      <path d={pathThrough(solid)} />
      {last && (
        <circle
          className={incomplete ? "incomplete" : undefined}
          cx={round(last.x)}
          cy={round(last.y)}
          r={2}
        />
      )}
    </svg>
  );
}

interface Point {
  x: number;
  y: number;
}

/** A path that is lifted over gaps. */
function pathThrough(points: readonly (Point | null)[]): string {
  return points
    .map((point, index) => point && `${points[index - 1] ? "L" : "M"}${round(point.x)} ${round(point.y)}`)
    .filter(Boolean)
    .join("");
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
