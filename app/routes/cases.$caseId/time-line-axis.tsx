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
      {scale.months.map(({ month, percent, isJanuary }) => (
        <line
          key={month}
          className={isJanuary ? "year" : "grid"}
          x1={`${percent}%`}
          x2={`${percent}%`}
          y1={isJanuary ? 0 : MONTHS_PX - 4}
          y2={isJanuary ? height : MONTHS_PX}
        />
      ))}
      <line className="axis-line" x1="0" x2="100%" y1={MONTHS_PX} y2={MONTHS_PX} />
      {named.map(({ month, percent }) => (
        <text key={month} className="month" x={`${percent}%`} dx="4" y={MONTHS_PX - 6}>
          {isYearly ? month.slice(0, 4) : format.month(month)}
        </text>
      ))}
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
