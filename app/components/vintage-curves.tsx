import type { Row } from "../domain/report";
import { CURVE_MONTHS, curveColumn } from "../domain/vintages";
import type { Format } from "../format";
import type { VintageWords } from "../words/en/vintages";
import { axis, axisBetween } from "./axis";
import { axisText } from "./axis-text";
import { CurvePlot, curvePath, pixelsDown } from "./curve-plot";
import { movedApart } from "./moved-apart";
import { numberAt } from "./row-values";

interface VintageCurvesProps {
  format: Format;
  text: VintageWords;
  rows: readonly Row[];
  cutOffDate: string | null;
}

const HEIGHT = 300;
/** More curves than these cannot be distinguished by eye: the newest are drawn, the table has all. */
const MOST_CURVES = 6;
/** Ticks of the lower axis: every year. */
const TICK_MONTHS = 12;

/** Each cohort's cumulative recovery by age, newest the darkest; named where it ends. */
export function VintageCurves({ format, text, rows, cutOffDate }: VintageCurvesProps) {
  const drawable = rows.flatMap((row) => {
    const points = CURVE_MONTHS.flatMap((months) => {
      const share = numberAt(row, curveColumn(months));
      return share === null ? [] : [{ months, share }];
    });
    return points.length === 0 ? [] : [{ cohort: String(row.cohort), points: [START, ...points] }];
  });
  const curves = drawable.sort((one, other) => (one.cohort < other.cohort ? -1 : 1)).slice(-MOST_CURVES);
  if (curves.length === 0) return null;
  const all = curves.flatMap(({ points }) => points);
  const lastMonth = Math.max(...all.map(({ months }) => months));
  const up = axis(all.map(({ share }) => share));
  const y = (share: number) => pixelsDown(up, HEIGHT, share);
  const years = Array.from(
    { length: Math.floor(lastMonth / TICK_MONTHS) + 1 },
    (_, year) => year * TICK_MONTHS,
  );
  const across = axisBetween(0, lastMonth, years);
  const ends = curves.map(({ cohort, points }) => {
    const end = points.at(-1) ?? START;
    return { cohort, months: end.months, x: across.percent(end.months), y: y(end.share) };
  });
  // Only names that end above one another can overlap.
  const labels = [...new Set(ends.map(({ months }) => months))].flatMap((months) =>
    movedApart(
      ends.filter((end) => end.months === months),
      8,
      HEIGHT,
    ),
  );
  return (
    <CurvePlot
      className="vintage-curves"
      title={text.curveTitle}
      notes={[
        <>
          {text.curveNote(format.date(cutOffDate))}{" "}
          {drawable.length > MOST_CURVES && text.newest(MOST_CURVES)}{" "}
          {all.some(({ share }) => share < 0 || share > 1) && text.beyond}
        </>,
      ]}
      summary={text.summary(curves.length, lastMonth)}
      height={HEIGHT}
      up={{ title: text.up, axis: up, tick: axisText(format, "share", up).tick }}
      across={{ title: text.across, axis: across, tick: format.count }}
      curves={curves.map(({ cohort, points }, index) => (
        <path
          key={cohort}
          className="curve"
          strokeOpacity={strength(index, curves.length)}
          d={curvePath(
            points.map(({ months, share }) => ({ x: months, y: share })),
            across,
            up,
          )}
        />
      ))}
    >
      {curves.flatMap(({ cohort, points }) =>
        points
          .slice(1)
          .map(({ months, share }) => (
            <circle
              key={`${cohort} ${months}`}
              cx={`${across.percent(months)}%`}
              cy={y(share)}
              r={3}
              data-hint={text.point(cohort, months, format.share(share, 0.1))}
            />
          )),
      )}
      {labels.map((label) => (
        <text key={label.cohort} className="dot-label" x={`${label.x}%`} dx={8} y={label.y} dy="0.35em">
          {label.cohort}
        </text>
      ))}
    </CurvePlot>
  );
}

const START = { months: 0, share: 0 };

/** One hue, the newest cohort strongest. */
function strength(index: number, curves: number): number {
  return curves === 1 ? 1 : 0.3 + (0.7 * index) / (curves - 1);
}
