/** A case as the rotation of officers sees it: who held it when, what was begun on it, and on which days it paid. */
import type { Fence } from "./fences/fence-names";

export interface CaseHold {
  officerId: number;
  startDay: number;
  /** First day no longer held; null while held. */
  endDay: number | null;
  reason: string | null;
}

export interface BegunEpisode {
  methodId: number;
  startDay: number;
}

export interface HeldCase {
  caseId: number;
  borrowerId: number;
  regionId: number;
  branchId: number;
  causeId: number;
  security: string;
  borrowerKindId: number;
  /** Codes joined by `;`, in order; null: unknown. */
  traits: string | null;
  exposureMinor: number;
  defaultedDay: number;
  dueDay: number | null;
  closedDay: number | null;
  /** By first day, one after the other. */
  holds: readonly CaseHold[];
  /** By first day. */
  episodes: readonly BegunEpisode[];
  /** What came in on the debt since its default and was not taken back, a day at a time, by day. */
  payments: readonly DayPayment[];
}

export interface DayPayment {
  day: number;
  amountMinor: number;
}

/** A case that is still open, with what a change of its officer is judged by. */
export interface OpenCase {
  caseId: number;
  /** As the bank calls it. */
  code: string;
  outstandingMinor: number;
  /** Days with an activity since the newest receipt (since default where there was none). */
  contacts: number;
  /** Logged on it in the last months; see `LOGGED_MONTHS`. */
  minutes: number;
  /** Why it is left alone; null: it is not. See `fenceOf`. */
  fence: Fence | null;
}

/** Whole months behind the cut-off from which an officer's and a case's logged minutes a week are taken. */
export const LOGGED_MONTHS = 6;

export interface OfficerAtWork {
  officerId: number;
  branchId: number;
  /** null: nobody said. */
  weeklyMinutes: number | null;
  /** Logged on cases that are still open, in the same months. */
  minutes: number;
  openCases: number;
}
