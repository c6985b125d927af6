/** Received against target by place, and what is expected of the year, as markup. */
import type { Visit } from "~/answers/visit.server";
import type { Report } from "~/domain/report";
import { forecastMarkup } from "~/frame/forecast-markup.server";
import { targetMarkup } from "~/frame/target-markup.server";
import { forecastBeside } from "~/reports/forecast/beside-forecast.server";
import { besideTargets } from "~/reports/targets/beside-targets.server";

/** Empty while nothing is loaded. */
export async function placeTargetsMarkup(visit: Visit, report: Report, request: Request): Promise<string> {
  const { against, table } = await besideTargets(visit);
  const forecast = await forecastBeside(visit);
  return [
    targetMarkup(report, { against, table }, request),
    forecastMarkup(report, { against, forecast }, request),
  ].join("");
}
