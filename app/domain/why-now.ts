/** Why a case should be worked now: what has come up on it, since or until when, and what a week of delay costs. */

import type { Bilingual } from "./text";

const WHY_NOW_KINDS = ["signal", "receivable", "harvest", "promise", "limitation", "exit"] as const;
export type WhyNowKind = (typeof WHY_NOW_KINDS)[number];

export const OCCASION_NAMES: Readonly<Record<WhyNowKind, Bilingual>> = {
  signal: { en: "signal captured", zh: "捕捉到信息" },
  receivable: { en: "receivable falling due", zh: "应收款到期" },
  harvest: { en: "harvest", zh: "收获季节" },
  promise: { en: "promise broken", zh: "承诺未兑现" },
  limitation: { en: "limitation ends", zh: "诉讼时效届满" },
  exit: { en: "officer leaves", zh: "信贷员离岗" },
};

/** Kinds that fade from the day on which they come up; the others end on their day. */
export const FADING_KINDS = ["signal", "receivable", "harvest", "promise"] as const;
export type FadingKind = (typeof FADING_KINDS)[number];

/** Month (1 January) and day from which a year's harvest is in. */
export const HARVEST_DATE = [10, 1] as const;
/** Kind of borrower whose money comes with the harvest. */
export const HARVEST_BORROWER = "farmer";

/** A payment within so many days after acting counts as its result. */
export const ACTED_DAYS = 30;

/** One case as the list reads it. All days are days since 1970-01-01; lists are in order of time. */
export interface WhyNowCase {
  caseId: number;
  /** As the bank calls it. */
  code: string;
  borrowerId: number;
  branchId: number;
  /** Who holds it; null: nobody is known. */
  officerId: number | null;
  borrowerKind: string;
  defaultedDay: number;
  /** null: open at the cut-off. */
  closedDay: number | null;
  exposureMinor: number;
  /** At the cut-off. */
  outstandingMinor: number;
  /** Days with an activity. */
  activityDays: readonly number[];
  /** Days of activities whose outcome was a signal: the next activity acts on it. */
  signalDays: readonly number[];
  /** Due days of the borrower's own receivables that are not collected. */
  receivableDays: readonly number[];
  /** Days on which a promise's grace had passed without the money. */
  brokenPromiseDays: readonly number[];
  /** Receipts that were kept. */
  receipts: readonly { day: number; amountMinor: number }[];
  /** Last day of the limitation; null: not known. */
  limitationEndDay: number | null;
  /** Whether it is left alone (`Fence`), and so in no proposal. */
  isFenced: boolean;
}

export interface WhyNowRows {
  cutOffDay: number;
  cases: readonly WhyNowCase[];
  /** First day gone of officers whose exit after the cut-off is known. */
  leavingDays: ReadonlyMap<number, number>;
}

/** How the benefit of acting fades, by kind; learned from what was acted on sooner or later. */
export interface Fade {
  kind: FadingKind;
  /** Acted on and followed up, and those of them followed by a payment. */
  acted: number;
  paid: number;
  /** Chance of a payment that acting on the first day adds to the base; null with a reason: not known. */
  lift: number | null;
  base: number | null;
  halfLifeDays: number | null;
  /** 95 % limits; null: the data set none on that side. */
  halfLifeLow: number | null;
  halfLifeHigh: number | null;
  /** Mean share of what is owed that such a payment covers. */
  paidShare: number | null;
  reason: "too-few" | "no-fading" | null;
}

export interface WhyNowLine {
  kind: WhyNowKind;
  caseId: number;
  code: string;
  branchId: number;
  officerId: number | null;
  outstandingMinor: number;
  /** Since when it is there, or the last day on which it is of any use. */
  onDay: number;
  /** Days since then; negative: still to come. */
  daysSince: number;
  halfLifeDays: number | null;
  /** Expected receipts from acting now, and how much of them a week of delay loses; null: not known. */
  worthMinor: number | null;
  lostPerWeekMinor: number | null;
}

export interface WhyNow {
  fades: readonly Fade[];
  /** Those with money known, the most lost per week first; then the others by date, the next first. */
  lines: readonly WhyNowLine[];
}
