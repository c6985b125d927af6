import { type ComponentType, useEffect, useState } from "react";
import type { Column, Row } from "../domain/report";
import type { TrendSeries } from "../domain/trend-series";
import type { Format } from "../format";
import { words } from "../words/words";
import { drawnTrend } from "./drawn-series";
import { ReportTable } from "./report-table";
import { SeriesKey } from "./series-key";
import { Still } from "./still";
import type { TrendCanvasProps } from "./trend-canvas";

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
  /** The picture as the server drew it. */
  still: string | undefined;
}

/**
 * A course over months. The server sends title, a still of the picture and the table; the chart library loads on pages
 * that draw one and takes the still's place.
 */
export function TrendChart({ format, title, note, columns, rows, series, still }: TrendChartProps) {
  const Canvas = useTrendCanvas();
  const { table } = words(format.language);
  const { unit, ...drawn } = drawnTrend(format, columns, rows, series);
  const shownKeys = new Set(["month", ...series.map(({ key }) => key)]);
  return (
    <figure className="trend-chart">
      <figcaption>
        <span className="figure-title">{title}</span>
        {note && <span className="figure-note">{note}</span>}
      </figcaption>
      <p className="axis-title">
        {unit}
        <SeriesKey series={drawn.series} />
      </p>
      <div className="trend-canvas">
        {Canvas ? <Canvas {...{ format, title, rows, ...drawn }} /> : still && <Still markup={still} />}
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
