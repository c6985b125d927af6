/** What the page of a method shows under its head, as markup. */
import type { Bilingual } from "~/domain/text";
import { stillPart } from "~/frame/still-part.server";
import type { MethodPageReport } from "~/reports/method/method-page-report.server";
import { analysisWords } from "~/words/analysis-words.server";
import { panelWords } from "~/words/panel-words.server";
import { MethodBody } from "./method-body";

const drawn = stillPart("method", MethodBody, analysisWords);

/** Null where no episode fits the filters. */
export function methodMarkup(page: MethodPageReport, request: Request): string | null {
  const { figures } = page.detail;
  const panelText = panelWords(figures.filters.lang ?? "en");
  return figures.rows.length === 0 ? null : drawn(figures, { page, panelText }, request);
}

/** What the filter sentence is about. */
export function methodSubject(name: Bilingual): Bilingual {
  return {
    en: analysisWords("en").one.subject(name.en),
    zh: analysisWords("zh").one.subject(name.zh),
  };
}
