/** What the page of flows shows under its head, as markup. */
import { createElement } from "react";
import type { Report } from "~/domain/report";
import { format } from "~/format";
import { stillMarkup } from "~/frame/still-markup.server";
import { flowWords } from "~/words/flow-words.server";
import { FlowsBody } from "./flows-body";

/** Null where nothing fits the filters. */
export function flowsMarkup(
  flows: Report,
  sequences: Report,
  downgrades: Report,
  request: Request,
): string | null {
  if (flows.population.cases === 0) return null;
  const language = flows.filters.lang ?? "en";
  const { pathname, search } = new URL(request.url);
  const element = createElement(FlowsBody, {
    format: format(language, flows.currency),
    text: flowWords(language),
    flows,
    sequences,
    downgrades,
    search,
  });
  return stillMarkup(element, pathname + search, "flows");
}
