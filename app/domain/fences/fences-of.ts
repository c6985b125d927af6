/** Whether anything new may be proposed on a case at all: facts and terms in, reasons out. */
import { type LoanTerms, referralReason } from "../conduct/lending-rules";
import { limitationEndDay } from "../limitation";
import { ADVANCE_METHOD } from "../rules";
import { FENCES, type Fence } from "./fence-names";
import type { FenceTerms } from "./fence-terms";

/** What of an open case decides; days are counted from 1970-01-01. */
export interface FenceFacts extends LoanTerms {
  lastEvidencedDay: number;
  causeCode: string;
  /** Codes joined by `;`; null: not recorded, which never sets aside. */
  traits: string | null;
  /** Newest by the cut-off; null: none. */
  lastComplaintDay: number | null;
  /** Newest advance by the cut-off; null: none. */
  lastAdvanceDay: number | null;
  /** The same on any case of the borrower. */
  lastAdvanceToBorrowerDay: number | null;
  /** In the seven days that end with the cut-off, the same officer's on one day once. */
  contactsIn7Days: number;
  /** The portfolio records who approved new money: what proves a rescue loan can be had. */
  isRescueProvable: boolean;
}

const HOLDS: Readonly<Record<Fence, (facts: FenceFacts, terms: FenceTerms) => boolean>> = {
  "lawful-referral": (facts, { lending }) => referralReason(facts, lending) !== null,
  "past-limitation": ({ lastEvidencedDay }, { cutOffDay }) => limitationEndDay(lastEvidencedDay) < cutOffDay,
  "legal-dispute": ({ causeCode }) => causeCode === "legal-dispute",
  disaster: ({ causeCode }) => causeCode === "natural-disaster",
  vulnerable: ({ traits }) => traits?.split(";").includes("vulnerable") === true,
  "open-complaint": ({ lastComplaintDay }, { cutOffDay, openComplaintDays }) =>
    isYounger(lastComplaintDay, cutOffDay, openComplaintDays),
  // The loan itself is given time to work; in the pause none of the borrower's loans is collected.
  "recent-rescue-loan": ({ lastAdvanceDay, lastAdvanceToBorrowerDay }, terms) =>
    isYounger(lastAdvanceDay, terms.cutOffDay, terms.rescueLoanDays) ||
    isYounger(lastAdvanceToBorrowerDay, terms.cutOffDay, terms.pauseDays ?? 0),
  "contact-limit": ({ contactsIn7Days }, { mostContacts }) =>
    mostContacts !== null && contactsIn7Days >= mostContacts,
};

/** Every reason that holds, in the order of `FENCE_NAMES`. */
export function fencesOf(facts: FenceFacts, terms: FenceTerms): Fence[] {
  return FENCES.filter((fence) => HOLDS[fence](facts, terms));
}

/**
 * The first reason to leave a case alone, or null where a step may be proposed. A case of disaster is open to restart capital
 * alone, and only where its proof can be had; every other reason holds for every method.
 *
 * @param method code of the step thought of; null: any
 * @example fenceOf({ ...facts, causeCode: "natural-disaster" }, terms) // "disaster"
 */
export function fenceOf(facts: FenceFacts, terms: FenceTerms, method: string | null = null): Fence | null {
  const mayRestart = method === ADVANCE_METHOD && facts.isRescueProvable;
  return fencesOf(facts, terms).find((fence) => !(fence === "disaster" && mayRestart)) ?? null;
}

const isYounger = (day: number | null, cutOffDay: number, days: number) =>
  day !== null && day > cutOffDay - days;
