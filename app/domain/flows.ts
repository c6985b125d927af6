/** How balances move between classes from month to month, and which steps cases went through. */
import type { FiveTier } from "./five-tier";
import type { DueTerms } from "./past-due";
import { FIVE_TIERS } from "./vocabularies";

/** The newest so many complete months are shown as moves. */
export const ROLL_MONTHS = 12;

/** Sequences listed one by one; the rest stands in one row, so that sums add up. */
export const MOST_SEQUENCES = 500;

/** The class that days past due demand, or how a case ended. */
export const FLOW_STATES = {
  ...FIVE_TIERS,
  paid: { en: "paid", zh: "已清偿" },
  "written-off": { en: "written off", zh: "已核销" },
  sold: { en: "sold", zh: "已转让" },
} as const;
export type FlowState = FiveTier | "paid" | "written-off" | "sold";

/** A case as far as its class and balance go. */
export interface RollCase extends DueTerms {
  caseId: number;
  exposureMinor: number;
  closedDay: number | null;
  closeReason: string | null;
}

/** What a case's balance changed by in a month; months before the first one shown are put together in it. */
export interface BalanceChange {
  caseId: number;
  month: number;
  changeMinor: number;
}

/** A step of a case: an activity under a method, or (null) a receipt. In order within the case. */
export interface SequenceStep {
  caseId: number;
  day: number;
  methodId: number | null;
}

export interface SequenceCase {
  caseId: number;
  defaultedDay: number;
  exposureMinor: number;
  receivedMinor: number;
}

/** The code of a receipt among the codes of methods, and of the rest of the sequences. */
export const RECEIPT_STEP = "receipt";
export const OTHER_SEQUENCES = "other";

/** So many steps of a case are drawn, and so many methods at each; the rest of a step is drawn together. */
export const FLOW_STEPS = 4;
export const MOST_METHODS_A_STEP = 5;
export const OTHER_METHODS = "other";

/** How a case stands at the end of its way. */
export const FLOW_ENDS = {
  money: { en: "receipt", zh: "有回款" },
  open: { en: "open, no receipt", zh: "在办，尚无回款" },
  closed: { en: "closed, no receipt", zh: "已结案，无回款" },
} as const;
export type FlowEnd = keyof typeof FLOW_ENDS;

/** Cases that went from one step to the next; a method by its id. */
export interface FlowLink {
  /** Place of the step that it leads to, from 0. */
  step: number;
  /** Null: from default. */
  from: number | typeof OTHER_METHODS | FlowEnd | null;
  to: number | typeof OTHER_METHODS | FlowEnd;
  isEnd: boolean;
  cases: number;
  /** Of them those in which money came in, at any time. */
  payers: number;
}
