/** Whether an episode was done properly: what proves the use of each method, read from what its activities recorded. */

/** What the files say of an episode, over all its activities. */
export interface EpisodeProof {
  /** Something was written down: evidence or a note. */
  hasRecord: boolean;
  /** A demand notice was served. */
  hasNotice: boolean;
  hasVisit: boolean;
  /** Letters and calls. */
  hasContact: boolean;
  hasLetter: boolean;
  hasCourtNumber: boolean;
  hasLeaderRank: boolean;
  hasOutcome: boolean;
  hasMinutes: boolean;
  hasSoft: boolean;
  hasFirm: boolean;
  /** The borrower agreed, wherever a third party came in or his own debtors were asked; null: nothing says. */
  hasConsent: boolean | null;
  /** Kinds of third parties, `none` left out. */
  thirdParties: readonly string[];
  /** Most officers within any 14 days from the first activity. */
  officers: number;
  hasLead: boolean;
  earlierActivities: number;
  /** The borrower's receivables are listed with their difficulty. */
  hasListedReceivables: boolean;
  /** New money was lent, approved by somebody. */
  hasApprovedAdvance: boolean;
  /** The case was handed over about then, with a reason and a note. */
  hasHandover: boolean;
}

export const GROUP_OFFICERS = 3;
export const GROUP_DAYS = 14;

const RELATIONS = ["spouse", "relative", "friend", "colleague"];
const MEDIATORS = ["mediator", "village-cadre", "township-cadre"];

/** By code of the shipped methods; a bank's own methods have no proof defined. */
const PROVEN: Readonly<Record<string, (proof: EpisodeProof) => boolean>> = {
  "active-attack": ({ hasVisit, hasRecord, hasNotice }) => hasVisit && hasRecord && hasNotice,
  "emotional-investment": ({ hasRecord }) => hasRecord,
  "participate-in-accounting": ({ hasRecord }) => hasRecord,
  "help-collect-debts": ({ hasConsent, hasRecord, hasListedReceivables }) =>
    hasConsent === true && (hasListedReceivables || hasRecord),
  proposals: ({ hasRecord }) => hasRecord,
  "capital-start-up": ({ hasRecord, hasApprovedAdvance }) => hasRecord && hasApprovedAdvance,
  relationships: ({ hasConsent, thirdParties }) =>
    hasConsent === true && includesAny(thirdParties, RELATIONS),
  mediation: ({ hasRecord, thirdParties }) => hasRecord && includesAny(thirdParties, MEDIATORS),
  "multi-party": ({ hasConsent, thirdParties, earlierActivities }) =>
    hasConsent === true && thirdParties.length > 0 && earlierActivities > 0,
  "group-attack": ({ officers, hasLead, hasRecord, hasMinutes }) =>
    officers >= GROUP_OFFICERS && hasLead && hasRecord && hasMinutes,
  "personnel-rotation": ({ hasHandover }) => hasHandover,
  "leader-steps-in": ({ hasLeaderRank, hasRecord, hasOutcome }) => hasLeaderRank && hasRecord && hasOutcome,
  "organisation-intervention": ({ hasLetter, hasRecord }) => hasLetter && hasRecord,
  "information-capture": ({ hasRecord }) => hasRecord,
  "firm-and-soft": ({ hasSoft, hasFirm }) => hasSoft && hasFirm,
  "routine-contact": ({ hasContact }) => hasContact,
  litigation: ({ hasCourtNumber }) => hasCourtNumber,
};

/** Null where no proof is defined for the method. */
export function isProven(code: string, proof: EpisodeProof): boolean | null {
  return PROVEN[code]?.(proof) ?? null;
}

function includesAny(given: readonly string[], wanted: readonly string[]): boolean {
  return given.some((each) => wanted.includes(each));
}
