/** What the forms of the notes on the time line ask: to write one, or to withdraw one. */

import type { Visit } from "~/answers/visit.server";
import {
  annotationProblem,
  EARLIEST_DATE,
  LONGEST_ANNOTATION,
  LONGEST_AUTHOR,
  MOST_DAYS_AHEAD,
  type RefusedAnnotation,
  type TypedAnnotation,
} from "~/domain/annotations";
import { dayFromIso } from "~/domain/calendar";
import type { AnnotationWords } from "~/words/en/annotations";
import { annotationWords } from "~/words/served-words.server";
import { addAnnotation, withdrawAnnotation } from "~db/queries/annotations";

/** Null: it is done. Only who sees the whole portfolio writes on everybody's pictures. */
export async function annotationAsked(visit: Visit, form: FormData): Promise<RefusedAnnotation | null> {
  const { refused: say } = annotationWords(visit.language);
  const refuse = (sentence: string, typed: TypedAnnotation | null = null) => ({ sentence, typed });
  if (visit.scope.kind !== "everything") return refuse(say.notYours);
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const typed = { on: text("on"), text: text("text"), by: text("by"), branch: text("branch") };
  const { store, now } = visit.desk;
  const at = now().toISOString();
  if (text("act") === "withdraw") {
    if (typed.by === "" || typed.by.length > LONGEST_AUTHOR) return refuse(say.by(LONGEST_AUTHOR));
    const id = Number.parseInt(text("id"), 10) || 0;
    return (await withdrawAnnotation(store, id, typed.by, at)) ? null : refuse(say.gone);
  }
  if (text("act") !== "add") return refuse(say.act);
  const problem = annotationProblem(typed, at.slice(0, "YYYY-MM-DD".length));
  if (problem !== null) return refuse(sentenceOf(problem, say), typed);
  const { dictionaries } = await visit.look([]);
  if (typed.branch !== "" && !dictionaries.branch.byCode.has(typed.branch))
    return refuse(say.branch(typed.branch), typed);
  await addAnnotation(store, {
    day: dayFromIso(typed.on) ?? 0,
    text: typed.text,
    branchCode: typed.branch || null,
    writtenBy: typed.by,
    writtenAt: at,
  });
  return null;
}

function sentenceOf(
  problem: NonNullable<ReturnType<typeof annotationProblem>>,
  say: AnnotationWords["refused"],
): string {
  switch (problem) {
    case "far":
      return say.far(EARLIEST_DATE, MOST_DAYS_AHEAD);
    case "long":
      return say.long(LONGEST_ANNOTATION);
    case "by":
      return say.by(LONGEST_AUTHOR);
    default:
      return say[problem];
  }
}
