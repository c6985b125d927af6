/** The cases that the plan moves, one by one: what a branch works from. */
import type { Asked } from "~/answers/definition.server";
import type { KeptReport, KeptRow } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import type { RotationPlan } from "~/domain/rotation";
import { assemble } from "../assemble.server";
import { known, rowOf } from "../row";
import { codeOf, gainsOf, handOversWithin, partiesOf, planReport } from "./hand-overs-within.server";

export const handOversReport = planReport("hand-overs", handOverCases);

export async function handOverCases(asked: Asked, plan: RotationPlan): Promise<KeptReport> {
  const handOvers = await handOversWithin(asked, plan);
  const gains = gainsOf(
    plan,
    handOvers.map((handOver) => [handOver]),
  );
  const rows = handOvers.map((handOver, at): KeptRow => {
    const { proposal } = handOver;
    return rowOf(REPORTS["hand-overs"].columns, [
      known({
        case_id: proposal.code,
        ...partiesOf(asked, handOver),
        cause: codeOf(asked, "cause", proposal.causeId),
        outstanding_minor: proposal.outstandingMinor,
        why: proposal.signs.join(";"),
        tenure_months: proposal.tenureMonths,
        contacts: proposal.contacts,
        halved_probability: proposal.halvedProbability,
        ...gains[at]!,
      }),
    ]);
  });
  return assemble(asked, "hand-overs", rows);
}
