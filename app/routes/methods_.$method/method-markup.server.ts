/** What the page of a method shows under its head, as markup. */
import { createElement } from "react";
import type { Bilingual, Language } from "~/domain/text";
import { format } from "~/format";
import { stillMarkup } from "~/frame/still-markup.server";
import type { MethodPageReport } from "~/reports/method-page-report.server";
import { analysisWords } from "~/words/analysis-words.server";
import { panelWords } from "~/words/panel-words.server";
import { MethodBody } from "./method-body";

/** Null where no episode fits the filters. */
export function methodMarkup(page: MethodPageReport, language: Language, request: Request): string | null {
  if (page.detail.figures.rows.length === 0) return null;
  const { pathname, search } = new URL(request.url);
  const element = createElement(MethodBody, {
    format: format(language, page.detail.currency),
    text: analysisWords(language),
    panelText: panelWords(language),
    page,
    search,
  });
  return stillMarkup(element, pathname + search, "method");
}

/** What the filter sentence is about. */
export function methodSubject(name: Bilingual): Bilingual {
  return {
    en: analysisWords("en").one.subject(name.en),
    zh: analysisWords("zh").one.subject(name.zh),
  };
}
