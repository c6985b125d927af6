/** Whether one contact breaks a rule. Pure: a contact and a rule in, yes, no or unknown out. */
import { dayFromIso } from "../calendar";
import { METHODS } from "../methods";
import { type Party, partiesOf, type RecordedParties } from "../parties";
import { type LendingRules, type LoanTerms, referralReason } from "./lending-rules";
import type { ConductRule } from "./rule-sets";

/** An activity as the rules see it. Yes and no as 1 and 0, null where the record is silent. */
export interface Contact {
  day: number;
  /** Since midnight, local time; null: not recorded. */
  minuteOfDay: number | null;
  method: string;
  channel: string | null;
  thirdParty: RecordedParties["thirdParty"];
  consent: RecordedParties["consent"];
  consents: RecordedParties["consents"];
  noticeServed: boolean | null;
  hasCourtNumber: boolean;
  /** An amount was secured by it. */
  isSecured: boolean;
  /** Contacts on the case within the 7 days that end with this day, this one included. */
  contactsIn7Days: number;
  /** Since the newest rescue loan of the borrower before this day, on whichever case; null: none. */
  daysSinceRescue: number | null;
  loan: LoanTerms;
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
/** The method that demands a notice. */
const NOTICE_METHOD = "active-attack";
/** What presses for payment; a step at court does under any method. Help, advice and talks go on in a pause. */
const DUNNING_METHODS = [NOTICE_METHOD, "routine-contact", "group-attack", "litigation"];
/** Of a method of the bank's own nothing is known but how it reaches the borrower. */
const DUNNING_CHANNELS = ["visit", "call"];
const SHIPPED_METHODS = METHODS.map(({ code }) => code);

export function isContact({ channel }: Pick<Contact, "channel">): boolean {
  return channel !== null && CONTACTS.includes(channel);
}

export function isInForce({ from, to }: Pick<ConductRule, "from" | "to">, day: number): boolean {
  return (from === null || day >= dayFromIso(from)!) && (to === null || day <= dayFromIso(to)!);
}

/** Complaints and incidents are no contacts: nothing is said of those kinds here. */
export function judgedContact(contact: Contact, rule: ConductRule, lending: LendingRules): Judgement {
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
    case "dunning-in-pause":
      return judgedInPause(contact, rule);
    case "collecting-set-aside":
      return judgedByLoan(contact, lending);
    default:
      return null;
  }
}

function judgedByChannel(contact: Contact, { kind, mostContacts, hours }: ConductRule): Judgement {
  const { channel, minuteOfDay, noticeServed } = contact;
  if (kind === "freeze-without-court" && contact.method !== CAPTURE) return null;
  if (kind === "visit-without-notice" && contact.method !== NOTICE_METHOD) return null;
  if (kind === "freeze-without-court" && (channel === "court" || contact.isSecured))
    return verdict(!contact.hasCourtNumber);
  if (channel === null) return "unrecorded";
  if (kind === "freeze-without-court") return null;
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

function judgedInPause({ method, channel, daysSinceRescue }: Contact, { pauseDays }: ConductRule): Judgement {
  if (daysSinceRescue === null || daysSinceRescue > (pauseDays ?? 0)) return null;
  return verdict(DUNNING_METHODS.includes(method) || channel === "court" || isOwnDunning(method, channel));
}

function isOwnDunning(method: string, channel: string | null): boolean {
  return !SHIPPED_METHODS.includes(method) && channel !== null && DUNNING_CHANNELS.includes(channel);
}

function judgedByLoan({ loan }: Contact, lending: LendingRules): Judgement {
  if (loan.lenderLicensed === null && loan.annualRate === null) return "unrecorded";
  return verdict(referralReason(loan, lending) !== null);
}

/** Breached as soon as by one party. */
function judgedByParty(contact: Contact, rule: ConductRule): Judgement {
  if (contact.thirdParty === null) return "unrecorded";
  const judged = partiesOf(contact).map((party) => judgedParty(party, rule));
  return (
    (["breached", "unrecorded", "passed"] as const).find((judgement) => judged.includes(judgement)) ?? null
  );
}

function judgedParty({ kind: party, hasConsent }: Party, { kind }: ConductRule): Judgement {
  const isPolice = party === "police";
  if (kind === "police-as-third-party") return verdict(isPolice);
  if (isPolice) return null;
  if (kind === "unrelated-third-party") return verdict(UNRELATED.includes(party) && hasConsent !== true);
  return hasConsent === null ? "unrecorded" : verdict(!hasConsent);
}

function verdict(isBreached: boolean): Judgement {
  return isBreached ? "breached" : "passed";
}
