/** The strongest lines of where to try, as markup: only what is worked out already, or is soon. */
import { stillPart } from "~/frame/still-part.server";
import type { OverviewReport } from "~/reports/overview/overview-report.server";
import type { TryLine } from "~/reports/where-to-try/where-to-try-page-report.server";
import { tryWords } from "~/words/served-words.server";
import { ActHere } from "./act-here";

const drawn = stillPart("act", ActHere, tryWords);

/** @param places null while they are worked out */
export function actHereMarkup(
  report: OverviewReport,
  places: readonly TryLine[] | null,
  request: Request,
): string | null {
  if (report.cutOffDate === null || report.datesAssumed) return null;
  return drawn(report, { places }, request);
}
