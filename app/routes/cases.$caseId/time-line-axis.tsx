import { AxisMarks } from "~/components/axis-marks";
import type { Format } from "~/format";
import { words } from "~/words/words";
import { type Geometry, MOMENT_PX, MONTHS_PX } from "./picture-geometry";
import { namedMonths } from "./time-scale";

/** Months and years behind everything, and the days that frame the case: default, closing, cut-off. */
export function TimeLineAxis({ geometry, format }: { geometry: Geometry; format: Format }) {
  const { timeLine } = words(format.language).oneCase;
  const { scale, width, height, moments } = geometry;
  const { named, isYearly } = namedMonths(scale, width);
  return (
    <>
      <AxisMarks
        direction="across"
        ticks={scale.months.filter(({ isJanuary }) => !isJanuary).map(at)}
        grid={[MONTHS_PX - 4, MONTHS_PX]}
      />
      <AxisMarks
        direction="across"
        ticks={scale.months
          .filter(({ isJanuary }) => isJanuary)
          .map((month) => ({ ...at(month), line: "year" }))}
        grid={[0, height]}
      />
      <AxisMarks
        direction="up"
        ticks={[{ key: "months", at: MONTHS_PX, line: "axis-line" }]}
        grid={[0, "100%"]}
      />
      <AxisMarks
        direction="across"
        ticks={named.map((month) => ({
          ...at(month),
          label: isYearly ? month.month.slice(0, 4) : format.month(month.month),
          anchor: "start",
        }))}
        labels={{ at: MONTHS_PX - 6, shift: 4, className: "month" }}
      />
      {moments.map(({ key, date, percent, row, endsThere }) => (
        <g key={key} className={`moment ${key}`}>
          <line x1={`${percent}%`} x2={`${percent}%`} y1={MONTHS_PX} y2={height} />
          <text
            x={`${percent}%`}
            dx={endsThere ? -6 : 6}
            y={MONTHS_PX + row * MOMENT_PX + 14}
            textAnchor={endsThere ? "end" : "start"}
          >
            {timeLine[key]} {format.date(date)}
          </text>
        </g>
      ))}
    </>
  );
}

function at({ month, percent }: { month: string; percent: number }) {
  return { key: month, at: `${percent}%` };
}
