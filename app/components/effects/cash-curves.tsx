import { Link } from "@remix-run/react";
import { useId } from "react";
import { LEAST_FOLLOWED } from "../../domain/gates";
import { DEFAULT_HORIZON, LAST_HORIZON } from "../../domain/horizons";
import type { Curve, Named } from "../../domain/method-analysis";
import type { Horizon } from "../../domain/rules";
import { inLanguage, marks } from "../../domain/text";
import type { Format } from "../../format";
import { decimalText } from "../../format/numerals";
import type { AnalysisWords } from "../../words/en/method-analysis";
import { axisBetween } from "../axis";
import { AxisMarks, leaning } from "../axis-marks";
import { methodAddress } from "../row-addresses";

interface CashCurvesProps {
  format: Format;
  text: AnalysisWords;
  curves: readonly Curve[];
  /** In the order of the pictures. */
  methods: readonly Named[];
  horizon: Horizon;
  search: string;
  title?: string;
}

const WIDTH = 168;
const HEIGHT = 88;
const DAYS = axisBetween(0, LAST_HORIZON, [0, DEFAULT_HORIZON, LAST_HORIZON]);
const DAY_TICKS = DAYS.ticks.map((day) => ({
  key: day,
  at: x(day),
  label: decimalText(day, 0),
  anchor: leaning(DAYS.percent(day)),
}));

/** One small picture a method: the share of its episodes with money by day, the other methods faint behind. */
export function CashCurves({ format, text, curves, methods, horizon, search, title }: CashCurvesProps) {
  const id = useId().replaceAll(":", "");
  const { language } = format;
  const { comma } = marks(language);
  const shown = methods.flatMap((method) => {
    const curve = curves.find((each) => each.method === method.code);
    return curve && curve.points.length > 1 ? [{ method, curve }] : [];
  });
  if (shown.length === 0) return null;
  const top = Math.max(...curves.flatMap(({ points }) => points.map(({ cash, high }) => high ?? cash)), 0.01);
  return (
    <figure className="cash-curves">
      <figcaption>
        <span className="figure-title">{title ?? text.curvesTitle}</span>
        <span className="figure-note">{text.curvesNote(format.days(horizon), LEAST_FOLLOWED)}</span>
      </figcaption>
      <svg width="0" height="0" aria-hidden="true">
        {/* What is used elsewhere takes its colours from there. */}
        <defs>
          <g id={`${id}others`}>
            {curves.map((curve) => (
              <path key={curve.method} d={line(curve, "cash", top)} />
            ))}
          </g>
        </defs>
      </svg>
      <ul>
        {shown.map(({ method, curve }) => {
          const at = curve.points.findLast(({ day }) => day <= horizon);
          return (
            <li key={method.code}>
              <Link to={methodAddress(search, method.code)}>{inLanguage(method.name, language)}</Link>
              <svg
                viewBox={`0 0 ${WIDTH} ${HEIGHT + 16}`}
                role="img"
                aria-label={text.curveName(
                  inLanguage(method.name, language),
                  format.share(at?.cash, widthOf(at)),
                  at == null || at.low === null ? null : format.shareRange(at.low, at.high),
                  format.days(at?.day),
                )}
              >
                <AxisMarks direction="across" ticks={[{ key: horizon, at: x(horizon) }]} grid={[0, HEIGHT]} />
                <use className="other-curves" href={`#${id}others`} />
                <path className="curve-band" d={band(curve, top)} />
                <path className="curve" d={line(curve, "cash", top)} />
                <AxisMarks
                  direction="up"
                  ticks={[{ key: "zero", at: HEIGHT, line: "zero" }]}
                  grid={[0, WIDTH]}
                />
                <AxisMarks direction="across" ticks={DAY_TICKS} labels={{ at: HEIGHT + 13 }} />
              </svg>
              <span className="figure-note">
                {format.share(at?.cash, widthOf(at))}
                {at && at.low !== null && at.high !== null && ` (${format.shareBounds(at.low, at.high)})`}
                {[
                  endsBefore(curve, horizon) && text.curveUntil(format.days(at?.day)),
                  !curve.isAdjusted && text.curveAsCame,
                ]
                  .filter(Boolean)
                  .map((each) => `${comma}${each}`)
                  .join("")}
              </span>
            </li>
          );
        })}
      </ul>
    </figure>
  );
}

/** Whether it ends so early that what it says last is not of the horizon. */
function endsBefore({ points }: Curve, horizon: number): boolean {
  const step = points[1]!.day - points[0]!.day;
  return points.at(-1)!.day + step <= horizon;
}

type Point = Curve["points"][number];

function widthOf(point: Point | undefined): number | null {
  return point === undefined || point.low === null || point.high === null ? null : point.high - point.low;
}

function line({ points }: Curve, key: "cash" | "low" | "high", top: number): string {
  return points.map((point, index) => `${index === 0 ? "M" : "L"}${place(point, key, top)}`).join("");
}

/** Between the limits, there and back. */
function band({ points }: Curve, top: number): string {
  const back = [...points].reverse().map((point) => `L${place(point, "low", top)}`);
  return `${line({ points } as Curve, "high", top)}${back.join("")}Z`;
}

function place(point: Point, key: "cash" | "low" | "high", top: number): string {
  const share = point[key] ?? point.cash;
  return `${round(x(point.day))} ${round(HEIGHT - (share / top) * (HEIGHT - 4))}`;
}

function x(day: number): number {
  return (DAYS.percent(day) / 100) * WIDTH;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
