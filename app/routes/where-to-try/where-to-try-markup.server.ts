/** What the page of where to try shows under its head, as markup. */
import { createElement } from "react";
import { format } from "~/format";
import { stillMarkup } from "~/frame/still-markup.server";
import type { WhereToTryPageReport } from "~/reports/where-to-try-page-report.server";
import { tryWords } from "~/words/try-words.server";
import { WhereToTryBody } from "./where-to-try-body";

/** Null while it is worked out, and while nothing is loaded. */
export function whereToTryMarkup(page: WhereToTryPageReport, request: Request): string | null {
  const { report, waiting } = page;
  if (waiting || report.cutOffDate === null) return null;
  const language = report.filters.lang ?? "en";
  const { pathname, search } = new URL(request.url);
  const element = createElement(WhereToTryBody, {
    format: format(language, report.currency),
    text: tryWords(language),
    page,
    search,
  });
  return stillMarkup(element, pathname + search, "try");
}
