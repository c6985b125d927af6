/** The lists of officers: with one chosen, the steps planned for that officer, also on cases of others. */
import type { Visit } from "~/answers/visit.server";
import type { LastNotes } from "~/domain/case-notes";
import type { PlanView } from "~/domain/plan/plan-view";
import { lastNotesOf } from "~db/queries/case-notes";
import { requireView } from "../require-report.server";
import { codesIn } from "./decided-steps.server";
import { PLAN_READS } from "./plan-report.server";
import { keptPlanView, type PlanPage, planPageReport } from "./plan-view.server";

export type MondayPage = PlanPage & {
  /** Whose lists are shown; empty: everybody's. */
  leads: readonly string[];
  /** What was written last about the cases of these lists. */
  notes: LastNotes;
};

/** Whatever order an address asks for, a list begins with what was accepted, then with what gains most. */
export async function mondayPage(asked: Visit): Promise<MondayPage> {
  const visit = { ...asked, filters: { ...asked.filters, sort: null } };
  const page = await pageOf(visit);
  return { ...page, notes: await notesBeside(visit, page.view) };
}

/** About every case that such a page lists. */
export function notesBeside({ desk }: Visit, view: PlanView | null): Promise<LastNotes> {
  const decided = view?.decided.map(({ code }) => code) ?? [];
  return lastNotesOf(desk.store, [...codesIn(view?.list.rows ?? []), ...decided]);
}

async function pageOf(visit: Visit): Promise<Omit<MondayPage, "notes">> {
  const page = await planPageReport(visit);
  const leads = visit.filters.officer;
  if (leads.length === 0 || page.view === null) return { ...page, leads };
  const kept = await keptPlanView(visit, { filters: { ...visit.filters, officer: [] } });
  if (kept.view === null) return { ...page, ...kept, leads };
  const all = requireView(visit, kept.view.list, PLAN_READS);
  const view: PlanView = { ...kept.view, list: { ...all, filters: page.list.filters } };
  return { ...page, view, leads };
}
