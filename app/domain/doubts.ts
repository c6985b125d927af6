/** Doubts about money that wait for a person: payments that repeat another, and rates that may be of another kind. */
import type { DecisionAnswer } from "./decision-answer";
import type { FindingCode } from "./findings";

export interface Doubt {
  /** Id of the finding: `equal-receipts` is all of them, `equal-receipts-R1` those that repeat payment R1. */
  finding: string;
  issue: FindingCode;
  /** Code of the payment that is repeated; null for all of the kind together. */
  code: string | null;
  /** How many repeat it; none where it was decided and repeats no other any more. */
  rows: number;
  /** What the repeating rows were filed with; null where no money hangs on it. */
  amountMinor: number | null;
  answer: DecisionAnswer | null;
}

/** All payments that repeat another; what was decided of one payment alone goes before it. */
export const WHOLE_REPEATS = "equal-receipts" satisfies FindingCode;
export const HIGH_RATES = "high-rate" satisfies FindingCode;

const ONE_REPEAT = `${WHOLE_REPEATS}-`;

export function repeatFinding(code: string): string {
  return ONE_REPEAT + code;
}

/** The payment of a finding about one; null for any other finding. */
export function repeatOfFinding(finding: string): string | null {
  return finding.startsWith(ONE_REPEAT) ? finding.slice(ONE_REPEAT.length) : null;
}

/** `count-once` or `keep` for payments while they repeat another; a rate can only be confirmed. */
export function answersTo({ issue, rows }: Doubt): readonly DecisionAnswer[] {
  if (rows === 0) return [];
  return issue === HIGH_RATES ? ["accept"] : ["count-once", "keep"];
}

/** The payments that repeat another, all together, while nothing was decided of all; null where there are none. */
export function repeatsInTotals(doubts: readonly Doubt[]): Doubt | null {
  return doubts.find(({ finding, answer }) => finding === WHOLE_REPEATS && answer !== "keep") ?? null;
}
