/** The plan as its page shows it: a filter selects from it and never changes it. */
import type { Asked, Besides, Definition } from "~/answers/definition.server";
import type { Visit } from "~/answers/visit.server";
import { isoFromDay } from "~/domain/calendar";
import type { NotReady } from "~/domain/heavy-answer";
import { CASE_VERDICTS, type CaseVerdict, isListed, type Plan, type PlanCase } from "~/domain/plan/plan";
import type { PlanStand, PlanView } from "~/domain/plan/plan-view";
import type { KeptReport, Report } from "~/domain/report";
import { assemble } from "../assemble.server";
import { PLANNING } from "../reads";
import { requireView } from "../require-report.server";
import { codesOf, decidedWithin } from "./decided-steps.server";
import { planNames } from "./plan-names.server";
import { type DecidedPlan, planOfAll } from "./plan-of-all.server";
import { actionCode, casesWithin, gainOf, PLAN_READS, planRowsOf } from "./plan-report.server";
import { shownPlan } from "./shown-plan.server";

export type KeptPlanView = Omit<PlanView, "list"> & { list: KeptReport };

export const planViewReport: Definition<KeptPlanView> = {
  name: "plan-view",
  reads: PLAN_READS,
  settings: PLANNING,
  weight: "cells",
  isStored: false,
  async answer({ read, whole }) {
    const plan = await whole(planOfAll);
    const { decisions } = plan;
    return read((asked) => planView(asked, plan, { plannedAfter: decisions, decisions }));
  },
};

/** The frame of the page while its plan is computed. */
export const planFrame: Definition<KeptReport> = {
  name: "plan-frame",
  reads: PLAN_READS,
  settings: [],
  weight: "cells",
  isStored: false,
  answer: ({ read }) => read((asked) => assemble(asked, "plan", [])),
};

export interface PlanPage {
  /** Without rows while the plan is computed. */
  list: Report;
  /** Null while it is not there. */
  view: PlanView | null;
  waiting: NotReady | null;
}

/**
 * Every page that shows the plan asks for the same one, so leaving one of them for another does not give it up.
 *
 * @throws Response 400 for a column to sort by that there is not
 */
export async function planPageReport(visit: Visit): Promise<PlanPage> {
  const { view, waiting } = await keptPlanView(visit);
  const list = requireView(visit, view?.list ?? (await visit.require(planFrame)), PLAN_READS);
  return view === null ? { list, view, waiting } : { list, view: { ...view, list }, waiting: null };
}

type Kept = { view: KeptPlanView; waiting: null } | { view: null; waiting: NotReady };

/** Under the visit's filters, or others. */
export async function keptPlanView(visit: Visit, besides: Pick<Besides, "filters"> = {}): Promise<Kept> {
  const shown = await shownPlan(visit, "soon", besides);
  if (shown.plan === null) return { view: null, waiting: shown.waiting };
  const { plan, stand } = shown;
  if (stand.plannedAfter < stand.decisions) {
    const asked = await visit.look(PLAN_READS, besides);
    return { view: await planView(asked, plan, stand), waiting: null };
  }
  const answer = await visit.ask(planViewReport, "soon", besides);
  return answer.state === "ready" ? { view: answer.result, waiting: null } : { view: null, waiting: answer };
}

async function planView(asked: Asked, plan: DecidedPlan, stand: PlanStand): Promise<KeptPlanView> {
  const cases = await casesWithin(asked, plan);
  const first = cases.filter(({ verdict }) => verdict === "first");
  const left = cases.filter(({ isLeftWaiting }) => isLeftWaiting);
  // The sums and the curve of the whole count what has been decided since.
  const isWhole = cases.length === plan.cases.length && stand.plannedAfter === stand.decisions;
  const rows = await planRowsOf(
    asked,
    cases.filter(({ verdict }) => isListed(verdict)),
  );
  const decided = await decidedWithin(asked, stand.decisions);
  return {
    reason: plan.reason,
    gate: plan.gate.state,
    gain: {
      ...(isWhole ? plan.total : { lowMinor: null, highMinor: null }),
      expectedMinor: gainOf([...first, ...left]),
    },
    isWhole,
    leftWaiting: { cases: left.length, lossMinor: -gainOf(left) },
    uncompared: plan.uncompared.flatMap((code) => asked.dictionaries.method.byCode.get(code)?.name ?? []),
    counts: countsOf(cases),
    steps: stepsOf(first),
    branches: branchesOf(asked, plan, first),
    curve: isWhole ? plan.curve : [],
    backTest: backTestOf(plan),
    list: await assemble(asked, "plan", rows),
    decided,
    ...stand,
    names: planNames(asked, [...rows, ...codesOf(decided)]),
  };
}

export function countsOf(cases: readonly PlanCase[]): PlanView["counts"] {
  return Object.fromEntries(
    CASE_VERDICTS.map((verdict) => [verdict, cases.filter((one) => one.verdict === verdict).length]),
  ) as Record<CaseVerdict, number>;
}

function stepsOf(first: readonly PlanCase[]): PlanView["steps"] {
  const byAction = new Map<string, PlanCase[]>();
  for (const one of first) {
    const code = one.action === null ? "usual" : actionCode(one.action);
    const cases = byAction.get(code) ?? [];
    byAction.set(code, cases);
    cases.push(one);
  }
  return [...byAction]
    .map(([action, cases]) => ({ action, cases: cases.length, gainMinor: gainOf(cases) }))
    .sort((one, other) => other.gainMinor - one.gainMinor || (one.action < other.action ? -1 : 1));
}

/** Of the branches whose cases are planned; hours are those of their own officers, who may hold cases of another. */
function branchesOf({ dictionaries }: Asked, plan: Plan, first: readonly PlanCase[]): PlanView["branches"] {
  const hours = new Map(plan.branches.map((branch) => [branch.branchId, branch]));
  return [...new Set(first.map(({ branchId }) => branchId))]
    .map((branchId) => {
      const cases = first.filter((one) => one.branchId === branchId);
      const entry = dictionaries.branch.byId.get(branchId);
      const own = hours.get(branchId);
      return {
        code: entry?.code ?? String(branchId),
        name: entry?.name ?? { en: String(branchId), zh: String(branchId) },
        cases: cases.length,
        gainMinor: gainOf(cases),
        usedMinutes: own?.usedMinutes ?? 0,
        capacityMinutes: own?.capacityMinutes ?? null,
        hourValueMinor: own?.hourValueMinor ?? null,
      };
    })
    .sort((one, other) => other.gainMinor - one.gainMinor || (one.code < other.code ? -1 : 1));
}

function backTestOf({ backTest }: Plan): PlanView["backTest"] {
  if (backTest === null || backTest.observed === null) return null;
  return { until: isoFromDay(backTest.untilDay), agreed: backTest.agreed, ...backTest.observed };
}
