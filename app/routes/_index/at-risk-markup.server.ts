/** What cannot wait, as markup: nothing in it moves, and no browser loads what draws it. */
import { AtRisk } from "~/components/overview/at-risk";
import type { OverviewReport } from "~/domain/overview";
import { stillPart } from "~/frame/still-part.server";
import { atRiskWords } from "~/words/served-words.server";

const drawn = stillPart("risk", AtRisk, atRiskWords);

/** @param openBreaches null where nobody knows, or not yet */
export function atRiskMarkup(
  report: OverviewReport,
  openBreaches: number | null,
  request: Request,
): string | null {
  return report.cutOffDate === null ? null : drawn(report, { report, openBreaches }, request);
}
