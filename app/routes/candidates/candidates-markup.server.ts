/** One page of the candidates, as markup. */
import { createElement } from "react";
import { CASES_PER_PAGE } from "~/domain/cases-per-page";
import { format } from "~/format";
import { stillMarkup } from "~/frame/still-markup.server";
import type { CandidatesPageReport } from "~/reports/where-to-try-page-report.server";
import { tryWords } from "~/words/try-words.server";
import { CandidatesTable } from "./candidates-table";

/** Null where there is nothing to list. */
export function candidatesMarkup(
  { report, waiting, nameOf }: CandidatesPageReport,
  request: Request,
): string | null {
  if (waiting || report.rows.length === 0) return null;
  const language = report.filters.lang ?? "en";
  const { pathname, search } = new URL(request.url);
  const first = (report.filters.page - 1) * CASES_PER_PAGE;
  const element = createElement(CandidatesTable, {
    format: format(language, report.currency),
    text: tryWords(language),
    report: { ...report, rows: report.rows.slice(first, first + CASES_PER_PAGE) },
    nameOf: (key, code) => nameOf(key, code)[language],
    search,
  });
  return stillMarkup(element, pathname + search, "candidates");
}
