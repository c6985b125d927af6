/** What the page of a method shows under its head, as markup. */
import { type Bilingual, DEFAULT_LANGUAGE, inEachLanguage, inLanguage } from "~/domain/text";
import { stillParts } from "~/frame/still-part.server";
import { wholePageMarkup } from "~/frame/whole-page-markup.server";
import type { MethodPageReport } from "~/reports/method/method-page-report.server";
import { analysisWords, panelWords } from "~/words/served-words.server";
import { MethodBody } from "./method-body";

const drawn = stillParts("method", MethodBody, analysisWords);

/** Null where no episode fits the filters. */
export function methodMarkup(page: MethodPageReport, request: Request): string | null {
  const { figures } = page.detail;
  const panelText = panelWords(figures.filters.lang ?? DEFAULT_LANGUAGE);
  return figures.rows.length === 0
    ? null
    : drawn(figures, { page, panelText }, request) + wholePageMarkup(figures, request);
}

/** What the filter sentence is about. */
export function methodSubject(name: Bilingual): Bilingual {
  return inEachLanguage((language) => analysisWords(language).one.subject(inLanguage(name, language)));
}
