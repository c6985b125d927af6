/** What goes into the plan: plain rows of one portfolio at one cut-off. */
import type { Horizon } from "../rules";
import type { OpenPlanCase, PastEpisode } from "./case-facts";

/** An officer at work on the cut-off day. */
export interface PlanOfficer {
  officerId: number;
  branchId: number;
  /** What the bank says; null: it does not. */
  weeklyMinutes: number | null;
  /** Logged in the 180 days up to the cut-off; null where he logged none. */
  loggedMinutes: number | null;
  /** What running work will still take of this officer; accepted decisions come with the settings. */
  runningMinutes: number;
  /**
   * Minutes within the horizon for new actions where they are known outright (a trial plan, a world): nothing is taken off
   * and no share applied. null: they are computed from the above.
   */
  newWorkMinutes: number | null;
}

export interface PlanRows {
  cutOffDay: number;
  /** Of the outcomes of the episodes, and of every gain. */
  horizon: Horizon;
  openCases: readonly OpenPlanCase[];
  /** Of open and closed cases. */
  episodes: readonly PastEpisode[];
  officers: readonly PlanOfficer[];
  /** Codes of the methods that may be proposed; the others only speak of what usual handling is. */
  methods: readonly string[];
}
