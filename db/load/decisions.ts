/** What people decided about findings: the newest answer counts, a former one stays with who took it back. */
import type { DecisionAnswer } from "~/domain/decision-answer";
import type { Database } from "../client";

export interface Decision {
  finding: string;
  /** Null: the answer in force is taken back, and the finding waits again. */
  answer: DecisionAnswer | null;
  by: string;
  /** ISO 8601. */
  at: string;
}

/** Inside the changing transaction. Returns whether anything changed. */
export function recordDecision({ sqlite }: Database, { finding, answer, by, at }: Decision): boolean {
  const { changes } = sqlite
    .prepare(
      "UPDATE decisions SET taken_back_by = ?, taken_back_at = ? WHERE finding = ? AND taken_back_at IS NULL AND answer IS NOT ?",
    )
    .run(by, at, finding, answer);
  if (answer === null) return changes > 0;
  const same = sqlite.prepare("SELECT 1 FROM decisions WHERE finding = ? AND taken_back_at IS NULL");
  if (same.get(finding) !== undefined) return false;
  sqlite
    .prepare("INSERT INTO decisions (finding, answer, decided_by, decided_at) VALUES (?, ?, ?, ?)")
    .run(finding, answer, by, at);
  return true;
}
