/** The plan of the whole portfolio, and as much of it as the filters choose. */
import type { Asked, Work } from "~/answers/definition.server";
import type { HandOver, RotationPlan } from "~/domain/rotation";
import { caseIds } from "~db/queries/case-ids";
import type { Selection } from "~db/queries/selection";
import { CHOSEN } from "../reads";
import { handOverPlanFit } from "./hand-over-plan-fit.server";

/** What a plan's tables read: which cases, and under which limits they are planned. */
export const PLAN_READS = [...CHOSEN, "cap", "penalty"] as const;

/** Of every branch, under the limits of the question. */
export function wholePlan({ whole }: Work): Promise<RotationPlan> {
  return whole(handOverPlanFit, { code: "" });
}

/** Handovers of the cases inside the filters. */
export async function handOversWithin(
  { store, selection }: Asked,
  { branches }: RotationPlan,
): Promise<HandOver[]> {
  const all = branches.flatMap(({ handOvers }) => handOvers);
  if (all.length === 0 || !isNarrow(selection)) return all;
  const within = new Set(await caseIds(store, selection));
  return all.filter(({ proposal }) => within.has(proposal.caseId));
}

function isNarrow({ horizon: _horizon, cutOffDay: _cutOffDay, q: _q, ...choices }: Selection): boolean {
  return Object.values(choices).some((choice) => choice !== null);
}
