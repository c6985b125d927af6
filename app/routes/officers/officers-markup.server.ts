/** The funnel and how it is computed, as markup. */
import type { Report } from "~/domain/report";
import { stillPart } from "~/frame/still-part.server";
import type { OfficersPageReport } from "~/reports/officers/officers-page-report.server";
import { officerWords } from "~/words/served-words.server";
import { OfficersFunnel } from "./officers-funnel";

const drawn = stillPart("officers", OfficersFunnel, officerWords);

/** Null where nobody is compared. */
export function officersMarkup(
  { report, funnel, branches }: OfficersPageReport,
  request: Request,
): string | null {
  if (funnel === null || funnel.dots.length + branches.length === 0) return null;
  return drawn(report, { funnel, branches, report: report as Report }, request);
}
