/** What the page of entry cohorts shows under its head, as markup. */
import type { Report } from "~/domain/report";
import { stillPart } from "~/frame/still-part.server";
import { vintageWords } from "~/words/served-words.server";
import { VintagesBody } from "./vintages-body";

const drawn = stillPart("vintages", VintagesBody, vintageWords);

/** Null where nothing fits the filters. */
export function vintagesMarkup(report: Report, measures: Report, request: Request): string | null {
  return report.rows.length === 0 ? null : drawn(report, { report, measures }, request);
}
