/** The notes on the time line with their forms, as markup. */
import type { Visit } from "~/answers/visit.server";
import { usualMonths } from "~/domain/delivery";
import { stillPart } from "~/frame/still-part.server";
import { annotationsShown } from "~/reports/annotations/annotations.server";
import { filterChoices } from "~/reports/filter-choices.server";
import { requireReport } from "~/reports/require-report.server";
import { trendReport } from "~/reports/trend/trend-report.server";
import { annotationWords } from "~/words/served-words.server";
import { AnnotationFold, type AnnotationFoldProps } from "./annotation-fold";

const drawn = stillPart("annotation-fold", AnnotationFold, annotationWords);

/** @throws Response 202 with the progress while the months are counted */
export async function annotationMarkup(
  visit: Visit,
  request: Request,
  refused: AnnotationFoldProps["refused"] = null,
): Promise<string> {
  const report = await requireReport(visit, trendReport);
  const rows = usualMonths(report.rows, report).sort((a, b) => (String(a.month) < String(b.month) ? -1 : 1));
  const { branch } = await visit.require(filterChoices);
  const notes = await visit.require(annotationsShown);
  return drawn(report, { notes, rows, branches: branch, refused }, request);
}
