/** One period beside another, and the way to all tables of the page in one file, as markup. */
import type { Report } from "~/domain/report";
import { periodWords } from "~/words/served-words.server";
import { ComparedPeriods, type ComparedPeriodsProps } from "../components/comparison/compared-periods";
import { stillPart } from "./still-part.server";
import { wholePageMarkup } from "./whole-page-markup.server";

const drawn = stillPart("periods", ComparedPeriods, periodWords);

/** Null while nothing is loaded; without known dates no period can be chosen. @param compared null where no other period was */
export function comparisonMarkup(
  report: ComparedPeriodsProps["report"] & Pick<Report, "search" | "datesAssumed">,
  compared: Report | null,
  request: Request,
): string | null {
  if (report.cutOffDate === null) return null;
  const path = new URL(request.url).pathname;
  const periods =
    report.datesAssumed && compared === null ? "" : drawn(report, { report, compared, path }, request);
  return periods + wholePageMarkup(report, request, report.search);
}
