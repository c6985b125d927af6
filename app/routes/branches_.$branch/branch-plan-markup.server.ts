/** The branch's part of the plan, as markup. */
import type { NextSteps, PlanLines } from "~/domain/plan/plan-beside";
import { stillPart } from "~/frame/still-part.server";
import type { BranchPageReport } from "~/reports/branch/branch-page-report.server";
import { planWords } from "~/words/served-words.server";
import { BranchPlan } from "./branch-plan";

const drawn = stillPart("branch-plan", BranchPlan, planWords);

/** Null where nobody knows days. @param plan null while it is computed */
export function branchPlanMarkup(
  { figures, code }: BranchPageReport,
  plan: PlanLines | null,
  steps: NextSteps | null,
  request: Request,
): string | null {
  if (figures.cutOffDate === null || figures.datesAssumed) return null;
  return drawn(figures, { plan, steps, code }, request);
}
