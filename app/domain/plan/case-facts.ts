/** What a plan knows of a case on one day: of a past episode at its begin, of an open case at the cut-off, in one shape. */
import type { CauseTag } from "../causes";

export interface CaseFacts {
  caseId: number;
  borrowerId: number;
  /** All that follows was known at the opening of this day (days since 1970-01-01). */
  day: number;
  regionId: number;
  branchId: number;
  /** Code; `unknown` where nobody recorded one. */
  cause: string;
  causeTag: CauseTag;
  /** "" where unknown. */
  borrowerKind: string;
  /** none, guarantee, pledge, mortgage; "" where unknown. */
  security: string;
  /** Codes, in order; empty where none is known. */
  traits: readonly string[];
  exposureMinor: number;
  outstandingMinor: number;
  receivedBeforeMinor: number;
  daysInDefault: number;
  /** Since it fell due, or since the default where no due date is known; never negative. */
  daysPastDue: number;
  /** Episodes begun before this day, of every method. */
  earlierEpisodes: number;
  /** Of the latest of them; null: there was none. */
  previousMethod: string | null;
  previousPaid: boolean | null;
  /** null: never before. */
  daysSinceReceipt: number | null;
  daysSinceActivity: number | null;
  /** Who held the case until this day, and for how long; null: nobody is known. */
  officerId: number | null;
  tenureDays: number | null;
}

/** A method begun on a case in the past, with what followed. */
export interface PastEpisode extends CaseFacts {
  /** Code. `day` is its first day. */
  method: string;
  /**
   * Whether the whole horizon lies before the cut-off. A case that closed within what there is of it does not count: of the last
   * months only those would be known that had paid.
   */
  isFollowedUp: boolean;
  /** Receipts less reversals and new money lent in [day, day + horizon]; of no meaning where not followed up. */
  netReceivedMinor: number;
  /** Logged on the episode, over all officers present; null where no minutes are logged. */
  minutes: number | null;
  /** Different officers present, at least 1. */
  teamSize: number;
  costMinor: number;
}

/** An open case at the cut-off. */
export interface OpenPlanCase extends CaseFacts {
  /** As the bank calls it: the same after every import, so the lot is drawn by it. */
  code: string;
  /** Why nothing may be proposed at all; null: something may. */
  fence: string | null;
  /** An episode begun less than 30 days ago: uses hours and is left alone. */
  isRunning: boolean;
  /** Methods that may not be proposed on this case, with the reason. */
  barredMethods: Readonly<Record<string, string>>;
  /** What must be had before a method may begin, e.g. `consent`. */
  steps: Readonly<Record<string, string>>;
}
