/** One period beside another, and the way to all tables of the page in one file, as markup. */
import type { Report } from "~/domain/report";
import { periodWords } from "~/words/served-words.server";
import { ComparedPeriods, type ComparedPeriodsProps } from "../components/comparison/compared-periods";
import { stillPart } from "./still-part.server";
import { wholePageMarkup } from "./whole-page-markup.server";

const drawn = stillPart("periods", ComparedPeriods, periodWords);

/** Null while nothing is loaded. @param compared null where no other period was chosen */
export function comparisonMarkup(
  report: ComparedPeriodsProps["report"] & Pick<Report, "search">,
  compared: Report | null,
  request: Request,
): string | null {
  if (report.cutOffDate === null) return null;
  const path = new URL(request.url).pathname;
  return drawn(report, { report, compared, path }, request) + wholePageMarkup(report, request, report.search);
}
