/** Which activities of one case break which rule of conduct. */

import { contactCounter } from "~/analysis/conduct/contact-counter";
import { judgementsOf } from "~/analysis/conduct/contact-judge";
import type { RuleKindCode } from "~/domain/conduct/rule-names";
import type { ConductRule } from "~/domain/conduct/rule-sets";
import { holdOn } from "~db/derive/ledger";
import type { caseTables } from "~db/queries/case-detail";
import type { Dictionaries } from "~db/queries/dictionaries";

/** In the order of the case's activities. */
export type CaseBreaches = readonly (readonly RuleKindCode[])[];

/** By the rules that hold where no address names others. */
export function caseBreaches(
  { activities, holds }: Pick<Awaited<ReturnType<typeof caseTables>>, "activities" | "holds">,
  { method }: Pick<Dictionaries, "method">,
  rules: readonly ConductRule[],
): CaseBreaches {
  const count = contactCounter();
  return activities.map(({ methodId, officerId, courtNumber, ...activity }) => {
    const holder = holdOn(holds, activity.day)?.officerId;
    const { isRepeat, contactsIn7Days } = count({
      ...activity,
      caseId: 0,
      officerId: officerId ?? holder ?? 0,
    });
    const contact = {
      ...activity,
      method: method.byId.get(methodId)?.code ?? "",
      hasCourtNumber: courtNumber !== null,
      contactsIn7Days,
    };
    return judgementsOf(contact, isRepeat, rules).flatMap(({ kind, judgement }) =>
      judgement === "breached" ? [kind] : [],
    );
  });
}
