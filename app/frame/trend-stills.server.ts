/** Pictures over months as stills: drawn by the server, seen before any script runs and without. */
import { TrendStill } from "~/components/trend-still";
import type { Report, Row } from "~/domain/report";
import { TREND_SERIES, type TrendPicture, type TrendStills } from "~/domain/trend-series";
import { stillPart } from "./still-part.server";

/** @param rows one a month, in order */
export function trendStills(
  shown: Pick<Report, "filters" | "currency" | "columns">,
  rows: readonly Row[],
  pictures: readonly TrendPicture[],
  request: Request,
): TrendStills {
  if (rows.length === 0) return {};
  const { columns } = shown;
  return Object.fromEntries(
    pictures.map((picture) => {
      const draw = stillPart(`trend-${picture}`, TrendStill, () => null);
      return [picture, draw(shown, { columns, rows, series: TREND_SERIES[picture] }, request)];
    }),
  );
}
