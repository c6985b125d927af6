/**
 * The heavy half of a plan, once for a portfolio and cut-off: the fit, and what may be done next on every open case. Nothing
 * but values, so that it can be kept and read again.
 */
import type { Plan } from "~/domain/plan/plan";
import type { PlanRows } from "~/domain/plan/plan-rows";
import { type AskedCase, askedCase, type PlanOutlook } from "./case-option";
import { planFit } from "./plan-fit";
import { planOutlook } from "./plan-outlook";

/** Of the rows, what a plan under any settings still needs. */
export interface PreparedRows extends Pick<PlanRows, "horizon" | "officers"> {
  openCases: readonly AskedCase[];
}

export type PreparedPlan =
  | { rows: PreparedRows; outlook: PlanOutlook; reason: null }
  | { rows: PreparedRows; outlook: null; reason: NonNullable<Plan["reason"]> };

export function preparedPlan(all: PlanRows): PreparedPlan {
  const { horizon, officers, openCases } = all;
  const rows: PreparedRows = { horizon, officers, openCases: openCases.map(askedCase) };
  if (officers.length === 0) return { rows, outlook: null, reason: "no-officers" };
  const fit = planFit(all);
  if ("reason" in fit) return { rows, outlook: null, reason: fit.reason };
  if (!fit.costs.areKnown) return { rows, outlook: null, reason: "no-hours" };
  return { rows, outlook: planOutlook(all, fit), reason: null };
}
