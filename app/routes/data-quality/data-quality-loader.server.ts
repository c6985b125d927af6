/** What the page shows, and the answers it takes. By itself, because every module of the server that a route imports costs its scripts a file. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { factsOf } from "~/components/still-page";
import { dataQualityReport } from "~/reports/data-quality/data-quality-report.server";
import { qualityDetail } from "~/reports/data-quality/quality-detail.server";
import { requireReport } from "~/reports/require-report.server";
import { visitOf } from "~/visit.server";
import { decisionAsked } from "./decision-asked.server";
import { qualityMarkup } from "./quality-markup.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await visitOf(request);
  const report = await requireReport(visit, dataQualityReport);
  const detail = await visit.require(qualityDetail);
  const body = report.rows.length === 0 ? null : qualityMarkup(report, { report, detail }, request);
  return json({ ...factsOf(report), body });
}

/** Records an answer to a finding; the edge has refused what another site asked for. */
export async function action({ request }: ActionFunctionArgs) {
  const answer = await decisionAsked(await visitOf(request), await request.formData());
  return answer.outcome === "done" ? redirect("/data-quality") : json(answer, { status: 409 });
}
