/** What people decide about the steps of a plan, and how long the next plan keeps to it. */
import type { Bilingual } from "../text";
import { RUNNING_DAYS } from "./proposable";

/** `done` comes after `accept`, or without it; `take-back`: the case is in the plan again as if nothing had been said. */
export const STEP_ANSWERS = ["accept", "decline", "done", "take-back"] as const;
export type StepAnswer = (typeof STEP_ANSWERS)[number];

/** Also what a draw says: the case stays with usual handling and is what accepted ones are compared with. */
export type KeptAnswer = StepAnswer | "drawn";

export const DECLINE_REASONS = {
  "facts-differ": { en: "The facts differ from the files", zh: "实际情况与数据不符" },
  "agreed-otherwise": { en: "Another arrangement is running", zh: "已另有安排" },
  "tried-lately": { en: "Tried recently, in vain", zh: "近期试过，没有效果" },
  "not-suitable": { en: "Not suitable for this borrower", zh: "不适合该借款人" },
  "no-time": { en: "No time at present", zh: "目前抽不出工时" },
  other: { en: "Another reason", zh: "其他原因" },
} as const satisfies Record<string, Bilingual>;
export type DeclineReason = keyof typeof DECLINE_REASONS;

export function isDeclineReason(text: string): text is DeclineReason {
  return Object.hasOwn(DECLINE_REASONS, text);
}

/** An accepted step that nobody reports as done and no file shows as begun counts as running so long. */
export const ACCEPTED_DAYS = 60;

/** The last decision about a case. */
export interface LastDecision {
  caseId: number;
  answer: StepAnswer;
  /** Of the plan that was answered. */
  cutOffDay: number;
  /** Who carries out the step, the lead first; of all of them together. */
  officers: readonly number[];
  minutes: number;
  /** First day of the case's latest episode; null: there is none. */
  lastBegunDay: number | null;
}

/** What a plan knows of a case about which somebody has decided. */
export interface DecidedCase {
  caseId: number;
  /** The reason for which it is left alone. */
  reason: "accepted" | "done" | "declined";
  /** What the step still needs of its officers; empty where it is declined. */
  minutes: readonly { officerId: number; minutes: number }[];
}

/** Decisions in force at a cut-off. Once files show that the step was begun, its episode says what is running. */
export function decidedCases(
  last: readonly LastDecision[],
  { cutOffDay, declinedDays }: { cutOffDay: number; declinedDays: number },
): DecidedCase[] {
  return last.flatMap((one): DecidedCase[] => {
    const { caseId, answer, officers, lastBegunDay } = one;
    const age = cutOffDay - one.cutOffDay;
    if (answer === "take-back") return [];
    if (answer === "decline") return age < declinedDays ? [{ caseId, reason: "declined", minutes: [] }] : [];
    if (lastBegunDay !== null && lastBegunDay > one.cutOffDay) return [];
    if (age >= (answer === "done" ? RUNNING_DAYS : ACCEPTED_DAYS)) return [];
    const minutes = officers.map((officerId) => ({ officerId, minutes: one.minutes / officers.length }));
    return [{ caseId, reason: answer === "done" ? "done" : "accepted", minutes }];
  });
}
