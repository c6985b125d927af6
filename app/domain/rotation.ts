/** Rotation of officers: what a proposal is, what it rests on, and the settings behind both. */
import type { ChangesStudy } from "./changes-study";
import { DEFAULT_HORIZON } from "./horizons";
import type { ReasonCode } from "./reasons";

/** Gains are predicted over so many days from the cut-off. */
export const ROTATION_HORIZON = DEFAULT_HORIZON;
/** How likely the chance of a receipt must have halved by tenure, or an officer be weaker than a colleague. */
export const LEAST_PROBABILITY = 0.8;
/** Days with an activity and no receipt since, before anybody thinks of a change. */
export const LEAST_CONTACTS = 3;
/** Receivers looked at for a case. */
export const MOST_RECEIVERS = 8;
/** A slope whose error is larger says nothing: after two years its interval would reach from a tenth to ten times. */
export const MOST_SLOPE_ERROR = 0.05;
/** Changes that the past must hold before it can show what a change does. */
export const LEAST_CHANGES = 30;
/** Handovers a month that an officer takes part in on either side, and the limits of the choice. */
export const HANDOVER_CAP = { default: 10, least: 1, most: 40 } as const;
/** What a handover takes of both officers together, in minutes; the default penalty prices them. */
export const HANDOVER_MINUTES = 180;

/**
 * Reasons of an assignment that say nothing of how the case went. Not `performance`, which says it, and not `workload`: whose
 * hands are full passes on cases that he chose.
 */
export const UNRELATED_REASONS: readonly string[] = ["leave", "resignation", "reorganisation"];

export interface Estimate {
  estimate: number;
  standardError: number;
  low: number;
  high: number;
}

/** A belief about an officer on one cause: a difference of the logarithm of the rate of receipts. */
export interface OfficerBelief {
  officerId: number;
  mean: number;
  standardDeviation: number;
}

/** What a case is expected to pay within the horizon if its officer stays, and the tenure that a change removes. */
export interface CaseOutlook {
  outstandingMinor: number;
  /** Receipts: the mean of a gamma, and its shape; null: as if their number were known. */
  payments: number;
  paymentsShape: number | null;
  /** Share that each takes off what is still owed. */
  paidShare: number;
  /** Months of tenure that a change removes, on average over the horizon, as far as they count. */
  tenureLost: number;
}

/** Why a case is proposed: long held without avail, or a colleague does better with such cases. */
export type RotationSign = "stale" | "misfit";

export interface RotationProposal extends CaseOutlook {
  caseId: number;
  code: string;
  branchId: number;
  regionId: number;
  causeId: number;
  /** How many minutes a week it takes. */
  weeklyMinutes: number;
  from: OfficerBelief;
  signs: RotationSign[];
  tenureMonths: number;
  contacts: number;
  /** How likely the chance of a receipt has halved by tenure; null where staleness does not show. */
  halvedProbability: number | null;
  /** Colleagues with room, the greatest gain first. */
  receivers: Receiver[];
}

export interface Receiver extends OfficerBelief {
  gainMinor: number;
}

/** An officer's room in minutes a week; null where his hours are not known: there is no limit then but the cap. */
export interface OfficerRoom {
  officerId: number;
  branchId: number;
  freeMinutes: number | null;
}

export interface RotationAnalysis {
  /** Why nothing can be proposed; null: it can, though there may be nothing to. */
  reason: ReasonCode | null;
  cutOffDay: number | null;
  /** Days that gains are predicted over. */
  horizon: number;
  cases: number;
  months: number;
  payments: number;
  /** Past changes of officer that say nothing of how the case went. */
  changes: number;
  /** Null: nothing to learn from, or an error above `MOST_SLOPE_ERROR`. */
  slope: Estimate | null;
  otherSlope: Estimate | null;
  /** Months at risk under levels (a method in its late phase, a region) in which nothing was ever paid: left out of the fit. */
  leftOut: { levels: number; months: number };
  /** p of no difference between officers at all. */
  officersDifferP: number;
  /** What followed past changes; null where none has a comparable case. */
  study: ChangesStudy | null;
  proposals: RotationProposal[];
  rooms: OfficerRoom[];
  /** Price of a handover's minutes. */
  handoverMinor: number;
}

/** What a plan must keep to. */
export interface PlanLimits {
  /** Cases that an officer takes over at most, and hands on at most, within a month. */
  cap: number;
  /** The least that a handover must gain: it is deducted from each one's gain when they are chosen. */
  penaltyMinor: number;
}

/** A case that changes hands. */
export interface HandOver {
  proposal: RotationProposal;
  receiver: Receiver;
}

/** The plans of branches, with what they rest on. */
export interface RotationPlan extends Omit<RotationAnalysis, "proposals" | "rooms"> {
  limits: PlanLimits;
  branches: {
    branchId: number;
    /** Cases that could change hands. */
    proposals: number;
    /** How much better the best plan could at most be, as a share; 0: this is the best. */
    gap: number;
    /** Without the other receivers. */
    handOvers: HandOver[];
  }[];
}

/** Whether nothing can be said at all, and why. */
export function isRotationRefused<Plan extends Pick<RotationAnalysis, "reason">>(
  plan: Plan,
): plan is Plan & { reason: ReasonCode } {
  return plan.reason !== null;
}
