/** Cases of the portfolio about which people have said something: what is kept of it when an undo removes them. */
import type { Database } from "../client";

export interface SpokenCodes {
  /** Decisions about their next steps. */
  decided: string[];
  /** Notes. */
  noted: string[];
}

export function spokenCodes({ sqlite }: Database): SpokenCodes {
  const there = (lines: string) =>
    sqlite
      .prepare(
        `SELECT DISTINCT l.case_code FROM ${lines} JOIN recovery_cases AS c ON c.code = l.case_code ORDER BY l.case_code`,
      )
      .pluck()
      .all() as string[];
  return {
    decided: there("(SELECT case_code FROM plan_decisions WHERE answer <> 'drawn') AS l"),
    noted: there("case_notes AS l"),
  };
}

/** Those that were there before and are gone. */
export function removedCodes(before: SpokenCodes, after: SpokenCodes): SpokenCodes {
  const gone = (kind: keyof SpokenCodes) => before[kind].filter((code) => !after[kind].includes(code));
  return { decided: gone("decided"), noted: gone("noted") };
}
