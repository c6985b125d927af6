/** The forecast of the year, as markup. */
import { YearForecast, type YearForecastProps } from "../components/forecast/year-forecast";
import type { Report } from "../domain/report";
import { type AgainstTarget, yearTarget } from "../domain/targets";
import { forecastWords } from "../words/served-words.server";
import { stillPart } from "./still-part.server";

const drawn = stillPart("forecast", YearForecast, forecastWords);

/** Null while nothing is loaded. @param shown the report that it stands beside */
export function forecastMarkup(
  shown: Pick<Report, "filters" | "currency" | "cutOffDate">,
  { against, ...own }: Pick<YearForecastProps, "forecast" | "table"> & { against: AgainstTarget },
  request: Request,
): string | null {
  if (shown.cutOffDate === null) return null;
  return drawn(shown, { ...own, targetMinor: yearTarget(against) }, request);
}
