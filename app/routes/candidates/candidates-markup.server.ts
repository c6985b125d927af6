/** One page of the candidates, as markup. */

import { CASES_PER_PAGE } from "~/domain/cases-per-page";
import { DEFAULT_LANGUAGE, inLanguage } from "~/domain/text";
import { stillPart } from "~/frame/still-part.server";
import type { CandidatesPageReport } from "~/reports/where-to-try/where-to-try-page-report.server";
import { tryWords } from "~/words/served-words.server";
import { CandidatesTable } from "./candidates-table";

const drawn = stillPart("candidates", CandidatesTable, tryWords);

/** Null where there is nothing to list. */
export function candidatesMarkup(
  { report, waiting, nameOf }: CandidatesPageReport,
  request: Request,
): string | null {
  if (waiting || report.rows.length === 0) return null;
  const first = (report.filters.page - 1) * CASES_PER_PAGE;
  const rows = report.rows.slice(first, first + CASES_PER_PAGE);
  const language = report.filters.lang ?? DEFAULT_LANGUAGE;
  return drawn(
    report,
    { report: { ...report, rows }, nameOf: (key, code) => inLanguage(nameOf(key, code), language) },
    request,
  );
}
