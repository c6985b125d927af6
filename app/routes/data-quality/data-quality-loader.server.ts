/** What the page shows, and the answers it takes. By itself, because every module of the server that a route imports costs its scripts a file. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { issueDefinition, issueName } from "~/domain/issue-names";
import type { Report } from "~/domain/report";
import type { Language } from "~/domain/text";
import { dataQualityReport } from "~/reports/data-quality/data-quality-report.server";
import { qualityDetail } from "~/reports/data-quality/quality-detail.server";
import { requireReport } from "~/reports/require-report.server";
import { visitOf } from "~/visit.server";
import { decisionAsked } from "./decision-asked.server";
import { decisionMarkup } from "./decision-markup.server";
import type { IssuesSaid } from "./quality-tables";

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await visitOf(request);
  const report = await requireReport(visit, dataQualityReport);
  const { decisions, ...detail } = await visit.require(qualityDetail);
  const toDecide = decisionMarkup(report, { delivery: report.delivery, decisions }, request);
  return json({ report, detail, said: issuesSaid(report, visit.language), toDecide });
}

/** Name and meaning of the issues that there are: a browser need not have those of all. */
function issuesSaid({ rows }: Report, language: Language): IssuesSaid {
  const codes = new Set(rows.flatMap(({ issue }) => (issue === null ? [] : [String(issue)])));
  return Object.fromEntries(
    [...codes].map((code) => [
      code,
      { name: issueName(code)[language], definition: issueDefinition(code)?.[language] ?? null },
    ]),
  );
}

/** Records an answer to a finding; the edge has refused what another site asked for. */
export async function action({ request }: ActionFunctionArgs) {
  const answer = await decisionAsked(await visitOf(request), await request.formData());
  return answer.outcome === "done" ? redirect("/data-quality") : json(answer, { status: 409 });
}
