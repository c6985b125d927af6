/** What the page of where to try shows under its head, as markup. */
import { stillPart } from "~/frame/still-part.server";
import type { WhereToTryPageReport } from "~/reports/where-to-try/where-to-try-page-report.server";
import { tryWords } from "~/words/served-words.server";
import { WhereToTryBody } from "./where-to-try-body";

const drawn = stillPart("try", WhereToTryBody, tryWords);

/** Null while it is computed, and while nothing is loaded. */
export function whereToTryMarkup(page: WhereToTryPageReport, request: Request): string | null {
  const { report, waiting } = page;
  return waiting || report.cutOffDate === null ? null : drawn(report, { page }, request);
}
