/** Whether one contact breaks a rule. Pure: a contact and a rule in, yes, no or cannot tell out. */
import { dayFromIso } from "../calendar";
import type { ConductRule } from "./rule-sets";

/** An activity as the rules see it. Yes and no as 1 and 0, null where the record is silent. */
export interface Contact {
  day: number;
  /** Since midnight, local time; null: not recorded. */
  minuteOfDay: number | null;
  method: string;
  channel: string | null;
  thirdParty: string | null;
  consent: boolean | null;
  noticeServed: boolean | null;
  hasCourtNumber: boolean;
  /** Contacts on the case within the 7 days that end with this day, this one included. */
  contactsIn7Days: number;
}

/**
 * `passed`: the rule looks at such contacts and this one keeps it. `unrecorded`: it would have to be looked at, but the record
 * is silent. Null: the rule does not look at such contacts.
 */
export type Judgement = "passed" | "breached" | "unrecorded" | null;

const IN_PERSON = ["visit", "call", "meeting"];
const CONTACTS = [...IN_PERSON, "letter"];
/** Who has no part in a debt. */
const UNRELATED = ["colleague", "other"];
const CAPTURE = "information-capture";

export function isContact({ channel }: Pick<Contact, "channel">): boolean {
  return channel !== null && CONTACTS.includes(channel);
}

export function isInForce({ from, to }: Pick<ConductRule, "from" | "to">, day: number): boolean {
  return (from === null || day >= dayFromIso(from)!) && (to === null || day <= dayFromIso(to)!);
}

/** Complaints and incidents are no contacts: nothing is said of those kinds here. */
export function judgedContact(contact: Contact, rule: ConductRule): Judgement {
  switch (rule.kind) {
    case "contacts-in-7-days":
    case "hours-of-contact":
    case "visit-without-notice":
    case "freeze-without-court":
      return judgedByChannel(contact, rule);
    case "third-party-without-consent":
    case "unrelated-third-party":
    case "police-as-third-party":
      return judgedByParty(contact, rule);
    default:
      return null;
  }
}

function judgedByChannel(contact: Contact, { kind, mostContacts, hours }: ConductRule): Judgement {
  const { channel, minuteOfDay, noticeServed } = contact;
  if (kind === "freeze-without-court" && contact.method !== CAPTURE) return null;
  if (channel === null) return "unrecorded";
  if (kind === "freeze-without-court") return channel === "court" ? verdict(!contact.hasCourtNumber) : null;
  if (kind === "contacts-in-7-days")
    return isContact(contact)
      ? verdict(contact.contactsIn7Days > (mostContacts ?? Number.POSITIVE_INFINITY))
      : null;
  if (kind === "visit-without-notice") {
    if (channel !== "visit") return null;
    return noticeServed === null ? "unrecorded" : verdict(!noticeServed);
  }
  if (!IN_PERSON.includes(channel) || !hours) return null;
  if (minuteOfDay === null) return "unrecorded";
  return verdict(minuteOfDay < hours.fromMinute || minuteOfDay >= hours.toMinute);
}

function judgedByParty({ thirdParty, consent }: Contact, { kind }: ConductRule): Judgement {
  if (thirdParty === null) return "unrecorded";
  if (thirdParty === "none") return null;
  const isPolice = thirdParty === "police";
  if (kind === "police-as-third-party") return verdict(isPolice);
  if (isPolice) return null;
  if (kind === "unrelated-third-party") return verdict(UNRELATED.includes(thirdParty) && consent !== true);
  return consent === null ? "unrecorded" : verdict(!consent);
}

function verdict(isBreached: boolean): Judgement {
  return isBreached ? "breached" : "passed";
}
