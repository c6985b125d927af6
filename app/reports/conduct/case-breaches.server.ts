/** Which activities of one case break which rule of conduct. */

import { contactCounter } from "~/analysis/conduct/contact-counter";
import { judgementsOf } from "~/analysis/conduct/contact-judge";
import { daysSinceLast } from "~/domain/conduct/pause";
import type { RuleKindCode } from "~/domain/conduct/rule-names";
import type { RuleSet } from "~/domain/conduct/rule-sets";
import { holdOn } from "~db/derive/ledger";
import type { CaseHead, caseTables } from "~db/queries/case-detail";
import type { Dictionaries } from "~db/queries/dictionaries";

/** In the order of the case's activities. */
export type CaseBreaches = readonly (readonly RuleKindCode[])[];

/** By the rules that hold where no address names others. */
export function caseBreaches(
  { lenderLicensed, annualRate, originatedDay, defaultedDay }: CaseHead,
  {
    activities,
    holds,
    advancesToBorrower,
  }: Pick<Awaited<ReturnType<typeof caseTables>>, "activities" | "holds" | "advancesToBorrower">,
  { method }: Pick<Dictionaries, "method">,
  set: RuleSet,
): CaseBreaches {
  const count = contactCounter();
  const loan = { lenderLicensed, annualRate, loanDay: originatedDay ?? defaultedDay };
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
      isSecured: (activity.securedMinor ?? 0) > 0,
      daysSinceRescue: daysSinceLast(
        advancesToBorrower.map(({ day }) => day),
        activity.day,
      ),
      loan,
    };
    return judgementsOf(contact, isRepeat, set).flatMap(({ kind, judgement }) =>
      judgement === "breached" ? [kind] : [],
    );
  });
}
