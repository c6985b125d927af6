/** What the page of entry cohorts shows under its head, as markup. */
import { createElement } from "react";
import type { Report } from "~/domain/report";
import { format } from "~/format";
import { stillMarkup } from "~/frame/still-markup.server";
import { vintageWords } from "~/words/vintage-words.server";
import { VintagesBody } from "./vintages-body";

/** Null where nothing fits the filters. */
export function vintagesMarkup(report: Report, measures: Report, request: Request): string | null {
  if (report.rows.length === 0) return null;
  const language = report.filters.lang ?? "en";
  const { pathname, search } = new URL(request.url);
  const element = createElement(VintagesBody, {
    format: format(language, report.currency),
    text: vintageWords(language),
    report,
    measures,
    search,
  });
  return stillMarkup(element, pathname + search, "vintages");
}
