import { useId } from "react";
import type { Row } from "../domain/report";
import { CURVE_MONTHS, curveColumn } from "../domain/vintages";
import type { Format } from "../format";
import type { VintageWords } from "../words/en/vintages";
import { axis } from "./axis";
import { axisText } from "./axis-text";
import { movedApart } from "./moved-apart";
import { numberAt } from "./row-values";

interface VintageCurvesProps {
  format: Format;
  text: VintageWords;
  rows: readonly Row[];
  cutOffDate: string | null;
}

const HEIGHT = 300;
/** Room for the numbers of the lower axis. */
const FOOT = 24;
/** More curves than these no eye tells apart: the newest are drawn, the table has all. */
const MOST_CURVES = 6;
/** Ticks of the lower axis: every year. */
const TICK_MONTHS = 12;

/** Each cohort's cumulative recovery by age, newest the darkest; named where it ends. */
export function VintageCurves({ format, text, rows, cutOffDate }: VintageCurvesProps) {
  const id = useId();
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
  const upText = axisText(format, "share", up);
  const x = (months: number) => (months / lastMonth) * 100;
  const y = (share: number) => HEIGHT * (1 - up.percent(share) / 100);
  const years = Array.from(
    { length: Math.floor(lastMonth / TICK_MONTHS) + 1 },
    (_, year) => year * TICK_MONTHS,
  );
  const ends = curves.map(({ cohort, points }) => {
    const end = points.at(-1) ?? START;
    return { cohort, months: end.months, x: x(end.months), y: y(end.share) };
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
    <figure className="dot-plot vintage-curves">
      <figcaption id={id}>
        <span className="figure-title">{text.curveTitle}</span>
        <span className="figure-note">
          {text.curveNote(format.date(cutOffDate))}{" "}
          {drawable.length > MOST_CURVES && text.newest(MOST_CURVES)}
        </span>
      </figcaption>
      <p className="axis-title">{text.up}</p>
      <div className="plot-area">
        <svg
          width="100%"
          height={HEIGHT + FOOT}
          role="img"
          aria-label={text.summary(curves.length, lastMonth)}
          aria-describedby={id}
        >
          {up.ticks.map((tick) => (
            <g key={tick}>
              <line className="grid" x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
              <text x={-8} y={y(tick)} dy="0.35em" textAnchor="end">
                {upText.tick(tick)}
              </text>
            </g>
          ))}
          {years.map((months) => (
            <text key={months} x={`${x(months)}%`} y={HEIGHT + 18} textAnchor="middle">
              {format.count(months)}
            </text>
          ))}
          <svg
            aria-hidden="true"
            width="100%"
            height={HEIGHT}
            viewBox={`0 0 100 ${HEIGHT}`}
            preserveAspectRatio="none"
          >
            {curves.map(({ cohort, points }, index) => (
              <path
                key={cohort}
                className="curve"
                strokeOpacity={strength(index, curves.length)}
                d={`M${points.map(({ months, share }) => `${x(months).toFixed(3)} ${y(share).toFixed(2)}`).join("L")}`}
              />
            ))}
          </svg>
          {curves.flatMap(({ cohort, points }) =>
            points
              .slice(1)
              .map(({ months, share }) => (
                <circle
                  key={`${cohort} ${months}`}
                  cx={`${x(months)}%`}
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
        </svg>
      </div>
      <p className="axis-title across">{text.across}</p>
    </figure>
  );
}

const START = { months: 0, share: 0 };

/** One hue, the newest cohort strongest. */
function strength(index: number, curves: number): number {
  return curves === 1 ? 1 : 0.3 + (0.7 * index) / (curves - 1);
}
