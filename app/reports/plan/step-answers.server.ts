/** What may be answered about steps of a plan, from the plan that a page showed: not from one that has come since. */

import type { Visit } from "~/answers/visit.server";
import { MINUTES_PER_HOUR } from "~/domain/calendar";
import {
  ANSWERS_TO,
  ANSWERS_TO_STEP,
  type KeptDecision,
  type NewDecision,
  reasonInForce,
  type StepAnswer,
} from "~/domain/plan/decisions";
import { isOffered, type PlanCase } from "~/domain/plan/plan";
import type { PlanStand } from "~/domain/plan/plan-view";
import { plannedLine } from "~/domain/plan/planned-line";
import type { KeptRow } from "~/domain/report";
import { lastDecision, lastDecisions } from "~db/queries/plan/plan-decisions";
import { PLAN_READS, planRowsOf } from "./plan-report.server";
import { planKnowing, withoutDecided } from "./shown-plan.server";

export interface StepAnswers {
  /** Ready to be kept. */
  decisions: NewDecision[];
  /** Cases of the same branches that the draw leaves with usual handling: what accepted ones are compared with. */
  drawn: NewDecision[];
  /** Codes of cases to which the answer does not apply: not listed, or decided otherwise. */
  refused: string[];
}

/**
 * @param stand what the page and its plan knew of decisions
 * @returns null while that plan is not there
 */
export async function stepAnswers(
  visit: Visit,
  answer: StepAnswer,
  cases: readonly { code: string; note: string | null }[],
  { plannedAfter, decisions: knew, reason }: PlanStand & { reason: string | null },
): Promise<StepAnswers | null> {
  // Numbers that no decision has yet: what would be kept under them would be out of date once they are given.
  if (Math.max(plannedAfter, knew) > (await lastDecision(visit.desk.store))) return null;
  const answered = await planKnowing(visit, plannedAfter, "soon");
  if (answered === null) return null;
  const asked = await visit.look(PLAN_READS);
  const shown = await withoutDecided(asked, answered, knew);
  const cutOffDay = asked.selection.cutOffDay ?? 0;
  const { horizon, declined: declinedDays } = asked.filters;
  const listed = new Map(shown.cases.filter(isOffered).map((one) => [one.code, one]));
  const standing = new Map((await lastDecisions(asked.store, knew)).map((one) => [one.code, one]));
  const planned = async (some: readonly PlanCase[], said: NewDecision["answer"]) => {
    const owed = new Map(some.map(({ code, outstandingMinor }) => [code, outstandingMinor]));
    return (await planRowsOf(asked, some)).map((row): NewDecision => {
      const outstandingMinor = owed.get(String(row.case_id)) ?? null;
      return { ...stepOf(row), outstandingMinor, answer: said, cutOffDay, horizon, reason, note: null };
    });
  };
  const inPlan = await planned(
    cases.flatMap(({ code }) => (ANSWERS_TO_STEP.includes(answer) ? (listed.get(code) ?? []) : [])),
    answer,
  );
  const byCode = new Map(inPlan.map((one) => [one.code, one]));
  const refused: string[] = [];
  const decisions = cases.flatMap(({ code, note }): NewDecision[] => {
    const step = byCode.get(code) ?? decidedStep(standing.get(code));
    if (step === undefined) refused.push(code);
    return step === undefined ? [] : [{ ...step, note }];
  });
  const branches = new Set(inPlan.map(({ code }) => listed.get(code)!.branchId));
  const left = shown.cases.filter(({ lot, branchId }) => lot === "usual" && branches.has(branchId));
  return {
    decisions,
    drawn: (await planned(left, "drawn")).map((one) => ({ ...one, reason: null })),
    refused,
  };

  function decidedStep(last: KeptDecision | undefined): NewDecision | undefined {
    const state = last && reasonInForce(last, { cutOffDay, declinedDays });
    if (!state || last.caseId === null || !ANSWERS_TO[state].includes(answer)) return undefined;
    const { code, action, officerCodes, minutes, expectedGainMinor, outstandingMinor, planned } = last;
    const step = { code, action, officerCodes, minutes, expectedGainMinor, outstandingMinor, planned };
    return { ...step, answer, cutOffDay, horizon, reason, note: null };
  }
}

function stepOf(row: KeptRow) {
  return {
    code: String(row.case_id),
    action: row.action === null ? null : String(row.action),
    officerCodes: row.by_officers === null ? [] : String(row.by_officers).split(";"),
    minutes: Math.round(Number(row.hours) * MINUTES_PER_HOUR),
    expectedGainMinor: row.expected_gain_minor === null ? null : Number(row.expected_gain_minor),
    planned: plannedLine(row),
  };
}
