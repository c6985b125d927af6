import type { Axis } from "./axis";

interface PlotAxisProps {
  axis: Axis;
  tick: (value: number) => string;
  reference?: { value: number; label: string };
}

/** The shared axis above the rows: bare numbers, the reference by its name. */
export function PlotAxis({ axis, tick, reference }: PlotAxisProps) {
  return (
    <svg className="plot-axis" width="100%" height={reference ? 36 : 18} aria-hidden="true">
      {reference && (
        <>
          <text
            className="reference-label"
            x={`${axis.percent(reference.value)}%`}
            y="12"
            textAnchor={anchor(axis, reference.value)}
          >
            {reference.label}
          </text>
          <line
            className="reference"
            x1={`${axis.percent(reference.value)}%`}
            x2={`${axis.percent(reference.value)}%`}
            y1="16"
            y2="100%"
          />
        </>
      )}
      {axis.ticks.map((value) => (
        <text key={value} x={`${axis.percent(value)}%`} y={reference ? 32 : 14} textAnchor="middle">
          {tick(value)}
        </text>
      ))}
    </svg>
  );
}

/** Labels at the ends lean inwards, so that none is cut. */
function anchor(axis: Axis, value: number): "start" | "middle" | "end" {
  const percent = axis.percent(value);
  if (percent < 4) return "start";
  return percent > 96 ? "end" : "middle";
}
