/** Who hands how many cases to whom, branch by branch: one row a pair of officers. */
import type { Asked } from "~/answers/definition.server";
import type { KeptReport, KeptRow } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import type { HandOver, RotationPlan } from "~/domain/rotation";
import { assemble } from "../assemble.server";
import { known, rowOf } from "../row";
import { gainsOf, handOversWithin, partiesOf, planReport } from "./hand-overs-within.server";

export const rotationPlanReport = planReport("rotation-plan", pairsReport);

/** Of any plan: that of one branch under other limits too. */
export async function pairsReport(asked: Asked, plan: RotationPlan): Promise<KeptReport> {
  const pairs = [...pairsOf(await handOversWithin(asked, plan))];
  const gains = gainsOf(plan, pairs);
  const rows = pairs.map((pair, at): KeptRow => {
    const [first] = pair as [HandOver];
    return rowOf(REPORTS["rotation-plan"].columns, [
      known({
        ...partiesOf(asked, first),
        cases: pair.length,
        outstanding_minor: pair.reduce((sum, each) => sum + each.proposal.outstandingMinor, 0),
        ...gains[at]!,
      }),
    ]);
  });
  return assemble(asked, "rotation-plan", rows);
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
