/** One page of the breaches, as markup. */
import { CASES_PER_PAGE } from "~/domain/cases-per-page";
import { type Bilingual, inEachLanguage } from "~/domain/text";
import { stillPart } from "~/frame/still-part.server";
import type { BreachesPageReport } from "~/reports/conduct/conduct-page-report.server";
import { conductWords } from "~/words/served-words.server";
import { BreachesTable } from "./breaches-table";

export const breachesTitle: Bilingual = inEachLanguage((language) => conductWords(language).breachesList);

const drawn = stillPart("breaches", BreachesTable, conductWords);

/** Null where there is nothing to list. */
export function breachesMarkup({ report, nameOf }: BreachesPageReport, request: Request): string | null {
  if (report.rows.length === 0) return null;
  const first = (report.filters.page - 1) * CASES_PER_PAGE;
  const rows = report.rows.slice(first, first + CASES_PER_PAGE);
  return drawn(report, { report: { ...report, rows }, nameOf }, request);
}
