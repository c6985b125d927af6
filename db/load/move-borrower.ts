/** A case that turns out to be another borrower's takes its facts along: every fact carries its borrower. */
import { CASE_FACT_TABLES } from "~/domain/portfolio-files";
import type { Database } from "../client";

/** Tables whose rows belong to a case and carry its borrower. */
const TABLES_OF_A_CASE = ["cause_history", ...CASE_FACT_TABLES] as const;

/** Filled by imports alone: facts and cases first, then what they name. */
export const LOADED_TABLES = [...TABLES_OF_A_CASE, "receivables", "accounts", "recovery_cases"] as const;

/** Filled by imports too, but of places: no borrower's facts change with them. */
export const TABLES_OF_PLACES = ["targets"] as const;

export function moveBorrower({ sqlite }: Database, caseId: number, borrowerId: number): void {
  for (const table of TABLES_OF_A_CASE)
    sqlite.prepare(`UPDATE ${table} SET borrower_id = ? WHERE case_id = ?`).run(borrowerId, caseId);
}
