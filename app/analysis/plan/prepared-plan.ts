/** The heavy half of a plan, once for a portfolio and cut-off: the fit, and what may be done next on every open case. */

import type { Plan } from "~/domain/plan/plan";
import type { PlanRows } from "~/domain/plan/plan-rows";
import type { PlanOutlook } from "./case-option";
import { planFit } from "./plan-fit";
import { planOutlook } from "./plan-outlook";

export type PreparedPlan =
  | { rows: PlanRows; outlook: PlanOutlook; reason: null }
  | { rows: PlanRows; outlook: null; reason: NonNullable<Plan["reason"]> };

export function preparedPlan(rows: PlanRows): PreparedPlan {
  if (rows.officers.length === 0) return { rows, outlook: null, reason: "no-officers" };
  const fit = planFit(rows);
  if ("reason" in fit) return { rows, outlook: null, reason: fit.reason };
  if (!fit.costs.areKnown) return { rows, outlook: null, reason: "no-hours" };
  return { rows, outlook: planOutlook(rows, fit), reason: null };
}
