/** The plan that comes out: for every open case its verdict, action and gain; totals, prices, curve, gate, back-test. */
import type { ReasonCode } from "../reasons";

export const CASE_VERDICTS = ["first", "if-hours-are-left", "try", "wait", "avoid", "left-alone"] as const;
export type CaseVerdict = (typeof CASE_VERDICTS)[number];

/** What pages and Monday lists name case by case; the files hold the others too. */
export const isListed = (verdict: CaseVerdict): boolean => verdict === "first" || verdict === "try";

/** What may be begun: what stays with usual handling at random is no task. */
export const isOffered = ({ verdict, lot }: Pick<PlanCase, "verdict" | "lot">): boolean =>
  isListed(verdict) && lot !== "usual";

/** Net money beyond usual handling, in minor units, with 95 % limits. */
export interface GainRange {
  expectedMinor: number;
  lowMinor: number;
  highMinor: number;
}

/** What may be done next on a case; `method` null: usual handling goes on (under another officer, if there is one). */
export interface PlanAction {
  method: string | null;
  /** Who does it: the lead first. */
  officers: readonly number[];
  /** Who takes the case over; null: its officer keeps it. */
  toOfficerId: number | null;
}

export interface ActionGain extends GainRange {
  /** That it is better than usual handling, on a posterior deviation widened by 1.5. */
  probability: number;
}

export interface PlanCase {
  caseId: number;
  code: string;
  branchId: number;
  officerId: number | null;
  outstandingMinor: number;
  verdict: CaseVerdict;
  /** Null where nothing is proposed (wait, avoid, left-alone). */
  action: PlanAction | null;
  gain: ActionGain | null;
  /** Of all officers together. */
  minutes: number;
  /** Nothing is begun at all: even the minutes of usual handling gain more elsewhere; `gain` is what that loses. */
  isLeftWaiting: boolean;
  /** Fortnight after the cut-off in which a team's officers are all free, from 0; null for all else. */
  fortnight: number | null;
  /** What must be had first, e.g. `consent`. */
  step: string | null;
  /** The best other action of the same case, and its gain: what instead. Null: there is no other above usual handling. */
  instead: { action: PlanAction; gainMinor: number } | null;
  /** Whether the lot leaves a planned case with usual handling, to measure the plan. */
  lot: "plan" | "usual" | null;
  /** A reason to leave the case alone (`Fence`), or a code of `PLAN_REASONS`. */
  reason: string | null;
  /** What of this case speaks for the action: the largest contributions first. */
  why: readonly string[];
}

/** Reasons of a verdict other than a `Fence`. */
export const PLAN_REASONS = [
  "running",
  "accepted",
  "done",
  "declined",
  "hours-earn-more-elsewhere",
  "nothing-known-better",
  "likely-worse",
  "gate-closed",
  "one-gate-passed",
  "own-probability-high",
  "no-officer",
] as const;
export type PlanReason = (typeof PLAN_REASONS)[number];

export type GateState = "adopt" | "try" | "closed";

/** How a choice made on some borrowers fared on the others. Differences per case, as share of the debt and as money. */
export interface GateTest {
  state: GateState;
  episodes: number;
  share: { difference: number; standardError: number; z: number } | null;
  money: { differenceMinor: number; standardErrorMinor: number; z: number } | null;
  reason: ReasonCode | null;
}

export interface PlanGate {
  state: GateState;
  /** Chosen on one half of the borrowers, valued on the other, and the reverse. */
  halves: GateTest;
  /** Chosen before a day, valued after it. */
  byTime: GateTest & { untilDay: number | null };
  /** Whether officers and tenure differ enough to hand cases over at all. */
  handOvers: { state: GateState; officersZ: number | null; tenureZ: number | null };
}

/** What a choice by the past would have been worth afterwards. */
export interface BackTest {
  untilDay: number;
  /** Episodes after it where the method chosen by the past was the one used, and their outcome beyond usual. */
  agreed: number;
  episodes: number;
  predictedShare: number;
  observed: { share: number; low: number; high: number } | null;
  observedMoney: GainRange | null;
  reason: ReasonCode | null;
}

export interface BranchPlan {
  branchId: number;
  /** Null: hours are not known. */
  capacityMinutes: number | null;
  usedMinutes: number;
  usualMinutes: number;
  /** Gain of the last hour, in minor units; null: hours are not known. */
  hourValueMinor: number | null;
  gain: GainRange;
  /** What fractions of actions could gain at most: the rounded plan's bound. */
  boundMinor: number;
  firsts: number;
  officers: readonly OfficerPlan[];
}

export interface OfficerPlan {
  officerId: number;
  capacityMinutes: number | null;
  usedMinutes: number;
  hourValueMinor: number | null;
  received: number;
  handedOn: number;
}

/** Gain at a share of the hours there are now (1: all of them, where it is the plan's total), beyond usual handling with all. */
export interface CurvePoint {
  hoursShare: number;
  minutes: number;
  gainMinor: number;
}

export interface Plan {
  /** Why there is no plan at all; null: there is one, though it may propose nothing. */
  reason: ReasonCode | "no-hours" | "no-officers" | null;
  cases: readonly PlanCase[];
  /** Of what is `first`, less what cases left waiting lose; and of the same without those the lot leaves as usual. */
  total: GainRange;
  totalAfterLot: GainRange;
  byMethod: readonly { method: string | null; isHandOver: boolean; cases: number; gain: GainRange }[];
  branches: readonly BranchPlan[];
  /** What each handover was charged: as asked, else what its minutes cost. */
  handoverMinor: number;
  curve: readonly CurvePoint[];
  gate: PlanGate;
  /** Codes of methods that are never proposed, because most of their episodes have no counterpart among the others. */
  uncompared: readonly string[];
  backTest: BackTest | null;
}
