/** The funnel and how it is computed, as markup. */
import { createElement } from "react";
import type { Report } from "~/domain/report";
import { format } from "~/format";
import { stillMarkup } from "~/frame/still-markup.server";
import type { OfficersPageReport } from "~/reports/officers-page-report.server";
import { officerWords } from "~/words/officer-words.server";
import { OfficersFunnel } from "./officers-funnel";

/** Null where nobody is compared. */
export function officersMarkup({ report, funnel }: OfficersPageReport, request: Request): string | null {
  if (funnel === null || funnel.dots.length === 0) return null;
  const language = report.filters.lang ?? "en";
  const { pathname, search } = new URL(request.url);
  const element = createElement(OfficersFunnel, {
    format: format(language, report.currency),
    text: officerWords(language),
    funnel,
    report: report as Report,
  });
  return stillMarkup(element, pathname + search, "officers");
}
