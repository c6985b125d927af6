/** The lists of officers: with an officer chosen, what he is to do, whoever holds the case now. */
import type { Visit } from "~/answers/visit.server";
import type { PlanView } from "~/domain/plan/plan-view";
import { requireView } from "../require-report.server";
import { PLAN_READS } from "./plan-report.server";
import { keptPlanView, type PlanPage, planPageReport } from "./plan-view.server";

export type MondayPage = PlanPage & {
  /** Whose lists are shown; empty: everybody's. */
  leads: readonly string[];
};

/** @throws Response 400 for a column to sort by that there is not */
export async function mondayPage(visit: Visit): Promise<MondayPage> {
  const page = await planPageReport(visit);
  const leads = visit.filters.officer;
  if (leads.length === 0 || page.view === null) return { ...page, leads };
  const kept = await keptPlanView(visit, { filters: { ...visit.filters, officer: [] } });
  if (kept.view === null) return { ...page, ...kept, leads };
  const all = requireView(visit, kept.view.list, PLAN_READS);
  const view: PlanView = { ...kept.view, list: { ...all, filters: page.list.filters } };
  return { ...page, view, leads };
}
