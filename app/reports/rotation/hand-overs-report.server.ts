/** The cases that the plan moves, one by one: what a branch works from. */
import { planGains } from "~/analysis/rotation/plan-gains";
import type { Asked } from "~/answers/definition.server";
import type { KeptReport, KeptRow } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import type { RotationPlan } from "~/domain/rotation";
import { assemble } from "../assemble.server";
import { FIT_SEED } from "../fit-seed";
import { PROPOSING } from "../reads";
import { type ReportDefinition, reportDefinition } from "../report-definition.server";
import { known, rowOf } from "../row";
import { handOversWithin, PLAN_READS, wholePlan } from "./hand-overs-within.server";
import { codeOf } from "./rotation-plan-report.server";

export const handOversReport: ReportDefinition = {
  ...reportDefinition({
    name: "hand-overs",
    reads: PLAN_READS,
    settings: PROPOSING,
    weight: "fits",
    rows: () => [],
  }),
  async answer(work) {
    const plan = await wholePlan(work);
    return work.read((asked) => handOverCases(asked, plan));
  },
};

export async function handOverCases(asked: Asked, plan: RotationPlan): Promise<KeptReport> {
  const handOvers = await handOversWithin(asked, plan);
  const gains = planGains(
    handOvers.map((handOver) => [handOver]),
    plan.slope,
    plan.limits.penaltyMinor,
    FIT_SEED,
  );
  const rows = handOvers.map(({ proposal, receiver }, at): KeptRow => {
    const { expectedMinor, lowMinor, highMinor } = gains[at]!;
    return rowOf(REPORTS["hand-overs"].columns, [
      known({
        case_id: proposal.code,
        branch: codeOf(asked, "branch", proposal.branchId),
        from_officer: codeOf(asked, "officer", proposal.from.officerId),
        to_officer: codeOf(asked, "officer", receiver.officerId),
        cause: codeOf(asked, "cause", proposal.causeId),
        outstanding_minor: proposal.outstandingMinor,
        why: proposal.signs.join(";"),
        tenure_months: proposal.tenureMonths,
        contacts: proposal.contacts,
        halved_probability: proposal.halvedProbability,
        expected_gain_minor: expectedMinor,
        gain_low_minor: lowMinor,
        gain_high_minor: highMinor,
      }),
    ]);
  });
  return assemble(asked, "hand-overs", rows);
}
