/** Targets that people type: what a form gives, and what is wrong with it. */
import { isoFromMonth, monthFromIso, monthOfDay } from "./calendar";
import type { PlaceKind } from "./targets";
import type { Bilingual } from "./text";
import { isUnseen } from "./written-text";

/** A line in force, as the page of targets lists it. */
export interface TypedTarget {
  id: number;
  kind: PlaceKind;
  code: string;
  name: Bilingual;
  /** `YYYY-MM`, both included. */
  from: string;
  to: string;
  months: number;
  /** Of all these months together; null: no target. */
  amountMinor: number | null;
  by: string;
  /** `YYYY-MM-DD`. */
  writtenOn: string;
  /** Later lines hold in all of its months. */
  isReplaced: boolean;
}

/** What a place is to receive in a year, as it holds. */
export interface SetTarget {
  year: number;
  kind: PlaceKind;
  code: string;
  name: Bilingual;
  /** Months of the year with a target, and how many of these a person typed. */
  months: number;
  typed: number;
  amountMinor: number;
}

export interface TargetsSet {
  /** Newest year first, largest target first. */
  places: readonly SetTarget[];
  typed: readonly TypedTarget[];
}

/** As a form gives it. */
export interface TypedFields {
  /** `branch B01`, `region north`, or a code alone. */
  place: string;
  /** `YYYY-MM`; an empty end is the same month. */
  from: string;
  to: string;
  amount: string;
  by: string;
}

/** Why nothing was kept, with what was typed where it may be put right. */
export interface RefusedTarget {
  sentence: string;
  typed: TypedFields | null;
}

export const LONGEST_TARGET_AUTHOR = 80;
/** One line speaks of no more than three years. */
export const MOST_TARGET_MONTHS = 36;
/** Of a plan, so many months ahead. */
const MOST_MONTHS_AHEAD = 60;
export const EARLIEST_TARGET_MONTH = "1990-01";

export type TargetProblem = "month" | "far" | "order" | "long" | "by" | "invisible";

/** The months of it, or what is wrong with them or with the name. @param todayDay days since 1970-01-01 */
export function typedMonths(
  { from, to, by }: Pick<TypedFields, "from" | "to" | "by">,
  todayDay: number,
): { fromMonth: number; toMonth: number } | TargetProblem {
  const fromMonth = monthFromIso(from);
  const toMonth = to === "" ? fromMonth : monthFromIso(to);
  if (fromMonth === null || toMonth === null) return "month";
  if (from < EARLIEST_TARGET_MONTH || toMonth > monthOfDay(todayDay) + MOST_MONTHS_AHEAD) return "far";
  if (toMonth < fromMonth) return "order";
  if (toMonth - fromMonth >= MOST_TARGET_MONTHS) return "long";
  if (by === "" || by.length > LONGEST_TARGET_AUTHOR) return "by";
  return isUnseen(by) ? "invisible" : { fromMonth, toMonth };
}

/** `YYYY-MM`. @param todayDay days since 1970-01-01 */
export const lastTargetMonth = (todayDay: number): string =>
  isoFromMonth(monthOfDay(todayDay) + MOST_MONTHS_AHEAD);
