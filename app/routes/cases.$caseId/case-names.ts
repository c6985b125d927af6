import { inLanguage, type Language, marks } from "~/domain/text";
import type { NameKey } from "~/reports/case/case-names.server";
import type { CaseReport } from "~/reports/case/case-report.server";
import { words } from "~/words/words";

/** What a code of the report is called. */
export function nameOf(
  { names }: Pick<CaseReport, "names">,
  key: NameKey,
  code: string,
  language: Language,
): string {
  return inLanguage(names[key][code], language) ?? code;
}

/** A word of a closed list in the reader's language; null where the file has none. */
export function spoken(
  report: Pick<CaseReport, "names">,
  key: NameKey,
  code: string | null,
  language: Language,
): string | null {
  return code === null ? null : nameOf(report, key, code, language);
}

/** The borrower's name in the reader's language, as far as the files have it. */
export function borrowerName({ facts }: Pick<CaseReport, "facts">, language: Language): string {
  return inLanguage({ en: facts.borrower, zh: facts.borrowerNameZh || facts.borrower }, language);
}

/** Open, or how it was closed. */
export function statusText(report: Pick<CaseReport, "names">, status: string, language: Language): string {
  const { open, closed } = words(language).caseStatus;
  if (status === "open") return open;
  return status === "closed" ? closed : nameOf(report, "close_reason", status, language);
}

/** Names of officers in a row: `Li Na, Wang Fang`. */
export function officerList(report: CaseReport, codes: readonly string[], language: Language): string {
  const names = codes.map((code) => nameOf(report, "officer", code, language));
  return names.join(marks(language).list);
}
