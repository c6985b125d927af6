/**
 * The plan that pages show: the one that knows every decision; while that is computed, the latest that is there, without a
 * step for the cases decided since. So nobody waits after each answer, and no case is proposed twice.
 */
import { leftAlone } from "~/analysis/plan/case-verdicts";
import { ask } from "~/answers/ask.server";
import type { Asked, Besides } from "~/answers/definition.server";
import type { Wish } from "~/answers/desk.server";
import type { Visit } from "~/answers/visit.server";
import type { NotReady } from "~/domain/heavy-answer";
import { decidedCases } from "~/domain/plan/decisions";
import type { PlanStand } from "~/domain/plan/plan-view";
import { earlierDecisions, lastDecision, lastDecisions } from "~db/queries/plan/plan-decisions";
import { type DecidedPlan, planOfAll } from "./plan-of-all.server";

export type ShownPlan = { plan: DecidedPlan; stand: PlanStand } | { plan: null; waiting: NotReady };

/** How many answers a plan may lie behind before nobody would call it the latest. */
const MOST_BEHIND = 50;

export async function shownPlan(
  visit: Visit,
  wish: Wish,
  besides: Pick<Besides, "filters"> = {},
): Promise<ShownPlan> {
  const newest = await visit.ask(planOfAll, wish, besides);
  if (newest.state === "ready") {
    const { decisions } = newest.result;
    return { plan: newest.result, stand: { plannedAfter: decisions, decisions } };
  }
  const { store } = visit.desk;
  for (const known of newest.state === "computing" ? await earlierDecisions(store, MOST_BEHIND) : []) {
    const earlier = await planKnowing(visit, known, "now", { ...besides, mayBegin: false });
    if (earlier === null) continue;
    const decisions = await lastDecision(store);
    const asked = await visit.look(planOfAll.reads, besides);
    return {
      plan: await withoutDecided(asked, earlier, decisions),
      stand: { plannedAfter: known, decisions },
    };
  }
  return { plan: null, waiting: newest };
}

/** The plan as it was before later decisions; null where it is not there. @param known number of the last that it knows */
export async function planKnowing(
  visit: Visit,
  known: number,
  wish: Wish,
  { mayBegin = true, ...besides }: Pick<Besides, "filters"> & { mayBegin?: boolean } = {},
): Promise<DecidedPlan | null> {
  const question = visit.question(planOfAll, besides);
  const then = { ...question, settings: { ...question.settings, decisions: known } };
  const answer = await ask(visit.desk, then, wish, mayBegin ? visit.asker : { mayBegin });
  return answer.state === "ready" ? answer.result : null;
}

/** Whatever a plan does not know yet of what people decided, up to a number: those cases are left alone. */
export async function withoutDecided(
  { store, selection, filters }: Asked,
  plan: DecidedPlan,
  upTo: number,
): Promise<DecidedPlan> {
  const since = (await lastDecisions(store, upTo)).filter(({ id }) => id > plan.decisions);
  const at = { cutOffDay: selection.cutOffDay ?? 0, declinedDays: filters.declined };
  const reasons = new Map(decidedCases(since, at, () => 0).map(({ caseId, reason }) => [caseId, reason]));
  const cases = plan.cases.map((one) => {
    const reason = reasons.get(one.caseId);
    return reason === undefined ? one : leftAlone(one, reason);
  });
  return { ...plan, cases };
}
