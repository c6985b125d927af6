/** The plan on the page of all branches, and on the page of one under the limits that its address states. */
import type { Visit } from "~/answers/visit.server";
import type { Answer, NotReady } from "~/domain/heavy-answer";
import { REPORTS } from "~/domain/reports";
import type { RotationView } from "~/domain/rotation-view";
import type { Bilingual } from "~/domain/text";
import { type WhatIf, whatIf } from "~/domain/what-if";
import { readPortfolio } from "~db/queries/portfolio";
import { requireView } from "../require-report.server";
import { beside } from "../viewed";
import { PLAN_READS } from "./hand-overs-within.server";
import { type KeptRotationView, rotationViewReport } from "./rotation-view.server";

/** @throws Response 202 with the progress while it is computed, 400 for a wrong parameter */
export async function rotationPageReport(visit: Visit): Promise<{ title: Bilingual; view: RotationView }> {
  const view = await visit.require(rotationViewReport);
  return {
    title: REPORTS["rotation-plan"].title,
    view: { ...shownView(view, visit), pairs: requireView(visit, view.pairs, PLAN_READS) },
  };
}

export interface BranchPlan {
  asked: WhatIf;
  /** Null while it is not there. */
  view: RotationView | null;
  waiting: NotReady | null;
}

export async function branchPlan(visit: Visit, code: string): Promise<BranchPlan> {
  const { currency } = await readPortfolio(visit.desk.store);
  const asked = whatIf(visit.filters, currency);
  const filters = { ...visit.filters, branch: [code] };
  const answer: Answer<KeptRotationView> = await visit.ask(rotationViewReport, "soon", { filters, code });
  return answer.state === "ready"
    ? { asked, view: shownView(answer.result, visit), waiting: null }
    : { asked, view: null, waiting: answer };
}

/** The list has an order of its own: a column of the other table sorts nothing here. */
function shownView(view: KeptRotationView, visit: Visit): RotationView {
  return { ...view, pairs: beside(view.pairs, visit), cases: beside(view.cases, visit) };
}
