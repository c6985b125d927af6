/** What a case's page shows, and what people decide there. By itself, because every module of the server that a route imports costs its scripts a file. */

import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { codeAt } from "~/domain/code-address";
import { canBeFitted } from "~/reports/can-be-fitted";
import { type CaseReport, caseReport } from "~/reports/case/case-report.server";
import { casePageReport } from "~/reports/case/shown-columns.server";
import { caseStep, pastDecisions } from "~/reports/plan/beside-plan.server";
import { visitOf } from "~/visit.server";
import { decideSteps } from "~/writing/decide-steps.server";
import { isAboutNotes, noteCase } from "~/writing/note-case.server";
import { caseNotesMarkup } from "./case-notes-markup.server";
import { nextStepMarkup, pastDecisionsMarkup } from "./next-step-markup.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const visit = await visitOf(request);
  const report = await visit.require(caseReport, { code: codeAt(new URL(request.url).pathname) });
  if (report === null) throw new Response(null, { status: 404 });
  const step = isOpen(report) && canBeFitted(report) ? await caseStep(visit, report.facts.caseId) : null;
  return json({
    report: casePageReport(report, visit.language),
    horizon: visit.filters.horizon,
    nextStep:
      nextStepMarkup(report, step, visit, request) ??
      pastDecisionsMarkup(report, await pastDecisions(visit, report.facts.caseId), visit, request),
    notes: caseNotesMarkup(report, visit, request),
  });
}

const isOpen = ({ facts }: CaseReport) => facts.status === "open";

/** Keeps what people write about the case, or decide about its next step. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await request.clone().formData();
  return isAboutNotes(form)
    ? noteCase(request, form, codeAt(new URL(request.url).pathname))
    : decideSteps(request);
}
