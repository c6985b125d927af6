/** The next step on every open case: one row a case. */
import type { Asked } from "~/answers/definition.server";
import { isoFromDay, MINUTES_PER_HOUR } from "~/domain/calendar";
import type { FilterKey } from "~/domain/filters";
import type { Plan, PlanAction, PlanCase } from "~/domain/plan/plan";
import { isStepAsked, isStepChosen } from "~/domain/plan/step-choice";
import { ANOTHER_OFFICER } from "~/domain/plan/steps";
import type { KeptRow } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import { borrowerName } from "~db/queries/borrower-names";
import { openCaseIds } from "~db/queries/case-ids";
import { readCaseNames } from "~db/queries/case-names";
import { isNarrow } from "~db/queries/selection";
import { assemble } from "../assemble.server";
import { CHOSEN, PLANNING, STANDING } from "../reads";
import { type ReportDefinition, reportDefinition } from "../report-definition.server";
import { known, rowOf } from "../row";
import { PLAN_SETTING_KEYS, planOfAll } from "./plan-of-all.server";

/** Which cases, and under which settings they are planned. */
export const PLAN_READS = [
  ...CHOSEN,
  ...STANDING,
  "action",
  "not_action",
  ...PLAN_SETTING_KEYS,
] as const satisfies readonly FilterKey[];

export const planReport: ReportDefinition = {
  ...reportDefinition({
    name: "plan",
    reads: PLAN_READS,
    settings: PLANNING,
    weight: "fits",
    rows: () => [],
  }),
  async answer({ read, whole }) {
    const plan = await whole(planOfAll);
    return read(async (asked) =>
      assemble(asked, "plan", await planRowsOf(asked, await casesWithin(asked, plan))),
    );
  },
};

const [START_DAYS, TEAM_DAYS] = [30, 14];

/** The plan's cases inside the filters. */
export async function casesWithin(
  { store, selection, filters }: Asked,
  { cases }: Plan,
): Promise<readonly PlanCase[]> {
  const chosen = isStepChosen(filters)
    ? cases.filter(({ action }) => isStepAsked(action && actionCode(action), filters))
    : cases;
  if (!isNarrow(selection)) return chosen;
  const within = new Set(await openCaseIds(store, selection));
  return chosen.filter(({ caseId }) => within.has(caseId));
}

export const gainOf = (cases: readonly PlanCase[]): number =>
  cases.reduce((sum, { gain }) => sum + (gain?.expectedMinor ?? 0), 0);

/** In the order of the report. */
export async function planRowsOf(asked: Asked, cases: readonly PlanCase[]): Promise<KeptRow[]> {
  const names = await readCaseNames(
    asked.store,
    cases.map(({ caseId }) => caseId),
  );
  const officer = (id: number) => asked.dictionaries.officer.byId.get(id)?.code ?? String(id);
  const cutOffDay = asked.selection.cutOffDay ?? 0;
  return byGain(cases).map((one) => {
    const name = names.get(one.caseId);
    const days = daysOf(one, cutOffDay);
    return rowOf(REPORTS.plan.columns, [
      known({
        case_id: one.code,
        borrower: name ? borrowerName(name) : null,
        branch: asked.dictionaries.branch.byId.get(one.branchId)?.code ?? null,
        officer: one.officerId === null ? null : officer(one.officerId),
        action: one.action && actionCode(one.action),
        verdict: one.verdict,
        by_officers: one.action?.officers.map(officer).join(";") ?? null,
        to_officer:
          one.action === null || one.action.toOfficerId === null ? null : officer(one.action.toOfficerId),
        step: one.step,
        hours: one.action === null ? null : one.minutes / MINUTES_PER_HOUR,
        expected_gain_minor: one.gain && Math.round(one.gain.expectedMinor),
        gain_low_minor: one.gain && Math.round(one.gain.lowMinor),
        gain_high_minor: one.gain && Math.round(one.gain.highMinor),
        probability: one.gain?.probability ?? null,
        instead: one.instead && actionCode(one.instead.action),
        instead_gain_minor: one.instead && Math.round(one.instead.gainMinor),
        from_on: days && isoFromDay(days.from),
        due_on: days && isoFromDay(days.due),
        lot: one.lot,
        why: one.why.join(";"),
        reason: one.reason,
      }),
    ]);
  });
}

/** A method's code; a change of officer by name, alone or with the method that the receiver begins. */
export function actionCode({ method, toOfficerId }: PlanAction): string {
  if (toOfficerId === null) return method ?? "usual";
  return method === null ? ANOTHER_OFFICER : `${ANOTHER_OFFICER};${method}`;
}

function daysOf({ action, fortnight }: PlanCase, cutOffDay: number): { from: number; due: number } | null {
  if (action === null) return null;
  if (fortnight === null) return { from: cutOffDay + 1, due: cutOffDay + START_DAYS };
  const from = cutOffDay + 1 + fortnight * TEAM_DAYS;
  return { from, due: from + TEAM_DAYS - 1 };
}

/** The order of the report: what gains most first, then those without a gain. */
export function byGain(cases: readonly PlanCase[]): PlanCase[] {
  return [...cases].sort((one, other) => {
    const [first, second] = [one.gain?.expectedMinor ?? null, other.gain?.expectedMinor ?? null];
    if ((first === null) !== (second === null)) return first === null ? 1 : -1;
    return (second ?? 0) - (first ?? 0) || (one.code < other.code ? -1 : 1);
  });
}
