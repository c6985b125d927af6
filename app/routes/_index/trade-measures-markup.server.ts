/** The measures of the trade under the pictures, as markup: only what is counted already, or is soon. */
import { createElement } from "react";
import type { Report } from "~/domain/report";
import { format } from "~/format";
import { stillMarkup } from "~/frame/still-markup.server";
import { vintageWords } from "~/words/vintage-words.server";
import { TradeMeasures } from "./trade-measures";

/** @param measures null while they are counted */
export function tradeMeasuresMarkup(measures: Report | null, request: Request): string | null {
  if (measures === null || measures.rows.length === 0) return null;
  const language = measures.filters.lang ?? "en";
  const { pathname, search } = new URL(request.url);
  const element = createElement(TradeMeasures, {
    format: format(language, measures.currency),
    text: vintageWords(language),
    measures,
    search,
  });
  return stillMarkup(element, pathname + search, "trade");
}
