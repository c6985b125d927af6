/** What people decide about the steps of a plan, and how long the next plan keeps to it. */
import type { Bilingual } from "../text";
import type { PlannedLine } from "./planned-line";
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

/** What is kept of a decision: the step as it was planned, what was said to it, when and by whom. */
export interface NewDecision {
  /** The bank's own, so that the line outlives its case. */
  code: string;
  answer: KeptAnswer;
  /** As files hold it: a method, `personnel-rotation`, or both joined by a semicolon. */
  action: string | null;
  /** The lead first. */
  officerCodes: readonly string[];
  /** Of all of them together. */
  minutes: number;
  expectedGainMinor: number | null;
  outstandingMinor: number | null;
  /** Of the plan that was answered, and within how many days its gain was expected. */
  cutOffDay: number;
  horizon: number;
  /** Of a declined step: one of `DECLINE_REASONS`. */
  reason: string | null;
  /** The result, or what a person added. */
  note: string | null;
  /** Null: kept before lines were, or there is no such step. */
  planned: PlannedLine | null;
}

export interface KeptDecision extends NewDecision {
  id: number;
  /** Null: an import was undone, and the portfolio no longer has the case. */
  caseId: number | null;
  /** Null: nobody was signed in, it was done on this machine. */
  by: string | null;
  /** ISO 8601. */
  at: string;
  /** First day of the case's latest episode; null: there is none. */
  lastBegunDay: number | null;
}

/** What of it decides how long it holds. */
export type LastDecision = Pick<
  KeptDecision,
  "caseId" | "answer" | "cutOffDay" | "officerCodes" | "minutes" | "lastBegunDay"
>;

/** What a plan knows of a case about which somebody has decided. */
export interface DecidedCase {
  caseId: number;
  reason: DecidedReason;
  /** What the step still needs of its officers; empty where it is declined. */
  minutes: readonly { officerId: number; minutes: number }[];
}

/** For which a case is left alone. */
export type DecidedReason = "accepted" | "done" | "declined";

/** Null: it is no longer in force at the cut-off. Once files show that a step was begun, its episode says what is running. */
export function reasonInForce(
  { answer, cutOffDay: answeredDay, lastBegunDay }: Omit<LastDecision, "minutes" | "officerCodes">,
  { cutOffDay, declinedDays }: { cutOffDay: number; declinedDays: number },
): DecidedReason | null {
  const age = cutOffDay - answeredDay;
  if (answer === "decline") return age < declinedDays ? "declined" : null;
  if (answer !== "accept" && answer !== "done") return null;
  if (lastBegunDay !== null && lastBegunDay > answeredDay) return null;
  if (answer === "done") return age < RUNNING_DAYS ? "done" : null;
  return age < ACCEPTED_DAYS ? "accepted" : null;
}

/** Decisions in force at a cut-off, on cases that the portfolio has. @param officerId 0: nobody is known by the code */
export function decidedCases(
  last: readonly LastDecision[],
  at: { cutOffDay: number; declinedDays: number },
  officerId: (code: string) => number,
): DecidedCase[] {
  return last.flatMap((one): DecidedCase[] => {
    const reason = reasonInForce(one, at);
    if (reason === null || one.caseId === null) return [];
    const officers = reason === "declined" ? [] : one.officerCodes.map(officerId).filter((id) => id > 0);
    const minutes = officers.map((id) => ({ officerId: id, minutes: one.minutes / officers.length }));
    return [{ caseId: one.caseId, reason, minutes }];
  });
}

/** What may be said to a step of the plan, and what to one about which something was said. */
export const ANSWERS_TO_STEP: readonly StepAnswer[] = ["done", "accept", "decline"];
export const ANSWERS_TO: Readonly<Record<DecidedReason, readonly StepAnswer[]>> = {
  accepted: ["done", "decline", "take-back"],
  done: ["take-back"],
  declined: ["take-back"],
};

/** Where a page lists what was decided: its forms lead back there. */
export const DECIDED_ANCHOR = "decided";
