/** The plan of all branches, as markup: nothing in it moves. */
import { createElement } from "react";
import { RotationPlan } from "~/components/rotation/rotation-plan";
import type { RotationView } from "~/domain/rotation-view";
import { format } from "~/format";
import { stillMarkup } from "~/frame/still-markup.server";
import { rotationWords } from "~/words/rotation-words.server";

export function rotationMarkup(view: RotationView, request: Request): string {
  const { filters, currency } = view.pairs;
  const language = filters.lang ?? "en";
  const { pathname, search } = new URL(request.url);
  const element = createElement(RotationPlan, {
    format: format(language, currency),
    text: rotationWords(language),
    view,
    search,
    isOneBranch: false,
  });
  return stillMarkup(element, pathname + search, "rotation");
}
