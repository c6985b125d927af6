/** What the fences go by: the rules that the question was asked under, on the day of the cut-off. */
import type { Asked } from "~/answers/definition.server";
import { type FenceTerms, fenceTerms } from "~/domain/fences/fence-terms";

export function termsOf({ settings }: Pick<Asked, "settings">, cutOffDay: number): FenceTerms {
  return fenceTerms(settings.rules[settings.jurisdiction], cutOffDay);
}
