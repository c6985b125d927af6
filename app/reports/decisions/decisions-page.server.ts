/** The page of what became of decisions: its table, and which of them are on cases that are no longer there. */
import type { Visit } from "~/answers/visit.server";
import type { Report } from "~/domain/report";
import { removedCodes } from "~db/queries/plan/plan-decisions";
import { requireReport } from "../require-report.server";
import { decisionsReport } from "./decisions-report.server";

export interface DecisionsPage {
  list: Report;
  /** Codes of cases that an undone import has removed; what was decided about them is kept. */
  removed: readonly string[];
}

/** @throws Response 400 for a column to sort by that there is not */
export async function decisionsPage(visit: Visit): Promise<DecisionsPage> {
  const list = await requireReport(visit, decisionsReport);
  return { list, removed: await removedCodes(visit.desk.store) };
}
