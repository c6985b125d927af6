/** Planned receipts against actual ones: only months and places that have a target are compared. */
import type { Bilingual } from "./text";

/** As a file named it, in ids; `branchId` 0 for a target of the region as a whole. */
export interface TargetRow {
  month: number;
  branchId: number;
  regionId: number;
  amountMinor: number;
}

/** The target of a place and month that holds. */
export interface TargetInForce extends TargetRow {
  /** By a person, on the page of targets. */
  isTyped: boolean;
}

export type PlaceKind = "branch" | "region";

/** Why nothing is compared. */
export type WithoutTarget =
  /** No file named any. */
  | "none-loaded"
  /** None for these places and months. */
  | "none-here"
  /** Targets are of whole places: a choice of methods, officers or kinds of cases has none. */
  | "narrowed"
  /** Nobody knows when money came in. */
  | "undated";

export interface Reached {
  targetMinor: number;
  /** In the months and places of the target. */
  receivedMinor: number;
  /** Months with a target. */
  months: number;
}

/** A branch, or a region that has a target as a whole. */
export interface TargetPlace extends Reached {
  kind: PlaceKind;
  code: string;
  name: Bilingual;
}

/** The year that is not over, as it would end if money came in as it did lately. */
export interface YearAhead {
  year: number;
  /** Of the whole year, and received in it so far where there is a target. */
  targetMinor: number;
  receivedMinor: number;
  /** Months of it still to come that have a target, the last of them `YYYY-MM`. */
  months: number;
  to: string;
  /** A month, over the last `paceMonths` complete ones, in the places that have targets to come. */
  paceMinor: number;
  paceMonths: number;
}

export interface AgainstTarget {
  /** Months `YYYY-MM`, both included; null where nobody knows months. */
  period: { from: string; to: string; months: number } | null;
  reason: WithoutTarget | null;
  total: Reached | null;
  /** Received in the period in months or places without a target. */
  outsideMinor: number;
  /** Months of which no receipts were delivered: left out on both sides. */
  undelivered: readonly string[];
  places: readonly TargetPlace[];
  ahead: YearAhead | null;
}

/** Share of the target that was received; null for a target of nothing. */
export function reachedShare({ targetMinor, receivedMinor }: Reached): number | null {
  return targetMinor > 0 ? receivedMinor / targetMinor : null;
}

/** So much may be received outside the places with a target for the year to be set against it as a whole. */
const MOST_OUTSIDE = 0.02;

/** The target of the year that is not over; null where none is set, or not for nearly all that is received. */
export function yearTarget({ ahead, total, outsideMinor }: AgainstTarget): number | null {
  if (ahead === null || total === null) return null;
  return Math.abs(outsideMinor) <= MOST_OUTSIDE * total.receivedMinor ? ahead.targetMinor : null;
}
