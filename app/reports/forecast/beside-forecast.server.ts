/** The forecast as pages show it beside their own report, and as a table on the page of targets. */
import type { Besides } from "~/answers/definition.server";
import type { Visit } from "~/answers/visit.server";
import type { Forecast } from "~/domain/forecast";
import type { Report } from "~/domain/report";
import { beside } from "../viewed";
import { openForecast } from "./forecast.server";
import { forecastReport } from "./forecast-report.server";

/** Null while it is computed. @param wish `now`: nobody waits for it, but it is begun */
export async function forecastBeside(
  visit: Visit,
  besides?: Besides,
  wish: "now" | "soon" = "now",
): Promise<Forecast | null> {
  const answer = await visit.ask(openForecast, wish, besides);
  return answer.state === "ready" ? answer.result : null;
}

/** @throws Response 202 with the progress while it is computed */
export async function forecastInFull(visit: Visit): Promise<{ forecast: Forecast; table: Report }> {
  const forecast = await visit.require(openForecast);
  return { forecast, table: beside(await visit.require(forecastReport), visit) };
}
