/** A form's answer to steps of the plan, from any page that shows them: checked, kept, and back to the page. */
import { json, redirect } from "@remix-run/node";
import { DECIDED_ANCHOR, STEP_ANSWERS } from "~/domain/plan/decisions";
import type { PlanStand } from "~/domain/plan/plan-view";
import { safeRedirect } from "~/safe-redirect.server";
import { visitOf } from "~/visit.server";
import { type GivenAnswer, recordAnswers } from "./record-answers.server";

/** Back to the page where the form stood; 409 with a sentence where nothing was kept. The edge has refused other sites. */
export async function decideSteps(request: Request) {
  const visit = await visitOf(request);
  const { plannedAfter, decisions, ...given } = askedIn(await request.formData());
  const sentence = await recordAnswers(visit, [given], { plannedAfter, decisions }, null);
  if (sentence !== null) return json({ sentence }, { status: 409 });
  const { pathname, search } = new URL(request.url);
  return redirect(`${safeRedirect(pathname + search)}#${DECIDED_ANCHOR}`);
}

/** A result that was typed is of a case that is meant, ticked or not; `accept-all` means every step that was listed. */
function askedIn(form: FormData): GivenAnswer & PlanStand {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const all = text("answer") === ACCEPT_ALL;
  const answer = all ? "accept" : (STEP_ANSWERS.find((one) => one === text("answer")) ?? null);
  const ticked = new Set(form.getAll(all ? "listed" : "case").map(String));
  if (answer === "done")
    for (const [name, result] of form)
      if (name.startsWith(RESULT) && String(result).trim() !== "") ticked.add(name.slice(RESULT.length));
  const added = text("note");
  return {
    answer,
    cases: [...ticked].map((code) => ({ code, note: text(RESULT + code) || added || null })),
    reason: text("reason"),
    plannedAfter: Number.parseInt(text("plan"), 10) || 0,
    decisions: Number.parseInt(text("knew"), 10) || 0,
  };
}

const ACCEPT_ALL = "accept-all";
const RESULT = "result ";
