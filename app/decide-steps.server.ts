/** A form's answer to steps of the plan, from any page that shows them: checked, kept, and back to the page. */
import { json, redirect } from "@remix-run/node";
import { recordDecisions } from "~db/queries/plan/record-decisions";
import { DECIDED_ANCHOR, isDeclineReason, STEP_ANSWERS, type StepAnswer } from "./domain/plan/decisions";
import type { PlanStand } from "./domain/plan/plan-view";
import { marks } from "./domain/text";
import { stepAnswers } from "./reports/plan/step-answers.server";
import { safeRedirect } from "./safe-redirect.server";
import { visitOf } from "./visit.server";
import { planWords } from "./words/served-words.server";

/** Of a result or a reason, in characters. */
const LONGEST_NOTE = 500;
const MOST_NAMED = 5;

/** Back to the page where the form stood; 409 with a sentence where nothing was kept. The edge has refused other sites. */
export async function decideSteps(request: Request) {
  const visit = await visitOf(request);
  const { decide: say } = planWords(visit.language);
  const refuse = (sentence: string) => json({ sentence }, { status: 409 });
  if (visit.scope.kind !== "everything") return refuse(say.notYours);
  const form = await request.formData();
  const asked = askedIn(form);
  if (asked.answer === null) return refuse(say.noAnswer);
  if (asked.cases.length === 0) return refuse(say.noCase);
  if (asked.cases.some(({ note }) => (note?.length ?? 0) > LONGEST_NOTE))
    return refuse(say.tooLong(LONGEST_NOTE));
  if (asked.answer === "decline" && asked.reason === null) return refuse(say.noReason);
  const found = await stepAnswers(visit, asked.answer, asked.cases, asked);
  if (found === null) return refuse(say.notReady);
  const named = (codes: readonly string[]) => codes.slice(0, MOST_NAMED).join(marks(visit.language).list);
  if (found.refused.length > 0) return refuse(say.notListed(found.refused.length, named(found.refused)));
  const at = visit.desk.now().toISOString();
  const { overtaken } = await recordDecisions(visit.desk.store, found.decisions, found.drawn, {
    by: null,
    at,
    knew: asked.decisions,
    plannedAfter: asked.plannedAfter,
  });
  if (overtaken !== null) return refuse(say.overtaken(overtaken));
  const { pathname, search } = new URL(request.url);
  return redirect(`${safeRedirect(pathname + search)}#${DECIDED_ANCHOR}`);
}

interface AskedAnswer extends PlanStand {
  /** Null: there is no such answer. */
  answer: StepAnswer | null;
  cases: { code: string; note: string | null }[];
  reason: string | null;
}

/** A result that was typed is of a case that is meant, ticked or not; `accept-all` means every step that was listed. */
function askedIn(form: FormData): AskedAnswer {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const all = text("answer") === ACCEPT_ALL;
  const answer = all ? "accept" : (STEP_ANSWERS.find((one) => one === text("answer")) ?? null);
  const ticked = new Set(form.getAll(all ? "listed" : "case").map(String));
  if (answer === "done")
    for (const [name, result] of form)
      if (name.startsWith(RESULT) && String(result).trim() !== "") ticked.add(name.slice(RESULT.length));
  const reason = text("reason");
  const added = text("note");
  return {
    answer,
    cases: [...ticked].map((code) => ({ code, note: text(RESULT + code) || added || null })),
    reason: answer === "decline" && isDeclineReason(reason) ? reason : null,
    plannedAfter: Number.parseInt(text("plan"), 10) || 0,
    decisions: Number.parseInt(text("knew"), 10) || 0,
  };
}

const ACCEPT_ALL = "accept-all";
const RESULT = "result ";
