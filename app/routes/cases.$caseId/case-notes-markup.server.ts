/** The notes on a case, as markup. */
import type { Visit } from "~/answers/visit.server";
import { stillPart } from "~/frame/still-part.server";
import type { CaseReport } from "~/reports/case/case-report.server";
import { noteWords } from "~/words/served-words.server";
import { CaseNotes } from "./case-notes";

const drawn = stillPart("notes", CaseNotes, noteWords);

export function caseNotesMarkup(
  { currency, notes }: Pick<CaseReport, "currency" | "notes">,
  { filters, language, desk }: Visit,
  request: Request,
): string {
  const today = desk.now().toISOString().slice(0, "YYYY-MM-DD".length);
  return drawn({ currency, filters: { ...filters, lang: language } }, { notes, today }, request);
}
