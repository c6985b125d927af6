/** The cases that the plan moves, one by one: what a branch works from. */

import { planGains } from "~/analysis/rotation/plan-gains";
import type { FilterState } from "~/domain/filters";
import type { Report, Row } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import type { RotationPlan } from "~/domain/rotation";
import type { Scope } from "~/domain/scope";
import type { Store } from "~db/store";
import { assemble } from "../assemble.server";
import { FIT_SEED } from "../fit-question.server";
import { ask, type Question } from "../question.server";
import { known, rowOf } from "../row";
import { awaitedPlan, handOversWithin } from "./rotation-plan-answer.server";
import { codeOf } from "./rotation-plan-report.server";

export async function handOversReport(store: Store, scope: Scope, filters: FilterState): Promise<Report> {
  return handOverCases(await ask(store, scope, filters), await awaitedPlan(store));
}

export async function handOverCases(question: Question, plan: RotationPlan): Promise<Report> {
  const { store, scope, filters } = question;
  const handOvers = await handOversWithin(store, scope, filters, plan);
  const gains = planGains(
    handOvers.map((handOver) => [handOver]),
    plan.slope,
    plan.limits.penaltyMinor,
    FIT_SEED,
  );
  const rows = handOvers.map(({ proposal, receiver }, at): Row => {
    const { expectedMinor, lowMinor, highMinor } = gains[at]!;
    return rowOf(REPORTS["hand-overs"].columns, [
      known({
        case_id: proposal.code,
        branch: codeOf(question, "branch", proposal.branchId),
        from_officer: codeOf(question, "officer", proposal.from.officerId),
        to_officer: codeOf(question, "officer", receiver.officerId),
        cause: codeOf(question, "cause", proposal.causeId),
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
  return assemble(question, "hand-overs", rows);
}
