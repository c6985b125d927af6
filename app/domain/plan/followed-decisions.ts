/** Which decisions are followed up: one for each plan in which something was said about a case. */
import type { KeptDecision } from "./decisions";

/** `accept` also holds what was reported as done. */
export const FOLLOWED_ANSWERS = ["accept", "decline", "drawn"] as const;
export type FollowedAnswer = (typeof FOLLOWED_ANSWERS)[number];

export type FollowedDecision = Omit<KeptDecision, "answer"> & { answer: FollowedAnswer };

/**
 * A step is counted under what was said of it last, from the plan that was answered first: reported as done or declined
 * later, it stays the same step. What was undone is not counted.
 *
 * @param lines in the order in which they were kept
 */
export function followedDecisions(lines: readonly KeptDecision[]): FollowedDecision[] {
  const drawn: FollowedDecision[] = [];
  const ended: FollowedDecision[] = [];
  const open = new Map<string, FollowedDecision>();
  for (const line of lines) {
    const { code, answer } = line;
    const before = open.get(code);
    if (answer === "drawn") drawn.push({ ...line, answer });
    else if (answer === "take-back") open.delete(code);
    else if (answer === "accept") {
      if (before) ended.push(before);
      open.set(code, { ...line, answer });
    } else if (answer === "decline")
      open.set(code, before?.answer === "accept" ? { ...before, answer } : { ...line, answer });
    else if (before?.answer !== "accept") open.set(code, { ...line, answer: "accept" });
  }
  return [...ended, ...open.values(), ...drawn].sort((one, other) => one.id - other.id);
}
