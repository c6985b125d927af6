import type { ReactNode } from "react";
import { useId } from "react";
import type { ColumnKind } from "../domain/report";
import { marks } from "../domain/text";
import type { Format } from "../format";
import { words } from "../words/words";
import { type Axis, axis } from "./axis";
import { axisText } from "./axis-text";
import { IntervalRow, type PlottedInterval } from "./interval-row";
import { PlotAxis } from "./plot-axis";

interface IntervalPlotProps {
  format: Format;
  /** States the finding. */
  title: string;
  /** n, horizon and badge, in words. */
  note?: string;
  /** What the estimate is: `Recovered share within 180 days`; its unit is added. */
  axisTitle: string;
  kind: ColumnKind;
  rows: readonly PlottedInterval[];
  /** Rows under headings of their own, after the ungrouped ones: branches by region. */
  groups?: readonly { key: string; heading: ReactNode; rows: readonly PlottedInterval[] }[];
  /** What dot and ring stand for, where it is more than “estimate” and “raw figure”. */
  marks?: { estimate: string; raw: string };
  /** Where nothing would differ: drawn through all rows. */
  reference?: { value: number; label: string };
  /** Whether the dots have intervals; yes where absent. */
  hasIntervals?: boolean;
  /** Rows that failed a gate: below a rule, in grey, with their reason as note. */
  aside?: { heading: ReactNode; rows: readonly PlottedInterval[] };
}

/**
 * One line per row: its name, its estimate as a dot with the interval on one shared axis, the raw figure as a hollow
 * mark, and the same in words. Drawn on the server; nothing moves when the scripts arrive.
 */
export function IntervalPlot(props: IntervalPlotProps) {
  const { format, title, note, axisTitle, kind, reference, aside } = props;
  const { estimate, raw } = props.marks ?? words(format.language).charts;
  const id = useId();
  const sections = [
    { key: "", heading: null, rows: props.rows, isAside: false },
    ...(props.groups ?? []).map((group) => ({ ...group, isAside: false })),
    ...(aside ? [{ key: "aside", ...aside, isAside: true }] : []),
  ].filter(({ rows }) => rows.length > 0);
  const rows = sections.flatMap((section) => section.rows);
  const scale = sharedAxis(rows, kind, reference?.value);
  const { unit, tick } = axisText(format, kind, scale);
  const drawn = (row: PlottedInterval) => (
    <IntervalRow
      key={row.key}
      row={row}
      axis={scale}
      reference={reference?.value}
      kind={kind}
      format={format}
    />
  );
  return (
    <figure className="interval-plot">
      <figcaption id={id}>
        <span className="figure-title">{title}</span>
        {note && <span className="figure-note">{note}</span>}
        <Key
          format={format}
          estimate={estimate}
          raw={rows.some((row) => row.raw != null) ? raw : null}
          hasIntervals={props.hasIntervals ?? true}
        />
      </figcaption>
      <table aria-labelledby={id}>
        <thead>
          <tr>
            <td />
            <th scope="col">
              <span className="axis-title">
                {unit ? words(format.language).table.withUnit(axisTitle, unit) : axisTitle}
              </span>
              <PlotAxis axis={scale} tick={tick} reference={reference} />
            </th>
            <td />
          </tr>
        </thead>
        {sections.map(({ key, heading, rows: own, isAside }) => (
          <tbody key={key} className={isAside ? "aside" : undefined}>
            {heading !== null && (
              <tr>
                <th colSpan={3} scope="rowgroup">
                  {heading}
                </th>
              </tr>
            )}
            {own.map(drawn)}
          </tbody>
        ))}
      </table>
    </figure>
  );
}

/** What dot, line and ring stand for. */
function Key(props: { format: Format; estimate: string; raw: string | null; hasIntervals: boolean }) {
  const { format, estimate, raw, hasIntervals } = props;
  const { interval } = words(format.language).charts;
  return (
    <span className="plot-key">
      <svg width={hasIntervals ? 44 : 12} height="12" aria-hidden="true">
        {hasIntervals && <line className="interval-band" x1="2" x2="42" y1="6" y2="6" />}
        <circle className="estimate" cx={hasIntervals ? 22 : 6} cy="6" r="4.5" />
      </svg>
      {hasIntervals ? estimate + marks(format.language).comma + interval : estimate}
      {raw !== null && (
        <>
          <svg width="12" height="12" aria-hidden="true">
            <circle className="raw" cx="6" cy="6" r="4" />
          </svg>
          {raw}
        </>
      )}
    </span>
  );
}

/** The axis over everything drawn. A share of money may lie beyond 0 and 1, and its limits then reach as far as it does. */
function sharedAxis(rows: readonly PlottedInterval[], kind: ColumnKind, reference?: number): Axis {
  const inside = (limit: number | null, estimate: number | null) =>
    kind !== "share" || limit === null
      ? limit
      : Math.min(Math.max(limit, Math.min(0, estimate ?? 0)), Math.max(1, estimate ?? 1));
  const values = rows
    .flatMap(({ estimate, low, high, raw }) => [estimate, inside(low, estimate), inside(high, estimate), raw])
    .concat(reference)
    .filter((value): value is number => value != null);
  return values.length === 0 ? axis([0, 1]) : axis(values, 6);
}
