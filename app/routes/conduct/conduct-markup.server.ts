/** What the page of conduct shows under its head, as markup. */
import { stillPart } from "~/frame/still-part.server";
import type { ConductPageReport } from "~/reports/conduct/conduct-page-report.server";
import { conductWords } from "~/words/served-words.server";
import { ConductBody } from "./conduct-body";

const drawn = stillPart("conduct", ConductBody, conductWords);

/** Null while nothing is loaded. */
export function conductMarkup(page: ConductPageReport, request: Request): string | null {
  return page.report.cutOffDate === null ? null : drawn(page.report, { page }, request);
}
