/** Who hands how many cases to whom, branch by branch: one row a pair of officers. */

import { planGains } from "~/analysis/rotation/plan-gains";
import type { FilterState } from "~/domain/filters";
import type { Report, Row } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import type { HandOver, RotationPlan } from "~/domain/rotation";
import type { Scope } from "~/domain/scope";
import type { Store } from "~db/store";
import { assemble } from "../assemble.server";
import { FIT_SEED } from "../fit-question.server";
import { ask, type Question } from "../question.server";
import { known, rowOf } from "../row";
import { awaitedPlan, handOversWithin } from "./rotation-plan-answer.server";

export async function rotationPlanReport(store: Store, scope: Scope, filters: FilterState): Promise<Report> {
  return pairsReport(await ask(store, scope, filters), await awaitedPlan(store));
}

/** Of any plan: that of one branch under other limits too. */
export async function pairsReport(question: Question, plan: RotationPlan): Promise<Report> {
  const { store, scope, filters } = question;
  const handOvers = await handOversWithin(store, scope, filters, plan);
  const pairs = [...pairsOf(handOvers)];
  const gains = planGains(pairs, plan.slope, plan.limits.penaltyMinor, FIT_SEED);
  const rows = pairs.map((pair, at): Row => {
    const [{ proposal, receiver }] = pair as [HandOver];
    const { expectedMinor, lowMinor, highMinor } = gains[at]!;
    return rowOf(REPORTS["rotation-plan"].columns, [
      known({
        branch: codeOf(question, "branch", proposal.branchId),
        from_officer: codeOf(question, "officer", proposal.from.officerId),
        to_officer: codeOf(question, "officer", receiver.officerId),
        cases: pair.length,
        outstanding_minor: pair.reduce((sum, each) => sum + each.proposal.outstandingMinor, 0),
        expected_gain_minor: expectedMinor,
        gain_low_minor: lowMinor,
        gain_high_minor: highMinor,
      }),
    ]);
  });
  return assemble(question, "rotation-plan", rows);
}

export function codeOf({ dictionaries }: Question, key: "branch" | "officer" | "cause", id: number): string {
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
