/** Who hands how many cases to whom, branch by branch: one row a pair of officers. */
import type { Asked } from "~/answers/definition.server";
import type { KeptReport, KeptRow } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import { assemble } from "../assemble.server";
import { known, rowOf } from "../row";
import { gainsOf, movesWithin, partiesOf, planReport } from "./hand-overs-within.server";
import type { MovedCase, MovedCases } from "./moved-cases.server";

export const rotationPlanReport = planReport("rotation-plan", pairsReport);

/** Of any plan: that of one branch under other limits too. */
export async function pairsReport(asked: Asked, all: MovedCases): Promise<KeptReport> {
  const moved = await movesWithin(asked, all);
  const pairs = [...pairsOf(moved.cases)];
  const gains = gainsOf(moved, pairs);
  const rows = pairs.map((pair, at): KeptRow => {
    const [first] = pair as [MovedCase];
    return rowOf(REPORTS["rotation-plan"].columns, [
      known({
        ...partiesOf(asked, first),
        cases: pair.length,
        outstanding_minor: pair.reduce((sum, { outstandingMinor }) => sum + outstandingMinor, 0),
        ...gains[at]!,
      }),
    ]);
  });
  return assemble(asked, "rotation-plan", rows);
}

function pairsOf(moved: readonly MovedCase[]): Iterable<MovedCase[]> {
  const pairs = new Map<string, MovedCase[]>();
  for (const one of moved) {
    const key = `${one.branchId} ${one.fromOfficerId} ${one.toOfficerId}`;
    const pair = pairs.get(key) ?? [];
    pairs.set(key, pair);
    pair.push(one);
  }
  return pairs.values();
}
