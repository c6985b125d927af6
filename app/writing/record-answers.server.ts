/** Answers to steps of the plan, from a form or from the command line: checked the same way, and kept all or none. */

import type { Visit } from "~/answers/visit.server";
import { isDeclineReason, type StepAnswer } from "~/domain/plan/decisions";
import type { PlanStand } from "~/domain/plan/plan-view";
import { marks } from "~/domain/text";
import { writtenText } from "~/domain/written-text";
import { type StepAnswers, stepAnswers } from "~/reports/plan/step-answers.server";
import { planWords } from "~/words/served-words.server";
import { recordDecisions } from "~db/queries/plan/record-decisions";

/** Of a result or a reason, in characters. */
const LONGEST_NOTE = 500;
const MOST_NAMED = 5;

/** One answer to several cases. */
export interface GivenAnswer {
  /** Null: there is no such answer. */
  answer: StepAnswer | null;
  cases: readonly { code: string; note: string | null }[];
  /** Code of `DECLINE_REASONS`; whatever else was given is none. */
  reason: string | null;
}

/**
 * @param stand the decisions and the plan as the person who answers saw them
 * @param by null: nobody is signed in
 * @returns null where all of it is kept, else the sentence that says why nothing is
 */
export async function recordAnswers(
  visit: Visit,
  given: readonly GivenAnswer[],
  stand: PlanStand,
  by: string | null,
): Promise<string | null> {
  const { decide: say } = planWords(visit.language);
  if (visit.scope.kind !== "everything") return say.notYours;
  const found: StepAnswers[] = [];
  for (const { answer, cases, reason } of given) {
    if (answer === null) return say.noAnswer;
    if (cases.length === 0) return say.noCase;
    for (const { note } of cases) {
      const { wrong } = writtenText(note ?? "", LONGEST_NOTE, true);
      if (wrong !== null) return wrong === "unseen" ? say.unseen : say.tooLong(LONGEST_NOTE);
    }
    const why = answer === "decline" && reason !== null && isDeclineReason(reason) ? reason : null;
    if (answer === "decline" && why === null) return say.noReason;
    const answers = await stepAnswers(visit, answer, cases, { ...stand, reason: why });
    if (answers === null) return say.notReady;
    found.push(answers);
  }
  const refused = found.flatMap((one) => one.refused);
  if (refused.length > 0) {
    const named = refused.slice(0, MOST_NAMED).join(marks(visit.language).list);
    return say.notListed(refused.length, named);
  }
  const { overtaken } = await recordDecisions(
    visit.desk.store,
    found.flatMap(({ decisions }) => decisions),
    found.flatMap(({ drawn }) => drawn),
    { by, at: visit.desk.now().toISOString(), knew: stand.decisions, plannedAfter: stand.plannedAfter },
  );
  return overtaken === null ? null : say.overtaken(overtaken);
}
