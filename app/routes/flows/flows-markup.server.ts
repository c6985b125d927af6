/** What the page of flows shows under its head, as markup. */
import { createElement } from "react";
import { format } from "~/format";
import { stillMarkup } from "~/frame/still-markup.server";
import { flowWords } from "~/words/flow-words.server";
import { FlowsBody, type FlowsBodyProps } from "./flows-body";

/** Null where nothing fits the filters. */
export function flowsMarkup(
  reports: Pick<FlowsBodyProps, "flows" | "paths" | "sequences" | "downgrades" | "nameOf">,
  request: Request,
): string | null {
  const { flows } = reports;
  if (flows.population.cases === 0) return null;
  const language = flows.filters.lang ?? "en";
  const { pathname, search } = new URL(request.url);
  const element = createElement(FlowsBody, {
    format: format(language, flows.currency),
    text: flowWords(language),
    ...reports,
    search,
  });
  return stillMarkup(element, pathname + search, "flows");
}
