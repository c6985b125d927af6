/** The plans of the branches, as far as a reader may see them and asks for. */

import { awaitedAnswer, heavyAnswer } from "~/answers/heavy-answer.server";
import type { FilterState } from "~/domain/filters";
import type { HeavyAnswer } from "~/domain/heavy-answer";
import type { HandOver, RotationAnalysis, RotationPlan } from "~/domain/rotation";
import type { Scope } from "~/domain/scope";
import { caseIds } from "~db/queries/case-ids";
import type { Selection } from "~db/queries/selection";
import type { Store } from "~db/store";
import { ask } from "../question.server";
import { handOverPlanTask, type PlanQuestion, USUAL_PLAN } from "./hand-over-plan-task.server";
import { rotationAnalysisTask, rotationQuestion } from "./rotation-analysis-task.server";

/** Begun where needed. */
export function planAnswer(
  store: Store,
  question: PlanQuestion = USUAL_PLAN,
  forMs = 0,
): Promise<HeavyAnswer<RotationPlan>> {
  return heavyAnswer(store, handOverPlanTask, question, { forMs });
}

/** Waits for it, whatever it takes. */
export function awaitedPlan(store: Store): Promise<RotationPlan> {
  return awaitedAnswer(store, handOverPlanTask, USUAL_PLAN);
}

/** What the plans are made from, likewise. */
export async function awaitedAnalysis(store: Store): Promise<RotationAnalysis> {
  return awaitedAnswer(store, rotationAnalysisTask, await rotationQuestion(store));
}

/** Handovers of the cases inside the filters. */
export async function handOversWithin(
  store: Store,
  scope: Scope,
  filters: FilterState,
  { branches }: RotationPlan,
): Promise<HandOver[]> {
  const all = branches.flatMap(({ handOvers }) => handOvers);
  const { selection } = await ask(store, scope, filters);
  if (all.length === 0 || !isNarrow(selection)) return all;
  const within = new Set(await caseIds(store, selection));
  return all.filter(({ proposal }) => within.has(proposal.caseId));
}

function isNarrow({ horizon: _horizon, cutOffDay: _cutOffDay, q: _q, ...choices }: Selection): boolean {
  return Object.values(choices).some((choice) => choice !== null);
}
