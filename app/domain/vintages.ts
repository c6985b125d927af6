/** Cases by when they entered: what a cohort is called, and at which ages its curve is read. */
import { isoFromMonth } from "./calendar";
import type { CohortLength } from "./measure-settings";

export interface VintageCase {
  caseId: number;
  /** Cases of one borrower hang together: one term in the error. */
  borrowerId: number;
  defaultedDay: number;
  exposureMinor: number;
  /** Receipts, and receipts less advances and cost, within the horizon. */
  receivedMinor: number;
  netMinor: number;
  /** When it was closed as cured; null for any other end, and while open. */
  curedDay: number | null;
  /** Whether another case of the borrower defaulted within a year after the cure. */
  defaultedAgain: boolean;
}

/** A receipt (reversals below zero) or a cost (below zero) on or after default. */
export interface VintageFlow {
  caseId: number;
  day: number;
  amountMinor: number;
  isReceipt: boolean;
}

/** Months after default at which a curve has a column, and the picture a point. */
export const CURVE_MONTHS = [3, 6, 9, 12, 15, 18, 21, 24, 30, 36, 48, 60] as const;
export type CurveMonth = (typeof CURVE_MONTHS)[number];

/** More quarters than these make years: a picture of more curves says nothing. */
const MOST_QUARTERS = 12;

const MONTHS_IN: Record<CohortLength, number> = { quarter: 3, year: 12 };

/** Quarters while they are few, between the first and the last month of default. */
export function cohortLength(firstMonth: number, lastMonth: number): CohortLength {
  const quarters = Math.floor(lastMonth / 3) - Math.floor(firstMonth / 3) + 1;
  return quarters <= MOST_QUARTERS ? "quarter" : "year";
}

/** The number of the cohort that a month falls in, counted from 1970. */
export function cohortOf(month: number, length: CohortLength): number {
  return Math.floor(month / MONTHS_IN[length]);
}

/** `2024-Q1`, `2024`. */
export function cohortName(cohort: number, length: CohortLength): string {
  const [year = ""] = isoFromMonth(cohort * MONTHS_IN[length]).split("-");
  return length === "year" ? year : `${year}-Q${(((cohort % 4) + 4) % 4) + 1}`;
}

export function curveColumn(months: CurveMonth): `recovered_${CurveMonth}` {
  return `recovered_${months}`;
}
