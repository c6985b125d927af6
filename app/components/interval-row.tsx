import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { ColumnKind } from "../domain/report";
import { marks } from "../domain/text";
import type { Format } from "../format";
import { words } from "../words/words";
import type { Axis } from "./axis";
import { AxisMarks, type Tick, tickAt, ticksOf } from "./axis-marks";
import { figureText, intervalText } from "./figure-text";

/** An estimate with its 95 % interval, ready to be drawn. */
export interface PlottedInterval {
  key: string;
  name: string;
  href?: string | null;
  /** Beside the name, muted: how many are behind it. */
  count?: string;
  estimate: number | null;
  low: number | null;
  high: number | null;
  /** The plain figure before any adjustment. */
  raw?: number | null;
  /** The row that the page is about, among others. */
  isSubject?: boolean;
  /** In words: what it says, or why there is no figure. */
  note: ReactNode;
}

interface IntervalRowProps {
  row: PlottedInterval;
  axis: Axis;
  reference?: number;
  kind: ColumnKind;
  format: Format;
}

/** The picture leads where the name does, for pointers; a screen reader reads what it says. */
export function IntervalRow({ row, axis, reference, kind, format }: IntervalRowProps) {
  const picture = (
    <svg role="img" aria-label={inWords(row, kind, format)}>
      <AxisMarks direction="across" ticks={gridTicks(axis, reference)} grid={[0, "100%"]} />
      <Marks row={row} axis={axis} />
    </svg>
  );
  return (
    <tr className={row.isSubject ? "subject" : undefined}>
      <th scope="row">
        {row.href ? <Link to={row.href}>{row.name}</Link> : row.name}
        {row.count && <span className="row-count">{row.count}</span>}
      </th>
      <td className="plot">
        {row.href ? (
          <Link to={row.href} tabIndex={-1}>
            {picture}
          </Link>
        ) : (
          picture
        )}
      </td>
      <td className="row-note">{row.note}</td>
    </tr>
  );
}

/** The reference lies on the gridlines. */
function gridTicks(axis: Axis, reference: number | undefined): Tick[] {
  if (reference === undefined) return ticksOf(axis);
  return [...ticksOf(axis), { ...tickAt(axis, reference), key: "reference", line: "reference" }];
}

/** The interval as a line with soft ends, the estimate as a dot, the raw figure as a ring behind it. */
function Marks({ row: { estimate, low, high, raw }, axis }: { row: PlottedInterval; axis: Axis }) {
  return (
    <>
      {low !== null && high !== null && <Band from={axis.percent(low)} to={axis.percent(high)} />}
      {raw != null && <circle className="raw" cx={at(axis, raw)} cy="50%" r="4" />}
      {estimate !== null && <circle className="estimate" cx={at(axis, estimate)} cy="50%" r="4.5" />}
    </>
  );
}

/** The middle four fifths are drawn twice and so darker: the ends of an interval are its least likely part. */
function Band({ from, to }: { from: number; to: number }) {
  const tenth = (to - from) / 10;
  return (
    <>
      <line className="interval-band" x1={`${from}%`} x2={`${to}%`} y1="50%" y2="50%" />
      <line className="interval-band" x1={`${from + tenth}%`} x2={`${to - tenth}%`} y1="50%" y2="50%" />
    </>
  );
}

function at(axis: Axis, value: number): string {
  return `${axis.percent(value)}%`;
}

function inWords({ estimate, low, high }: PlottedInterval, kind: ColumnKind, format: Format): string {
  const { noFigure, interval } = words(format.language).charts;
  if (estimate === null) return noFigure;
  const text = figureText(format, kind, estimate, low === null || high === null ? null : high - low);
  if (low === null || high === null) return text;
  const { comma, colon } = marks(format.language);
  return text + comma + interval + colon + intervalText(format, kind, low, high);
}
