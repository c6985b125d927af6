/** What the rules in force on its day say of a contact: of those that look at such contacts. */
import { type Contact, isInForce, type Judgement, judgedContact } from "~/domain/conduct/judge-contact";
import type { RuleKindCode } from "~/domain/conduct/rule-names";
import type { RuleSet } from "~/domain/conduct/rule-sets";

export interface ContactJudgement {
  kind: RuleKindCode;
  judgement: NonNullable<Judgement>;
}

/** @param isRepeat the same officer had contacted the case that day already: see `contactCounter` */
export function judgementsOf(
  contact: Contact,
  isRepeat: boolean,
  { rules, lending }: Pick<RuleSet, "rules" | "lending">,
): ContactJudgement[] {
  const judgements: ContactJudgement[] = [];
  for (const rule of rules) {
    if (!isInForce(rule, contact.day) || (rule.kind === "contacts-in-7-days" && isRepeat)) continue;
    const judgement = judgedContact(contact, rule, lending);
    if (judgement !== null) judgements.push({ kind: rule.kind, judgement });
  }
  return judgements;
}
