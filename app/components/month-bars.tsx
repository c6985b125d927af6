import type { ReactNode } from "react";
import { annotatedMonths } from "../domain/annotated-months";
import { isoFromMonth, monthFromIso } from "../domain/calendar";
import type { Row } from "../domain/report";
import { marks } from "../domain/text";
import type { Format } from "../format";
import { axis, axisBetween } from "./axis";
import { axisText } from "./axis-text";
import { CurvePlot, pixelsDown } from "./curve-plot";
import { monthTicks } from "./month-ticks";
import { numberAt } from "./row-values";

interface MonthBarsProps {
  format: Format;
  /** States the finding. */
  title: string;
  notes: readonly ReactNode[];
  /** One a month, in order: `month`, `complete` and the column among them. */
  rows: readonly Row[];
  /** Of money. */
  column: string;
}

const HEIGHT = 220;
/** Months that the axis names at most, on paper as on a phone. */
const MOST_TICKS = 8;
/** Of a month's room. */
const BAR_SHARE = 0.7;

/** A course over months as bars, drawn on the server: a month that is not complete is only outlined. */
export function MonthBars({ format, title, notes, rows, column }: MonthBarsProps) {
  if (rows.length === 0) return null;
  const months = rows.map(({ month }) => monthFromIso(String(month)) ?? 0);
  const values = rows.map((row) => numberAt(row, column) ?? 0);
  const up = axis([0, ...values]);
  const named = monthTicks(rows, MOST_TICKS);
  const first = Math.min(...months) - 0.5;
  const last = Math.max(...months) + 0.5;
  const across = axisBetween(
    first,
    last,
    named.ticks.map((month) => monthFromIso(month) ?? 0),
  );
  const y = (value: number) => pixelsDown(up, HEIGHT, value);
  const most = Math.max(...values);
  const strongest = String(rows[values.indexOf(most)]?.month);
  const { colon, comma } = marks(format.language);
  const { unit, tick } = axisText(format, "money", up);
  return (
    <CurvePlot
      className="month-bars"
      title={title}
      notes={notes}
      summary={title + colon + format.month(strongest) + comma + format.money(most)}
      height={HEIGHT}
      up={{ title: unit, axis: up, tick }}
      across={{
        title: "",
        axis: across,
        tick: (month) => {
          const iso = isoFromMonth(month);
          return named.isYearly ? iso.slice(0, "YYYY".length) : format.month(iso);
        },
      }}
      curves={null}
    >
      {annotatedMonths(rows).map(({ month, label }) => {
        const at = `${across.percent(monthFromIso(month) ?? 0)}%`;
        return (
          <g key={month} className="annotation-mark">
            <line x1={at} x2={at} y1={0} y2={HEIGHT} />
            <text x={at} y={0} dy={-2}>
              {label}
            </text>
          </g>
        );
      })}
      {rows.map((row, at) => {
        const value = values[at]!;
        const from = across.percent(months[at]! - BAR_SHARE / 2);
        return (
          <rect
            key={String(row.month)}
            className={row.complete === false ? "bar incomplete" : "bar"}
            x={`${from}%`}
            width={`${across.percent(months[at]! + BAR_SHARE / 2) - from}%`}
            y={Math.min(y(value), y(0))}
            height={Math.abs(y(0) - y(value))}
          />
        );
      })}
    </CurvePlot>
  );
}
