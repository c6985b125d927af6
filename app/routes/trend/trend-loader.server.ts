/** What the trend shows, and its notes written. By itself, because every module of the server that a route imports costs its scripts a file. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { isMoneyUndated, isWorkUndated } from "~/domain/assumed-dates";
import { trendStills } from "~/frame/trend-stills.server";
import { filterChoices } from "~/reports/filter-choices.server";
import { requireReport } from "~/reports/require-report.server";
import { trendReport } from "~/reports/trend/trend-report.server";
import { safeRedirect } from "~/safe-redirect.server";
import { visitOf } from "~/visit.server";
import { annotationAsked } from "~/writing/annotate.server";
import { annotationMarkup } from "./annotation-markup.server";
import { trendMonths } from "./trend-months";

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await visitOf(request);
  const report = await requireReport(visit, trendReport);
  return json({
    report,
    dated: isMoneyUndated(report) ? (isWorkUndated(report) ? ("nothing" as const) : ("work" as const)) : null,
    stills: trendStills(report, trendMonths(report), ["money", "cost", "work"], request),
    choices: await visit.require(filterChoices),
    annotations: await annotationMarkup(visit, request),
  });
}

/** Writes or withdraws a note; the edge has refused what another site asked for. */
export async function action({ request }: ActionFunctionArgs) {
  const visit = await visitOf(request);
  const refused = await annotationAsked(visit, await request.formData());
  const { pathname, search } = new URL(request.url);
  if (refused === null) return redirect(`${safeRedirect(pathname + search)}#annotations`);
  return json({ annotations: await annotationMarkup(visit, request, refused) }, { status: 409 });
}
