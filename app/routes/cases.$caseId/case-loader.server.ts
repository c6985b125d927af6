/** What a case's page shows, and what people decide there. By itself, because every module of the server that a route imports costs its scripts a file. */
import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { decideSteps } from "~/decide-steps.server";
import { canBeFitted } from "~/reports/can-be-fitted";
import { type CaseReport, caseReport } from "~/reports/case/case-report.server";
import { casePageReport } from "~/reports/case/shown-columns.server";
import { caseStep } from "~/reports/plan/beside-plan.server";
import { visitOf } from "~/visit.server";
import { nextStepMarkup } from "./next-step-markup.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visit = await visitOf(request);
  const report = await visit.require(caseReport, { code: params.caseId ?? "" });
  if (report === null) throw new Response(null, { status: 404 });
  const step = isOpen(report) && canBeFitted(report) ? await caseStep(visit, report.facts.caseId) : null;
  return json({
    report: casePageReport(report, visit.language),
    horizon: visit.filters.horizon,
    nextStep: nextStepMarkup(report, step, visit, request),
  });
}

const isOpen = ({ facts }: CaseReport) => facts.status === "open";

/** Records what people decide about the next step. */
export const action = ({ request }: ActionFunctionArgs) => decideSteps(request);
