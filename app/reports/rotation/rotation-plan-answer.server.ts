/** The plans of the branches, as far as a reader may see them and asks for. */

import { awaitedAnswer, heavyAnswer } from "~/answers/heavy-answer.server";
import type { FilterState } from "~/domain/filters";
import type { HeavyAnswer } from "~/domain/heavy-answer";
import type { HandOver, RotationAnalysis, RotationPlan } from "~/domain/rotation";
import type { Scope } from "~/domain/scope";
import type { Database } from "~db/client";
import { caseIds } from "~db/queries/case-ids";
import type { Selection } from "~db/queries/selection";
import { ask } from "../question.server";
import { handOverPlanTask, type PlanQuestion, USUAL_PLAN } from "./hand-over-plan-task.server";
import { rotationAnalysisTask, rotationQuestion } from "./rotation-analysis-task.server";

/** Begun where needed. */
export function planAnswer(
  database: Database,
  question: PlanQuestion = USUAL_PLAN,
  forMs = 0,
): Promise<HeavyAnswer<RotationPlan>> {
  return heavyAnswer(database, handOverPlanTask, question, { forMs });
}

/** Waits for it, whatever it takes. */
export function awaitedPlan(database: Database): Promise<RotationPlan> {
  return awaitedAnswer(database, handOverPlanTask, USUAL_PLAN);
}

/** What the plans are made from, likewise. */
export function awaitedAnalysis(database: Database): Promise<RotationAnalysis> {
  return awaitedAnswer(database, rotationAnalysisTask, rotationQuestion(database));
}

/** Handovers of the cases inside the filters. */
export function handOversWithin(
  database: Database,
  scope: Scope,
  filters: FilterState,
  { branches }: RotationPlan,
): HandOver[] {
  const all = branches.flatMap(({ handOvers }) => handOvers);
  const { selection } = ask(database, scope, filters);
  if (all.length === 0 || !isNarrow(selection)) return all;
  const within = new Set(caseIds(database, selection));
  return all.filter(({ proposal }) => within.has(proposal.caseId));
}

function isNarrow({ horizon: _horizon, cutOffDay: _cutOffDay, q: _q, ...choices }: Selection): boolean {
  return Object.values(choices).some((choice) => choice !== null);
}
