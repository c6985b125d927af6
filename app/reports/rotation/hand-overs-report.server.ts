/** The cases that the plan moves, one by one: what a branch works from. */
import type { Asked } from "~/answers/definition.server";
import type { KeptReport, KeptRow } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import { assemble } from "../assemble.server";
import { known, rowOf, unknown } from "../row";
import { codeOf, gainsOf, movesWithin, partiesOf, planReport } from "./hand-overs-within.server";
import type { MovedCases } from "./moved-cases.server";

export const handOversReport = planReport("hand-overs", handOverCases);

/** What only tenure and strengths, taken by themselves, say of a case. */
const OWN = ["why", "tenure_months", "contacts", "halved_probability"] as const;

export async function handOverCases(asked: Asked, all: MovedCases): Promise<KeptReport> {
  const moved = await movesWithin(asked, all);
  const gains = gainsOf(
    moved,
    moved.cases.map((one) => [one]),
  );
  const rows = moved.cases.map((one, at): KeptRow => {
    const { proposal } = one;
    return rowOf(REPORTS["hand-overs"].columns, [
      known({
        case_id: one.code,
        ...partiesOf(asked, one),
        cause: codeOf(asked, "cause", one.causeId),
        outstanding_minor: one.outstandingMinor,
        ...gains[at]!,
      }),
      proposal === null
        ? unknown(OWN, "not-computed")
        : known({
            why: proposal.signs.join(";"),
            tenure_months: proposal.tenureMonths,
            contacts: proposal.contacts,
            halved_probability: proposal.halvedProbability,
          }),
    ]);
  });
  return assemble(asked, "hand-overs", rows);
}
