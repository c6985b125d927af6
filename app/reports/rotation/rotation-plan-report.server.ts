/** Who hands how many cases to whom, branch by branch: one row a pair of officers. */
import { planGains } from "~/analysis/rotation/plan-gains";
import type { Asked } from "~/answers/definition.server";
import type { KeptReport, KeptRow } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import type { HandOver, RotationPlan } from "~/domain/rotation";
import { assemble } from "../assemble.server";
import { FIT_SEED } from "../fit-seed";
import { PROPOSING } from "../reads";
import { type ReportDefinition, reportDefinition } from "../report-definition.server";
import { known, rowOf } from "../row";
import { handOversWithin, PLAN_READS, wholePlan } from "./hand-overs-within.server";

export const rotationPlanReport: ReportDefinition = {
  ...reportDefinition({
    name: "rotation-plan",
    reads: PLAN_READS,
    settings: PROPOSING,
    weight: "fits",
    rows: () => [],
  }),
  async answer(work) {
    const plan = await wholePlan(work);
    return work.read((asked) => pairsReport(asked, plan));
  },
};

/** Of any plan: that of one branch under other limits too. */
export async function pairsReport(asked: Asked, plan: RotationPlan): Promise<KeptReport> {
  const pairs = [...pairsOf(await handOversWithin(asked, plan))];
  const gains = planGains(pairs, plan.slope, plan.limits.penaltyMinor, FIT_SEED);
  const rows = pairs.map((pair, at): KeptRow => {
    const [{ proposal, receiver }] = pair as [HandOver];
    const { expectedMinor, lowMinor, highMinor } = gains[at]!;
    return rowOf(REPORTS["rotation-plan"].columns, [
      known({
        branch: codeOf(asked, "branch", proposal.branchId),
        from_officer: codeOf(asked, "officer", proposal.from.officerId),
        to_officer: codeOf(asked, "officer", receiver.officerId),
        cases: pair.length,
        outstanding_minor: pair.reduce((sum, each) => sum + each.proposal.outstandingMinor, 0),
        expected_gain_minor: expectedMinor,
        gain_low_minor: lowMinor,
        gain_high_minor: highMinor,
      }),
    ]);
  });
  return assemble(asked, "rotation-plan", rows);
}

export function codeOf({ dictionaries }: Asked, key: "branch" | "officer" | "cause", id: number): string {
  return dictionaries[key].byId.get(id)?.code ?? String(id);
}

function pairsOf(handOvers: readonly HandOver[]): Iterable<HandOver[]> {
  const pairs = new Map<string, HandOver[]>();
  for (const handOver of handOvers) {
    const key = `${handOver.proposal.from.officerId} ${handOver.receiver.officerId}`;
    const pair = pairs.get(key) ?? [];
    pairs.set(key, pair);
    pair.push(handOver);
  }
  return pairs.values();
}
