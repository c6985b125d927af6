import { json, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { comparisonMarkup } from "~/frame/comparison-markup.server";
import { documentTitle } from "~/frame/document-title";
import { targetMarkup } from "~/frame/target-markup.server";
import { useFormat } from "~/frame/use-format";
import { withWords } from "~/frame/with-words";
import { canBeFitted } from "~/reports/can-be-fitted";
import { filterChoices } from "~/reports/filter-choices.server";
import { besideOverview } from "~/reports/overview/beside-overview.server";
import { overviewPageReport } from "~/reports/overview/overview-report.server";
import { planLines } from "~/reports/plan/beside-plan.server";
import { againstTarget } from "~/reports/targets/against-target.server";
import { startOf } from "~/saved-views.server";
import shared from "~/styles/at-risk.css";
import { visitOf } from "~/visit.server";
import { words } from "~/words/words";
import { actHereMarkup } from "./act-here-markup.server";
import { atRiskMarkup } from "./at-risk-markup.server";
import address from "./overview.css";
import { OverviewPage } from "./overview-page";
import { tradeMeasuresMarkup } from "./trade-measures-markup.server";

/** So many lines of the plan are enough for two minutes. */
const LINES_SHOWN = 3;

export const meta: MetaFunction = ({ matches }) =>
  documentTitle(matches, (language) => words(language).pages.overview);

export const links = () => [shared, address].map((href) => ({ rel: "stylesheet", href }));

export async function loader({ request }: LoaderFunctionArgs) {
  const start = startOf(request);
  if (start !== null) throw redirect(start);
  const visit = await visitOf(request);
  const report = await overviewPageReport(visit);
  const others = await besideOverview(visit, report);
  const plan = canBeFitted(report) ? await planLines(visit, LINES_SHOWN) : null;
  return json({
    report,
    effects: others.effects,
    measures: tradeMeasuresMarkup(others.measures, request),
    atRisk: atRiskMarkup(report, others.openBreaches, request),
    // One part for both: a page's scripts need not know them apart.
    target: [
      targetMarkup(report, { against: await visit.require(againstTarget), table: null }, request),
      comparisonMarkup(report, null, request),
    ].join(""),
    actHere: actHereMarkup(report, plan?.shown ?? null, request),
    choices: await visit.require(filterChoices),
  });
}

export const clientLoader = withWords("overview");

export default function Overview() {
  return <OverviewPage format={useFormat()} {...useLoaderData<typeof loader>()} />;
}
