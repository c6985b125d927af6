/** What cases are called: their codes and their borrowers. */
import type { Database } from "../client";

export interface CaseName {
  code: string;
  /** The name; the borrower's id where there is none. */
  borrower: string;
}

export function readCaseNames({ sqlite }: Database, caseIds: Iterable<number>): Map<number, CaseName> {
  const read = sqlite.prepare<[number], CaseName>(`
    SELECT c.code, coalesce(c.borrower_name, b.code) AS borrower
    FROM recovery_cases AS c JOIN borrowers AS b ON b.id = c.borrower_id WHERE c.id = ?`);
  const names = new Map<number, CaseName>();
  for (const caseId of caseIds) {
    const name = read.get(caseId);
    if (name) names.set(caseId, name);
  }
  return names;
}
