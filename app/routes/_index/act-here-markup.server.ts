/** The strongest lines of where to try, as markup: only what is worked out already, or is soon. */
import { createElement } from "react";
import { format } from "~/format";
import { stillMarkup } from "~/frame/still-markup.server";
import type { OverviewReport } from "~/reports/overview-report.server";
import type { TryPlace } from "~/reports/where-to-try-page-report.server";
import { tryWords } from "~/words/try-words.server";
import { ActHere } from "./act-here";

/** @param places null while they are worked out */
export function actHereMarkup(
  report: OverviewReport,
  places: readonly TryPlace[] | null,
  request: Request,
): string | null {
  if (report.cutOffDate === null || report.datesAssumed) return null;
  const language = report.filters.lang ?? "en";
  const { pathname, search } = new URL(request.url);
  const element = createElement(ActHere, {
    format: format(language, report.currency),
    text: tryWords(language),
    places,
    search,
  });
  return stillMarkup(element, pathname + search, "act");
}
