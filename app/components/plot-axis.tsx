import type { Axis } from "./axis";
import { AxisMarks, leaning, tickAt, ticksOf } from "./axis-marks";

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
        <AxisMarks
          direction="across"
          ticks={[
            {
              ...tickAt(axis, reference.value, reference.label),
              line: "reference",
              anchor: leaning(axis.percent(reference.value)),
            },
          ]}
          grid={[16, "100%"]}
          labels={{ at: 12, className: "reference-label" }}
        />
      )}
      <AxisMarks direction="across" ticks={ticksOf(axis, tick)} labels={{ at: reference ? 32 : 14 }} />
    </svg>
  );
}
