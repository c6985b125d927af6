import type { PlanView } from "~/domain/plan/plan-view";
import { inLanguage, type Language, marks } from "~/domain/text";
import { TRAITS, wordName } from "~/domain/vocabularies";
import type { PlanWords } from "~/words/en/plan";

/** What of a case speaks for its step, in words. @param codes `cause:hidden-assets;trait:willing;size`, the strongest first */
export function whyText(
  codes: string,
  { names }: Pick<PlanView, "names">,
  text: PlanWords,
  language: Language,
): string {
  const said = codes.split(";").flatMap((code) => {
    const [kind = "", name = ""] = code.split(":");
    if (kind === "cause") return [text.causeAsReason(inLanguage(names.cause[name], language) ?? name)];
    if (kind === "trait") return [inLanguage(wordName(TRAITS, name), language)];
    return text.whys[code] ?? [];
  });
  return [...new Set(said)].join(marks(language).list);
}
