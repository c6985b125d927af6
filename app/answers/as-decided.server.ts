/** What people keep beside the portfolio is named in a question by its state, so that no answer outlives the next word. */
import { annotationState } from "~db/queries/annotations";
import { lastNote } from "~db/queries/case-notes";
import { lastDecision } from "~db/queries/plan/plan-decisions";
import { typedTargetState } from "~db/queries/typed-targets";
import type { Store } from "~db/store";
import type { Definition } from "./definition.server";
import type { AnswerSettings, Question } from "./question";

const STATES = {
  decisions: lastDecision,
  annotations: annotationState,
  notes: lastNote,
  targets: typedTargetState,
} as const satisfies Partial<Record<keyof AnswerSettings, unknown>>;

/** Settings that are read as a question is asked. */
export const STATE_KEYS = Object.keys(STATES) as (keyof typeof STATES)[];

/** The same question where nothing of it makes a difference, or where it names all of it already. */
export async function asDecided<Result>(
  store: Store,
  { settings }: Pick<Definition<Result>, "settings">,
  question: Question<Result>,
): Promise<Question<Result>> {
  const missing = STATE_KEYS.filter((key) => settings.includes(key) && question.settings[key] === undefined);
  if (missing.length === 0) return question;
  const states: Partial<Record<keyof typeof STATES, number>> = {};
  for (const key of missing) states[key] = await STATES[key](store);
  return { ...question, settings: { ...question.settings, ...states } };
}
