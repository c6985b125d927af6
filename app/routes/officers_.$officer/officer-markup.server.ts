/** What the page of an officer shows under its head, as markup. */
import { type Bilingual, inEachLanguage, inLanguage } from "~/domain/text";
import { stillParts } from "~/frame/still-part.server";
import { wholePageMarkup } from "~/frame/whole-page-markup.server";
import type { OfficerPageReport } from "~/reports/officer/officer-page-report.server";
import { officerWords } from "~/words/served-words.server";
import { OfficerBody } from "./officer-body";

const drawn = stillParts("officer", OfficerBody, officerWords);

/** Null where nothing fits the filters. */
export function officerMarkup(page: OfficerPageReport, request: Request): string | null {
  const { figures } = page.detail;
  return figures.rows.length === 0
    ? null
    : drawn(figures, { page }, request) + wholePageMarkup(figures, request);
}

/** What the filter sentence is about. */
export function officerSubject(name: Bilingual): Bilingual {
  return inEachLanguage((language) => officerWords(language).one.subject(inLanguage(name, language)));
}
