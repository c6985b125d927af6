/** The cross table and its form, as markup. */
import type { Language } from "~/domain/text";
import { stillParts } from "~/frame/still-part.server";
import type { CrossPageReport } from "~/reports/cross/cross-page-report.server";
import { crossWords } from "~/words/served-words.server";
import { CrossBody } from "./cross-body";

const drawn = stillParts("cross", CrossBody, crossWords);

/** Null while nothing is loaded. */
export function crossMarkup(page: CrossPageReport, request: Request): string | null {
  return page.report.cutOffDate === null ? null : drawn(page.report, { page }, request);
}

/** What is said while fits are computed: a browser has none of this page's words. */
export function fitsText(language: Language) {
  const { computingWhy, failedTitle, failed } = crossWords(language);
  return { computingWhy, failedTitle, failed };
}
