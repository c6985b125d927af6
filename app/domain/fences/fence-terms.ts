/** What the fences go by on a day: the law and the limits of the rule set in force. */
import { isInForce } from "../conduct/judge-contact";
import type { LendingRules } from "../conduct/lending-rules";
import type { RuleSet } from "../conduct/rule-sets";

export interface FenceTerms {
  cutOffDay: number;
  lending: LendingRules;
  /** A complaint this old at the most counts as open. */
  openComplaintDays: number;
  /** A rescue loan this old at the most is given time to work. */
  rescueLoanDays: number;
  /** Days after a rescue loan in which the borrower is not dunned, on any loan; null: no rule of it on this day. */
  pauseDays: number | null;
  /** Contacts with a case in seven days; null: no limit on this day. */
  mostContacts: number | null;
}

export function fenceTerms({ rules, lending, leftAlone }: RuleSet, cutOffDay: number): FenceTerms {
  const limits = rules.flatMap((rule) =>
    rule.kind === "contacts-in-7-days" && isInForce(rule, cutOffDay) && rule.mostContacts !== undefined
      ? [rule.mostContacts]
      : [],
  );
  const pauses = rules.flatMap((rule) =>
    rule.kind === "dunning-in-pause" && isInForce(rule, cutOffDay) ? [rule.pauseDays ?? 0] : [],
  );
  return {
    cutOffDay,
    lending,
    ...leftAlone,
    pauseDays: pauses.length === 0 ? null : Math.max(...pauses),
    mostContacts: limits.length === 0 ? null : Math.min(...limits),
  };
}
