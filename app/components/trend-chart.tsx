import { type ComponentType, useEffect, useState } from "react";
import type { Column, Row } from "../domain/report";
import type { Format } from "../format";
import { words } from "../words/words";
import { axis } from "./axis";
import { axisText } from "./axis-text";
import { ReportTable } from "./report-table";
import { SeriesKey } from "./series-key";
import type { TrendCanvasProps } from "./trend-canvas";

export interface TrendSeries {
  /** Key of a column; all series of a chart are of one kind. */
  key: string;
  mark: "area" | "line" | "bar";
}

interface TrendChartProps {
  format: Format;
  /** States the finding. */
  title: string;
  note?: string;
  /** The report's columns: `month`, `complete` and those of the series among them. */
  columns: readonly Column[];
  /** One row per month, in order. */
  rows: readonly Row[];
  series: readonly TrendSeries[];
}

/**
 * A course over months. The server sends title, reserved room and the table; the chart library loads on pages that
 * draw one and fills the room in.
 */
export function TrendChart({ format, title, note, columns, rows, series }: TrendChartProps) {
  const Canvas = useTrendCanvas();
  const { table } = words(format.language);
  const drawn = series.flatMap(({ key, mark }) => {
    const column = columns.find((candidate) => candidate.key === key);
    return column ? [{ key, mark, label: column.label[format.language], kind: column.kind }] : [];
  });
  const values = rows.flatMap((row) => drawn.map(({ key }) => Number(row[key] ?? 0)));
  const scale = axis([0, ...values]);
  const kind = drawn[0]?.kind ?? "count";
  const { unit, tick } = axisText(format, kind, scale);
  const shownKeys = new Set(["month", ...series.map(({ key }) => key)]);
  return (
    <figure className="trend-chart">
      <figcaption>
        <span className="figure-title">{title}</span>
        {note && <span className="figure-note">{note}</span>}
      </figcaption>
      <p className="axis-title">
        {unit}
        <SeriesKey series={drawn} />
      </p>
      <div className="trend-canvas">
        {Canvas && <Canvas {...{ format, title, rows, series: drawn, axis: scale, tick }} />}
      </div>
      <details className="chart-data">
        <summary>{table.showData}</summary>
        <ReportTable
          format={format}
          title={title}
          hideTitle
          columns={columns.filter(({ key }) => shownKeys.has(key))}
          rows={[...rows].reverse()}
        />
      </details>
    </figure>
  );
}

function useTrendCanvas(): ComponentType<TrendCanvasProps> | null {
  const [canvas, setCanvas] = useState<{ TrendCanvas: ComponentType<TrendCanvasProps> } | null>(null);
  useEffect(() => {
    let wanted = true;
    import("./trend-canvas").then((loaded) => wanted && setCanvas(loaded));
    return () => {
      wanted = false;
    };
  }, []);
  return canvas?.TrendCanvas ?? null;
}
