/** What people decided about steps, with the names of their cases. */
import type { Asked } from "~/answers/definition.server";
import { isoFromDay } from "~/domain/calendar";
import type { DecidedStep } from "~/domain/plan/decided-step";
import { type KeptDecision, reasonInForce } from "~/domain/plan/decisions";
import { isStepAsked } from "~/domain/plan/step-choice";
import type { KeptRow } from "~/domain/report";
import { borrowerName } from "~db/queries/borrower-names";
import { openCaseIds } from "~db/queries/case-ids";
import { readCaseNames } from "~db/queries/case-names";
import { lastDecisions } from "~db/queries/plan/plan-decisions";
import { isNarrow } from "~db/queries/selection";

/** In force inside the filters, the newest first. @param upTo number of the last that counts */
export async function decidedWithin(asked: Asked, upTo: number): Promise<DecidedStep[]> {
  const { store, selection, filters } = asked;
  const last = await lastDecisions(store, upTo);
  if (last.length === 0) return [];
  const within = isNarrow(selection) ? new Set(await openCaseIds(store, selection)) : null;
  const chosen = last.filter(
    ({ caseId, action }) => caseId !== null && (within?.has(caseId) ?? true) && isStepAsked(action, filters),
  );
  return (await decidedSteps(asked, chosen)).filter(({ inForce }) => inForce !== null);
}

export async function decidedSteps(
  { store, selection, filters, dictionaries }: Asked,
  decisions: readonly KeptDecision[],
): Promise<DecidedStep[]> {
  const at = { cutOffDay: selection.cutOffDay ?? 0, declinedDays: filters.declined };
  const ids = [...new Set(decisions.flatMap(({ caseId }) => caseId ?? []))];
  const names = await readCaseNames(store, ids);
  return decisions.map((one) => {
    const name = names.get(one.caseId ?? 0);
    const { id, code, answer, action, officerCodes, minutes, expectedGainMinor, note, by, reason, planned } =
      one;
    const step = { action, officerCodes, minutes, expectedGainMinor, planned };
    const said = { id, code, answer, note, by, reason };
    return {
      ...said,
      ...step,
      borrower: name ? borrowerName(name) : null,
      branch: name ? (dictionaries.branch.byId.get(name.branchId)?.code ?? null) : null,
      inForce: one.caseId === null ? null : reasonInForce(one, at),
      cutOffDate: isoFromDay(one.cutOffDay),
      decidedOn: one.at.slice(0, "YYYY-MM-DD".length),
    };
  });
}

/** Of the cases of rows of the plan. */
export const codesIn = (rows: readonly KeptRow[]): string[] => rows.map(({ case_id }) => String(case_id));

/** For the names of the codes that they hold. */
export function codesOf(steps: readonly DecidedStep[]): KeptRow[] {
  return steps.map(({ action, officerCodes, branch, planned }) => ({
    ...planned,
    action,
    by_officers: officerCodes.join(";") || null,
    branch,
  }));
}
