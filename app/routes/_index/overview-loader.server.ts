/** What the overview shows. By itself, because every module of the server that a route imports costs its scripts a file. */
import { json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { usualMonths } from "~/domain/delivery";
import { only } from "~/domain/filters";
import { annotationsMarkup } from "~/frame/annotations-markup.server";
import { comparisonMarkup } from "~/frame/comparison-markup.server";
import { forecastMarkup } from "~/frame/forecast-markup.server";
import { targetMarkup } from "~/frame/target-markup.server";
import { trendStills } from "~/frame/trend-stills.server";
import { annotationsShown } from "~/reports/annotations/annotations.server";
import { canBeFitted } from "~/reports/can-be-fitted";
import { filterChoices } from "~/reports/filter-choices.server";
import { forecastBeside } from "~/reports/forecast/beside-forecast.server";
import { besideOverview } from "~/reports/overview/beside-overview.server";
import { overviewPageReport, overviewReport } from "~/reports/overview/overview-report.server";
import { planLines } from "~/reports/plan/beside-plan.server";
import { againstTarget } from "~/reports/targets/against-target.server";
import { visitOf } from "~/visit.server";
import { startOf } from "~/writing/saved-views.server";
import { actHereMarkup } from "./act-here-markup.server";
import { answerMarkup, dataAgeMarkup } from "./answer-markup.server";
import { atRiskMarkup } from "./at-risk-markup.server";
import { computedMarkup } from "./computed-markup.server";
import { moneyMarkup, regionMarkup } from "./money-markup.server";
import { tradeMeasuresMarkup } from "./trade-measures-markup.server";

/** So many lines of the plan are enough for two minutes. */
const LINES_SHOWN = 3;

export async function loader({ request }: LoaderFunctionArgs) {
  const start = startOf(request);
  if (start !== null) throw redirect(start);
  const visit = await visitOf(request);
  const report = await overviewPageReport(visit);
  const others = await besideOverview(visit, report);
  const plan = canBeFitted(report) ? await planLines(visit, LINES_SHOWN) : null;
  const months = usualMonths(report.trend.rows, report);
  // Of the same cases as the money above it: what the page does not apply, these do not either.
  const within = { filters: only(visit.filters, overviewReport.reads) };
  const against = await visit.require(againstTarget, within);
  return json({
    report,
    answer: answerMarkup(report, request),
    dataAge: dataAgeMarkup(report, { report }, request),
    money: moneyMarkup(report, { report, effects: others.effects }, request),
    regions: regionMarkup(report, { report }, request),
    measures: tradeMeasuresMarkup(others.measures, request),
    atRisk: atRiskMarkup(report, others.openBreaches, request),
    computed: computedMarkup(report, {}, request),
    // One part for both: a page's scripts need not know them apart.
    target: [
      targetMarkup(report, { against, table: null }, request),
      forecastMarkup(report, { against, forecast: await forecastBeside(visit, within) }, request),
      comparisonMarkup(report, null, request),
      annotationsMarkup(
        report,
        {
          notes: await visit.require(annotationsShown, {
            filters: { ...visit.filters, from: null, to: null },
          }),
          rows: months,
        },
        request,
      ),
    ].join(""),
    actHere: actHereMarkup(report, plan?.shown ?? null, request),
    stills: trendStills({ ...report, columns: report.trend.columns }, months, ["received"], request),
    choices: await visit.require(filterChoices),
    isWaiting: visit.isWaiting(),
  });
}
