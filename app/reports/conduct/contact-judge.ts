/** What the rules say of contacts that come one after the other, in the order of cases and days. */
import { type Contact, isInForce, type Judgement, judgedContact } from "~/domain/conduct/judge-contact";
import type { RuleKindCode } from "~/domain/conduct/rule-names";
import type { ConductRule } from "~/domain/conduct/rule-sets";
import { contactCounter } from "./contact-counter";

/** A contact as the log has it: how many there were in its week is counted here. */
export interface LoggedContact extends Omit<Contact, "contactsIn7Days"> {
  caseId: number;
  officerId: number;
}

export interface JudgedContact {
  /** The same officer had contacted the case that day already, which is one contact. */
  isRepeat: boolean;
  /** Of the rules in force on its day that look at such contacts. */
  judgements: { kind: RuleKindCode; judgement: NonNullable<Judgement> }[];
}

export function contactJudge(rules: readonly ConductRule[]): (contact: LoggedContact) => JudgedContact {
  const count = contactCounter();
  return (contact) => {
    const { isRepeat, contactsIn7Days } = count(contact);
    const judgements = rules.flatMap((rule) => {
      if (!isInForce(rule, contact.day) || (rule.kind === "contacts-in-7-days" && isRepeat)) return [];
      const judgement = judgedContact({ ...contact, contactsIn7Days }, rule);
      return judgement === null ? [] : [{ kind: rule.kind, judgement }];
    });
    return { isRepeat, judgements };
  };
}
