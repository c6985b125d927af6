/** A question about a plan names the last decision that it knows, so that no answer outlives the next one. */
import { lastDecision } from "~db/queries/plan/plan-decisions";
import type { Store } from "~db/store";
import type { Definition } from "./definition.server";
import type { Question } from "./question";

/** The same question where decisions make no difference, or where it names one already. */
export async function asDecided<Result>(
  store: Store,
  { settings }: Pick<Definition<Result>, "settings">,
  question: Question<Result>,
): Promise<Question<Result>> {
  if (!settings.includes("decisions") || question.settings.decisions !== undefined) return question;
  return { ...question, settings: { ...question.settings, decisions: await lastDecision(store) } };
}
