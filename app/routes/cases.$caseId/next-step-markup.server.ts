/** The next step on a case, or what was decided about it before, as markup. */
import type { Visit } from "~/answers/visit.server";
import type { BesidePlan, CaseDecisions, CaseStep } from "~/domain/plan/plan-beside";
import { stillPart } from "~/frame/still-part.server";
import type { CaseReport } from "~/reports/case/case-report.server";
import { planWords } from "~/words/served-words.server";
import { NextStep } from "./next-step";
import { PastDecisions } from "./past-decisions";

const drawn = stillPart("next-step", NextStep, planWords);

/** Null where the case is not in the plan. */
export function nextStepMarkup(
  { currency }: Pick<CaseReport, "currency">,
  step: BesidePlan<CaseStep> | null,
  { filters }: Visit,
  request: Request,
): string | null {
  return step && drawn({ currency, filters }, { step: step.shown }, request);
}

const drawnPast = stillPart("past", PastDecisions, planWords);

/** Null where nothing was. */
export function pastDecisionsMarkup(
  { currency }: Pick<CaseReport, "currency">,
  decisions: CaseDecisions | null,
  { filters }: Visit,
  request: Request,
): string | null {
  return decisions && drawnPast({ currency, filters }, { decisions }, request);
}
