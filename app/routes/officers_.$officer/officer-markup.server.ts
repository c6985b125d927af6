/** What the page of an officer shows under its head, as markup. */
import { createElement } from "react";
import type { Bilingual, Language } from "~/domain/text";
import { format } from "~/format";
import { stillMarkup } from "~/frame/still-markup.server";
import type { OfficerPageReport } from "~/reports/officer-page-report.server";
import { officerWords } from "~/words/officer-words.server";
import { OfficerBody } from "./officer-body";

/** Null where nothing fits the filters. */
export function officerMarkup(page: OfficerPageReport, language: Language, request: Request): string | null {
  if (page.detail.figures.rows.length === 0) return null;
  const { pathname, search } = new URL(request.url);
  const element = createElement(OfficerBody, {
    format: format(language, page.detail.currency),
    text: officerWords(language),
    page,
    search,
  });
  return stillMarkup(element, pathname + search, "officer");
}

/** What the filter sentence is about. */
export function officerSubject(name: Bilingual): Bilingual {
  return {
    en: officerWords("en").one.subject(name.en),
    zh: officerWords("zh").one.subject(name.zh),
  };
}
