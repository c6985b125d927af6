/** The plan's largest lines, as markup: only what is computed already. */
import type { OverviewReport } from "~/domain/overview";
import type { PlanLines } from "~/domain/plan/plan-beside";
import { stillPart } from "~/frame/still-part.server";
import { planWords } from "~/words/served-words.server";
import { ActHere } from "./act-here";

const drawn = stillPart("act", ActHere, planWords);

/** @param plan null while it is computed */
export function actHereMarkup(
  report: OverviewReport,
  plan: PlanLines | null,
  request: Request,
): string | null {
  if (report.cutOffDate === null || report.datesAssumed) return null;
  return drawn(report, { plan }, request);
}
