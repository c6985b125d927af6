import type { PlanView } from "~/domain/plan/plan-view";
import { ANOTHER_OFFICER } from "~/domain/plan/steps";
import { inLanguage, type Language } from "~/domain/text";
import type { PlanWords } from "~/words/en/plan";

/** A step in words: a method, another officer, or both. @param code as files hold it, `personnel-rotation;mediation` */
export function stepName(
  code: string,
  { names }: Pick<PlanView, "names">,
  text: PlanWords,
  language: Language,
): string {
  const name = (method: string) => inLanguage(names.method[method], language) ?? method;
  const [first = "", second] = code.split(";");
  if (first !== ANOTHER_OFFICER) return name(first);
  return second === undefined ? text.anotherOfficer : text.anotherOfficerWith(name(second));
}
