/** The page of the plan: begun by whoever comes first, shown as soon as it is there. */
import { REPORTS } from "~/domain/reports";
import type { RotationView } from "~/domain/rotation-view";
import type { Scope } from "~/domain/scope";
import type { Bilingual } from "~/domain/text";
import type { Store } from "~db/store";
import { readyOrThrown } from "../page-answer.server";
import { requireFilters } from "../read-filters.server";
import { requireReport } from "../require-report.server";
import { USUAL_PLAN } from "./hand-over-plan-task.server";
import { planAnswer } from "./rotation-plan-answer.server";
import { rememberedView } from "./rotation-view.server";

/** A reader rather waits so long than reads of waiting. */
const PATIENCE_MS = 700;

/** @throws Response 202 with the progress while it is computed, 400 for a wrong parameter */
export async function rotationPageReport(
  store: Store,
  scope: Scope,
  request: Request,
): Promise<{ title: Bilingual; view: RotationView }> {
  await requireFilters(store, request);
  const plan = readyOrThrown(await planAnswer(store, USUAL_PLAN, PATIENCE_MS));
  const { filters } = await requireReport(store, scope, request, "rotation-plan");
  return { title: REPORTS["rotation-plan"].title, view: await rememberedView(store, scope, filters, plan) };
}
