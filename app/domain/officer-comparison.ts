/** Officers against what their cases predict: what the comparison says of each, and what its flags mean. */
import type { ReasonCode } from "./reasons";
import type { Horizon } from "./rules";
import type { Bilingual } from "./text";

/** The least that an officer is rated on, beside followed-up cases and payers: what the cases predict. */
export const LEAST_EXPECTED = 5;

/** Flags rest on the outer limits of the funnel: two in a thousand lie beyond them by chance. */
export const FLAG_LEVEL = 0.998;
/** The inner limits, drawn beside them. */
export const FUNNEL_LEVELS = [0.95, FLAG_LEVEL] as const;

/** Who takes over a case within so many days of a receipt may only see money arrive that was on its way. */
export const ANSWERED_DAYS = 30;
/** From these shares on an officer may be a specialist: of holds that began so, and of holds that paid. */
export const SPECIALIST_ANSWERED_SHARE = 0.5;
export const SPECIALIST_PAID_SHARE = 0.95;
/** Money within so many days of taking over a case was agreed before; on so large a share of cases it is no chance. */
export const AGREED_DAYS = 14;
export const SPECIALIST_AGREED_SHARE = 0.3;
/** And as many times as often as under the median officer: where work begins with a change, money follows under all. */
export const TIMES_THE_OTHERS = 3;
/** Fewer holds so begun, or fewer holds at all, make nobody a specialist; nor do paid holds where nearly all pay anyway. */
export const LEAST_AGREED_HOLDS = 5;
export const LEAST_PAID_HOLDS = 20;
export const USUAL_PAID_SHARE = 0.8;

/**
 * The least part of a branch, by what its cases can say, that colleagues hold: an officer who holds more than four fifths of it is
 * compared with hardly anybody else.
 */
export const LEAST_COLLEAGUES_SHARE = 0.2;

/** What a flag means stands in the definition of its column. */
export const OFFICER_FLAGS = {
  above: { en: "above", zh: "高于预期" },
  below: { en: "below", zh: "低于预期" },
  specialist: { en: "specialist?", zh: "疑为专办" },
} as const satisfies Record<string, Bilingual>;
export type OfficerFlag = keyof typeof OFFICER_FLAGS;

/** A ratio of observed to expected with its limits. */
export interface RatioRange {
  estimate: number;
  low: number;
  high: number;
}

/** What was seen and expected over some followed-up holds (or episodes). */
export interface ObservedAndExpected {
  matured: number;
  /** Of them, those with a receipt within the horizon: what is observed. */
  payers: number;
  /** Σ of the chances that the pooled model gives them, and Σ of chance × (1 − chance). */
  expected: number;
  variance: number;
  /** The variance left to inform about the group, less what the model learned from its own rows. */
  information: number;
  /** Which part of the level of the branch its own rows make, 0–1; 0 where all are compared with one level. */
  ownShare: number;
  /** How many times as large the variance of what was seen is because loans of one borrower are paid or not together, ≥ 1. */
  clustering: number;
}

export interface OfficerScore extends ObservedAndExpected {
  officerId: number;
  /** Of whose cases the officer holds most; null: unknown, or all are compared with one level. */
  branchId: number | null;
  /** Observed over expected with Byar's limits; null below the minimum, as everything that follows. */
  ratio: RatioRange | null;
  /** Drawn towards the mean of all officers by as much as it is uncertain. */
  shrunken: RatioRange | null;
  /** The same as a difference of the logarithm of the odds of payment, and its deviation: what further beliefs start from. */
  effect: { mean: number; standardDeviation: number } | null;
  /** Among the rated officers of the branch of which the officer holds most. */
  topQuarterProbability: number | null;
  /** Expected place among them, 1 the highest, with its interval and how many they are. */
  rank: { expected: number; low: number; high: number; of: number } | null;
  /** Chance of so large a distance without any difference, after φ, for all officers looked at together (Benjamini–Hochberg). */
  screenedP: number | null;
  /** Share of the holds that began just after a receipt. */
  answeredShare: number;
  flag: OfficerFlag | null;
  reason: ReasonCode | null;
}

/** An officer on the cases of one cause, or with one method. */
export interface OfficerCell extends ObservedAndExpected {
  officerId: number;
  groupId: number;
  /** Observed over expected, drawn towards what the officer does on the whole. */
  shrunken: RatioRange;
  /** The same as a difference of the logarithm of the odds of payment, and its deviation. */
  effect: { mean: number; standardDeviation: number };
  /** How likely the officer truly is below what these cases predict. */
  belowProbability: number;
  /** How far it stands apart from what the officer does on the whole, in deviations of what is believed; 0: it does not. */
  apart: number;
}

/**
 * A branch beside what its cases would pay in the bank as a whole: what its market, its officers and all else there make of
 * them together. No part of it is anybody's merit.
 */
export interface BranchStanding extends Pick<ObservedAndExpected, "matured" | "payers" | "expected"> {
  branchId: number;
  officers: number;
  /** Observed over expected with Byar's limits. */
  ratio: RatioRange;
}

export interface OfficerComparison {
  horizon: Horizon;
  seed: number;
  matured: number;
  payers: number;
  officers: OfficerScore[];
  rated: number;
  /** Variance of the true differences between officers; 0: chance explains them. Null with under two rated. */
  tauSquared: number | null;
  /** p of no difference at all. */
  heterogeneityP: number | null;
  /** How much more officers differ than chance has them, outermost tenths drawn in; null with under two rated. */
  phi: number | null;
  byCause: OfficerCell[];
  byMethod: OfficerCell[];
  /** Those with enough cases, the largest first. */
  branches: BranchStanding[];
}
