/** Which activities of one case break which rule of conduct. */
import type { RuleKindCode } from "~/domain/conduct/rule-names";
import { holdOn } from "~db/derive/ledger";
import type { caseTables } from "~db/queries/case-detail";
import type { Dictionaries } from "~db/queries/dictionaries";
import { contactJudge } from "./contact-judge";
import { ruleSetOf } from "./rule-sets.server";

/** In the order of the case's activities. */
export type CaseBreaches = readonly (readonly RuleKindCode[])[];

/** By the rules that hold where no address names others. */
export function caseBreaches(
  { activities, holds }: Pick<ReturnType<typeof caseTables>, "activities" | "holds">,
  { method }: Pick<Dictionaries, "method">,
): CaseBreaches {
  const judge = contactJudge(ruleSetOf(null).rules.rules);
  return activities.map(({ methodId, officerId, courtNumber, ...activity }) => {
    const { judgements } = judge({
      ...activity,
      caseId: 0,
      method: method.byId.get(methodId)?.code ?? "",
      officerId: officerId ?? holdOn(holds, activity.day)?.officerId ?? 0,
      hasCourtNumber: courtNumber !== null,
    });
    return judgements.flatMap(({ kind, judgement }) => (judgement === "breached" ? [kind] : []));
  });
}
