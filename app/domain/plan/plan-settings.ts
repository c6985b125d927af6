/** The settings of a plan: all of them change the program only, never the fit. */
import { HANDOVER_CAP, HANDOVER_MINUTES } from "../rotation";

export interface PlanSettings {
  /** Share of officers' hours for new actions (what running work and follow-ups need is taken off after it). */
  share: number;
  /** Cases that an officer takes over at most, and hands on at most. */
  cap: number;
  /** What a handover must yield at least, in minor units; null: the price of its minutes. */
  penaltyMinor: number | null;
  /** Minutes of both officers together that a handover needs. */
  handoverMinutes: number;
  /** Least probability of a gain for a planned action. */
  least: number;
  /** Share of the planned cases that stays with usual handling, drawn at random. */
  lotShare: number;
  /** Days for which a case whose step was declined is left alone, from the cut-off of the plan that was answered. */
  declinedDays: number;
}

export const PLAN_SETTINGS: PlanSettings = {
  share: 1,
  cap: HANDOVER_CAP.default,
  penaltyMinor: null,
  handoverMinutes: HANDOVER_MINUTES,
  least: 0.5,
  lotShare: 0.1,
  declinedDays: 90,
};
