/** The overview's answer, and how old its data are, as markup: of these only links move. */
import type { OverviewReport } from "~/domain/overview";
import { stillPart } from "~/frame/still-part.server";
import { DataAge } from "./data-age";
import { OverviewAnswer } from "./overview-answer";

const drawn = stillPart("answer", OverviewAnswer, () => null);

/** Null while nothing is loaded. */
export function answerMarkup(report: OverviewReport, request: Request): string | null {
  return report.figures === null ? null : drawn(report, { report }, request);
}

export const dataAgeMarkup = stillPart("age", DataAge, () => null);
