/** The plan of the whole portfolio, as much of it as the filters choose, and what its tables share. */
import { planGains } from "~/analysis/rotation/plan-gains";
import type { Asked, Work } from "~/answers/definition.server";
import type { KeptReport } from "~/domain/report";
import type { ReportName } from "~/domain/report-names";
import type { HandOver, RotationPlan } from "~/domain/rotation";
import { caseIds } from "~db/queries/case-ids";
import { isNarrow } from "~db/queries/selection";
import { FIT_SEED } from "../fit-seed";
import { CHOSEN, PROPOSING } from "../reads";
import { type ReportDefinition, reportDefinition } from "../report-definition.server";
import { handOverPlanFit } from "./hand-over-plan-fit.server";

/** What a plan's tables read: which cases, and under which limits they are planned. */
export const PLAN_READS = [...CHOSEN, "cap", "penalty"] as const;

/** A table over the plan: all read the same and stand on the same fit. */
export function planReport(
  name: ReportName,
  table: (asked: Asked, plan: RotationPlan) => Promise<KeptReport>,
): ReportDefinition {
  return {
    ...reportDefinition({
      name,
      reads: PLAN_READS,
      settings: PROPOSING,
      weight: "fits",
      rows: () => [],
    }),
    async answer(work) {
      const plan = await wholePlan(work);
      return work.read((asked) => table(asked, plan));
    },
  };
}

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

/** Who hands over to whom, in the codes of the files. */
export function partiesOf(asked: Asked, { proposal, receiver }: HandOver) {
  return {
    branch: codeOf(asked, "branch", proposal.branchId),
    from_officer: codeOf(asked, "officer", proposal.from.officerId),
    to_officer: codeOf(asked, "officer", receiver.officerId),
  };
}

export function codeOf({ dictionaries }: Asked, key: "branch" | "officer" | "cause", id: number): string {
  return dictionaries[key].byId.get(id)?.code ?? String(id);
}

/** What each group of handovers is expected to bring, as its columns. */
export function gainsOf({ slope, limits }: RotationPlan, groups: readonly HandOver[][]) {
  return planGains(groups, slope, limits.penaltyMinor, FIT_SEED).map(
    ({ expectedMinor, lowMinor, highMinor }) => ({
      expected_gain_minor: expectedMinor,
      gain_low_minor: lowMinor,
      gain_high_minor: highMinor,
    }),
  );
}
