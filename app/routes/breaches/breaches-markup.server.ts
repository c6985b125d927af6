/** One page of the breaches, as markup. */
import { createElement } from "react";
import { CASES_PER_PAGE } from "~/domain/cases-per-page";
import type { Bilingual } from "~/domain/text";
import { format } from "~/format";
import { stillMarkup } from "~/frame/still-markup.server";
import type { BreachesPageReport } from "~/reports/conduct/breaches-page-report.server";
import { conductWords } from "~/words/conduct-words.server";
import { BreachesTable } from "./breaches-table";

export const breachesTitle: Bilingual = {
  en: conductWords("en").breachesList,
  zh: conductWords("zh").breachesList,
};

/** Null where there is nothing to list. */
export function breachesMarkup({ report, nameOf }: BreachesPageReport, request: Request): string | null {
  if (report.rows.length === 0) return null;
  const language = report.filters.lang ?? "en";
  const { pathname, search } = new URL(request.url);
  const first = (report.filters.page - 1) * CASES_PER_PAGE;
  const element = createElement(BreachesTable, {
    format: format(language, report.currency),
    text: conductWords(language),
    report: { ...report, rows: report.rows.slice(first, first + CASES_PER_PAGE) },
    nameOf,
    search,
  });
  return stillMarkup(element, pathname + search, "breaches");
}
