/** What the page of conduct shows under its head, as markup. */
import { createElement } from "react";
import { format } from "~/format";
import { stillMarkup } from "~/frame/still-markup.server";
import type { ConductPageReport } from "~/reports/conduct/conduct-page-report.server";
import { conductWords } from "~/words/conduct-words.server";
import { ConductBody } from "./conduct-body";

/** Null while nothing is loaded. */
export function conductMarkup(page: ConductPageReport, request: Request): string | null {
  if (page.report.rows.length === 0) return null;
  const language = page.report.filters.lang ?? "en";
  const { pathname, search } = new URL(request.url);
  const element = createElement(ConductBody, {
    format: format(language, page.report.currency),
    text: conductWords(language),
    page,
    search,
  });
  return stillMarkup(element, pathname + search, "conduct");
}
