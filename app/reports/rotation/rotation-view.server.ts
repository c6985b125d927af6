/** Everything that a page shows of a plan, inside the filters. */
import { planGains } from "~/analysis/rotation/plan-gains";
import type { Asked, Definition } from "~/answers/definition.server";
import type { KeptReport, KeptRow } from "~/domain/report";
import type { RotationPlan } from "~/domain/rotation";
import type { RotationView } from "~/domain/rotation-view";
import type { Bilingual } from "~/domain/text";
import { FIT_SEED } from "../fit-seed";
import { PROPOSING } from "../reads";
import { handOverPlanFit } from "./hand-over-plan-fit.server";
import { handOverCases } from "./hand-overs-report.server";
import { handOversWithin, PLAN_READS } from "./hand-overs-within.server";
import { pairsReport } from "./rotation-plan-report.server";

export type KeptRotationView = Omit<RotationView, "pairs" | "cases"> & {
  pairs: KeptReport;
  cases: KeptReport;
};

/** Of the branch that the question is about, or of all that the filters choose. */
export const rotationViewReport: Definition<KeptRotationView> = {
  name: "rotation-view",
  reads: PLAN_READS,
  settings: PROPOSING,
  weight: "fits",
  isStored: false,
  async answer({ question, whole, read }) {
    const { cap, penalty } = question.filters;
    // Under the usual limits every branch's plan is there once it was made for all.
    const isUsual = cap === undefined && penalty === undefined;
    const found = await whole(handOverPlanFit, isUsual ? { code: "" } : {});
    return read((asked) => rotationView(asked, withinBranch(asked, found)));
  },
};

function withinBranch({ code, dictionaries }: Asked, plan: RotationPlan): RotationPlan {
  if (code === "") return plan;
  const id = Number(dictionaries.branch.byCode.get(code)?.id ?? -1);
  return { ...plan, branches: plan.branches.filter(({ branchId }) => branchId === id) };
}

async function rotationView(asked: Asked, found: RotationPlan): Promise<KeptRotationView> {
  const { branches, ...plan } = found;
  const handOvers = await handOversWithin(asked, found);
  const [total] = planGains([handOvers], plan.slope, plan.limits.penaltyMinor, FIT_SEED);
  const pairs = await pairsReport(asked, found);
  const cases = await handOverCases(asked, found);
  return {
    plan,
    gap: Math.max(0, ...branches.map(({ gap }) => gap)),
    total: total!,
    pairs,
    cases,
    officers: namesOf(asked, "officer", pairs.rows, ["from_officer", "to_officer"]),
    branches: namesOf(asked, "branch", pairs.rows, ["branch"]),
    causes: namesOf(asked, "cause", cases.rows, ["cause"]),
  };
}

function namesOf(
  { dictionaries }: Asked,
  key: "officer" | "branch" | "cause",
  rows: readonly KeptRow[],
  columns: readonly string[],
): Record<string, Bilingual> {
  const codes = new Set(rows.flatMap((row) => columns.map((column) => String(row[column]))));
  return Object.fromEntries(
    [...codes].map((code) => [code, dictionaries[key].byCode.get(code)?.name ?? { en: code, zh: code }]),
  );
}
