/** Whether an episode was done properly: what proves the use of each method, read from what the files recorded. */
import { GROUP_DAYS, GROUP_OFFICERS } from "./rules";

/** What files may or may not fill: where nothing of a portfolio fills it, that part of a proof is unknown. */
export type ProofRecord =
  | "activities.channel"
  | "activities.notice_served"
  | "activities.hardship"
  | "activities.measures"
  | "activities.consent"
  | "activities.advice_taken"
  | "activities.third_party"
  | "activities.manager_approved"
  | "activities.officers"
  | "activities.plan"
  | "activities.note"
  | "activities.minutes"
  | "activities.ended"
  | "activities.leader_rank"
  | "activities.outcome"
  | "activities.legal_basis"
  | "activities.source"
  | "activities.court_number"
  | "activities.stance"
  | "accounts.on"
  | "receivables.difficulty"
  | "receivables.due_on"
  | "advances.approved_by"
  | "advances.evidence"
  | "new_loans.advance_id"
  | "settlements.signed"
  | "settlements.mediator"
  | "cases.traits"
  | "cases.cause"
  | "assignments.handover_note"
  | "receipts.on";

/** What the files say of an episode, over all its activities. */
export interface EpisodeProof {
  /** Something was written down: evidence or a note. */
  hasRecord: boolean;
  /** A demand notice was served. */
  hasNotice: boolean;
  hasVisit: boolean;
  /** Face to face: a visit or a meeting. */
  hasMeeting: boolean;
  /** Letters and calls. */
  hasContact: boolean;
  hasLetter: boolean;
  hasCourtNumber: boolean;
  hasLeaderRank: boolean;
  hasOutcome: boolean;
  hasMinutes: boolean;
  hasSoft: boolean;
  hasFirm: boolean;
  hasHardship: boolean;
  /** An incident on the case from the first day to some weeks after the last. */
  hasIncident: boolean;
  hasMeasures: boolean;
  /** Whether advice was taken up is written down. */
  hasUptake: boolean;
  hasManagerApproval: boolean;
  hasPlan: boolean;
  /** What it ended with is written down. */
  hasEnding: boolean;
  /** Money came in from the first day to some weeks after the last. */
  hasReceipt: boolean;
  hasSource: boolean;
  /** The legal basis was checked wherever it is written down. */
  hasLegalBasis: boolean;
  /** The borrower agreed: wherever it is written down, and wherever a third party took part; null: nothing says. */
  hasConsent: boolean | null;
  /** Steps that froze or secured something, and those of them without a court's number. */
  freezes: number;
  freezesWithoutNumber: number;
  /** Kinds of third parties, `none` left out; those of the activities and of the signed settlements. */
  thirdParties: readonly string[];
  /** Days with those who took part, by day. */
  presence: readonly { day: number; officers: readonly string[] }[];
  hasLead: boolean;
  isTitled: boolean;
  isDisaster: boolean;
  earlierActivities: number;
  /** The newest earlier activity was followed by a receipt before this episode. */
  hadPaidBefore: boolean;
  /** Books of the borrower from the year before the first day and from the year after the last. */
  hasAccounts: boolean;
  /** The borrower's receivables were listed by then with their difficulty and due date, and one was not collected before. */
  hasListedReceivables: boolean;
  /** New money lent about then: approved by somebody, and linked to a new loan; with evidence of its own, or not. */
  hasApprovedLoan: boolean;
  hasEvidencedLoan: boolean;
  hasSignedSettlement: boolean;
  /** The case was handed over about then, with a reason and a note; who held it first took nothing over. */
  hasHandover: boolean;
}

const RELATIONS = ["spouse", "relative", "friend", "colleague"];
const MEDIATORS = ["mediator", "village-cadre", "township-cadre"];

interface ProofPart {
  /** It is unknown where none of them is ever filled. */
  from: readonly ProofRecord[];
  holds: (proof: EpisodeProof, recorded: ReadonlySet<ProofRecord>) => boolean;
}

const part = (from: ProofPart["from"], holds: ProofPart["holds"]): ProofPart => ({ from, holds });

/** Beside what columns say, where episodes of the method write anything down at all. */
const WRITTEN = part(
  ["activities.note"],
  ({ hasRecord }, recorded) => hasRecord || !recorded.has("activities.note"),
);
const CONSENT = part(["activities.consent"], ({ hasConsent }) => hasConsent === true);

/** By code of the shipped methods; a bank's own methods have no proof defined. */
const PROOFS: Readonly<Record<string, readonly ProofPart[]>> = {
  "active-attack": [
    part(["activities.channel"], ({ hasVisit }) => hasVisit),
    part(["activities.notice_served"], ({ hasNotice }) => hasNotice),
  ],
  "emotional-investment": [
    part(["activities.hardship"], ({ hasHardship, hasIncident }) => hasHardship && !hasIncident),
  ],
  "participate-in-accounting": [
    part(
      ["accounts.on", "activities.measures"],
      ({ hasAccounts, hasMeasures }) => hasAccounts || hasMeasures,
    ),
  ],
  "help-collect-debts": [
    part(
      ["receivables.difficulty", "receivables.due_on"],
      ({ hasListedReceivables }) => hasListedReceivables,
    ),
    CONSENT,
  ],
  proposals: [part(["activities.advice_taken"], ({ hasUptake }) => hasUptake)],
  "capital-start-up": [
    part(["advances.approved_by"], ({ hasApprovedLoan }) => hasApprovedLoan),
    part(["new_loans.advance_id"], ({ hasApprovedLoan }) => hasApprovedLoan),
    // The cause stands in for evidence where no advance of the portfolio carries any.
    part(["cases.cause", "advances.evidence"], ({ isDisaster, hasEvidencedLoan }, recorded) =>
      recorded.has("advances.evidence") ? hasEvidencedLoan : isDisaster,
    ),
    WRITTEN,
  ],
  relationships: [
    CONSENT,
    part(["activities.third_party"], ({ thirdParties }) => includesAny(thirdParties, RELATIONS)),
  ],
  mediation: [
    part(
      ["activities.third_party", "settlements.mediator"],
      ({ thirdParties }) => includesAny(thirdParties, MEDIATORS) && !thirdParties.includes("police"),
    ),
    part(["settlements.signed"], ({ hasSignedSettlement }) => hasSignedSettlement),
    WRITTEN,
  ],
  "multi-party": [
    CONSENT,
    part(["activities.third_party"], ({ thirdParties }) => thirdParties.length > 0),
    part(["activities.manager_approved"], ({ hasManagerApproval }) => hasManagerApproval),
    part(["receipts.on"], ({ earlierActivities, hadPaidBefore }) => earlierActivities > 0 && !hadPaidBefore),
  ],
  "group-attack": [
    part(
      ["activities.officers"],
      ({ presence, hasLead }) => hasLead && mostTogether(presence) >= GROUP_OFFICERS,
    ),
    part(["activities.officers"], ({ presence }) => longestGap(presence) <= GROUP_DAYS),
    part(["activities.plan", "activities.note"], ({ hasPlan, hasRecord }, recorded) =>
      recorded.has("activities.plan") ? hasPlan : hasRecord,
    ),
    part(["activities.minutes"], ({ hasMinutes }) => hasMinutes),
    part(["activities.ended"], ({ hasEnding, hasReceipt }) => hasEnding || hasReceipt),
  ],
  "personnel-rotation": [part(["assignments.handover_note"], ({ hasHandover }) => hasHandover)],
  "leader-steps-in": [
    part(["activities.leader_rank"], ({ hasLeaderRank }) => hasLeaderRank),
    part(["activities.channel"], ({ hasMeeting }) => hasMeeting),
    part(["activities.outcome"], ({ hasOutcome }) => hasOutcome),
    WRITTEN,
  ],
  "organisation-intervention": [
    part(["activities.channel"], ({ hasLetter }) => hasLetter),
    part(["activities.legal_basis"], ({ hasLegalBasis }) => hasLegalBasis),
    part(["cases.traits"], ({ isTitled }) => isTitled),
  ],
  "information-capture": [
    // Where sources are never recorded, a record of it stands in.
    part(["activities.source", "activities.note"], ({ hasSource, hasRecord }, recorded) =>
      recorded.has("activities.source") ? hasSource : hasRecord,
    ),
    part(["activities.court_number"], ({ freezesWithoutNumber }) => freezesWithoutNumber === 0),
  ],
  "firm-and-soft": [part(["activities.stance"], ({ hasSoft, hasFirm }) => hasSoft && hasFirm)],
  "routine-contact": [part(["activities.channel"], ({ hasContact }) => hasContact)],
  litigation: [part(["activities.court_number"], ({ hasCourtNumber }) => hasCourtNumber)],
};

/** What the proof of a method is read from; empty where none is defined. */
export function proofRecords(code: string): ProofRecord[] {
  return [...new Set((PROOFS[code] ?? []).flatMap(({ from }) => from))];
}

export type ProofState = "given" | "lacking" | "unknown";

/**
 * Whether an episode has the proof: `lacking` as soon as one part is, `unknown` where the portfolio never fills what the
 * missing parts would be read from. Null where no proof is defined for the method.
 */
export function proofState(
  code: string,
  proof: EpisodeProof,
  recorded: ReadonlySet<ProofRecord>,
): ProofState | null {
  const parts = PROOFS[code];
  if (parts === undefined) return null;
  const missing = parts.filter(({ holds }) => !holds(proof, recorded));
  if (missing.length === 0) return "given";
  return missing.some(({ from }) => from.some((record) => recorded.has(record))) ? "lacking" : "unknown";
}

/** Most officers on a case within any 14 days. */
export function mostTogether(presence: EpisodeProof["presence"]): number {
  return Math.max(
    0,
    ...presence.map(({ day: first }) => {
      const within = presence.filter(({ day }) => day >= first && day < first + GROUP_DAYS);
      return new Set(within.flatMap(({ officers }) => officers)).size;
    }),
  );
}

/** Longest time without an activity between two of them, in days. */
export function longestGap(presence: readonly { day: number }[]): number {
  return Math.max(0, ...presence.map(({ day }, at) => (at === 0 ? 0 : day - presence[at - 1]!.day)));
}

function includesAny(given: readonly string[], wanted: readonly string[]): boolean {
  return given.some((each) => wanted.includes(each));
}
