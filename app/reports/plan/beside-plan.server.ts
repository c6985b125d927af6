/** What other pages say of the plan, from the one answer that stands: nobody waits for it there, but it is begun. */
import type { Besides } from "~/answers/definition.server";
import type { Visit } from "~/answers/visit.server";
import { isOffered, type PlanCase } from "~/domain/plan/plan";
import type {
  BesidePlan,
  CaseDecisions,
  CaseStep,
  NextSteps,
  PlanLine,
  PlanLines,
} from "~/domain/plan/plan-beside";
import { REPORTS } from "~/domain/reports";
import { lastNotesOf } from "~db/queries/case-notes";
import { decisionsOfCase } from "~db/queries/plan/plan-decisions";
import { shownRow } from "../viewed";
import { codesIn, codesOf, decidedSteps, decidedWithin } from "./decided-steps.server";
import { planNames } from "./plan-names.server";
import { actionCode, byGain, casesWithin, gainOf, PLAN_READS, planRowsOf } from "./plan-report.server";
import { countsOf } from "./plan-view.server";
import { shownPlan } from "./shown-plan.server";

/** The largest lines inside the filters. @param most of the lines; the sums are of all */
export async function planLines(
  visit: Visit,
  most: number,
  besides: Pick<Besides, "filters"> = {},
): Promise<BesidePlan<PlanLines>> {
  const standing = await shownPlan(visit, "now", besides);
  if (standing.plan === null) return { shown: null, waiting: standing.waiting };
  const { plan } = standing;
  const asked = await visit.look(PLAN_READS, besides);
  const cases = await casesWithin(asked, plan);
  const first = cases.filter(({ verdict }) => verdict === "first");
  const lines = linesOf(first).slice(0, most);
  const { branch } = asked.dictionaries;
  const names = planNames(
    asked,
    lines.map(({ action }) => ({ action })),
  );
  return {
    shown: {
      reason: plan.reason,
      gate: plan.gate.state,
      counts: countsOf(cases),
      cases: first.length,
      gainMinor: gainOf(cases.filter((one) => one.verdict === "first" || one.isLeftWaiting)),
      tried: cases.filter(({ verdict }) => verdict === "try").length,
      lines: lines.map(({ branchId, ...line }): PlanLine => {
        const entry = branch.byId.get(branchId);
        const code = entry?.code ?? String(branchId);
        return { ...line, branch: { code, name: entry?.name ?? { en: code, zh: code } } };
      }),
      horizon: asked.filters.horizon,
      names,
    },
    waiting: null,
  };
}

/** The largest steps inside the filters, with what was decided there; null while the plan is computed. */
export async function nextSteps(
  visit: Visit,
  most: number,
  besides: Pick<Besides, "filters"> = {},
): Promise<NextSteps | null> {
  const shown = await shownPlan(visit, "now", besides);
  if (shown.plan === null) return null;
  const asked = await visit.look(PLAN_READS, besides);
  const cases = await casesWithin(asked, shown.plan);
  // Names are read of those shown alone: a branch has thousands.
  const kept = await planRowsOf(asked, byGain(cases.filter(isOffered)).slice(0, most));
  const decided = await decidedWithin(asked, shown.stand.decisions);
  return {
    rows: kept.map((row) => shownRow(row, NO_REASONS, visit.language)),
    decided,
    notes: await lastNotesOf(asked.store, codesIn(kept)),
    ...shown.stand,
    names: planNames(asked, [...kept, ...codesOf(decided)]),
  };
}

function linesOf(first: readonly PlanCase[]) {
  const groups = new Map<string, PlanCase[]>();
  for (const one of first) {
    const key = `${one.branchId} ${one.action && actionCode(one.action)}`;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(one);
  }
  return [...groups.values()]
    .map((cases) => ({
      branchId: cases[0]!.branchId,
      action: cases[0]!.action ? actionCode(cases[0]!.action) : "usual",
      cases: cases.length,
      gainMinor: gainOf(cases),
    }))
    .sort(
      (one, other) =>
        other.gainMinor - one.gainMinor ||
        one.branchId - other.branchId ||
        (one.action < other.action ? -1 : 1),
    );
}

/** The next step on one case; null where it is not in the plan: it is closed, or owes nothing, or there is no plan. */
export async function caseStep(visit: Visit, code: string): Promise<BesidePlan<CaseStep> | null> {
  const standing = await shownPlan(visit, "now");
  if (standing.plan === null) return { shown: null, waiting: standing.waiting };
  const { plan } = standing;
  const one = plan.reason === null ? plan.cases.find((each) => each.code === code) : undefined;
  if (one === undefined) return null;
  const asked = await visit.look(["horizon", "declined"]);
  const [row] = await planRowsOf(asked, [one]);
  const history = await decidedSteps(asked, await decisionsOfCase(asked.store, code));
  const branch = plan.branches.find(({ branchId }) => branchId === one.branchId);
  return {
    shown: {
      verdict: one.verdict,
      row: shownRow(row!, NO_REASONS, visit.language),
      horizon: asked.filters.horizon,
      hourValueMinor: branch?.hourValueMinor ?? null,
      names: planNames(asked, [row!, ...codesOf(history)]),
      history,
      ...standing.stand,
    },
    waiting: null,
  };
}

/** What was decided about a case that is in no plan; null where nothing was. */
export async function pastDecisions(visit: Visit, code: string): Promise<CaseDecisions | null> {
  const asked = await visit.look(["declined"]);
  const history = await decidedSteps(asked, await decisionsOfCase(asked.store, code));
  return history.length === 0 ? null : { history, names: planNames(asked, codesOf(history)) };
}

/** The plan's reasons are plain codes. */
const NO_REASONS: ReadonlySet<string> = new Set(
  REPORTS.plan.columns.filter(({ kind }) => kind === "reasons").map(({ key }) => key),
);
