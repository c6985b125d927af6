/** Beside the issues: how many rows a table holds in all, and which case a row belongs to. */
import { type SQL, sql } from "drizzle-orm";
import type { DecisionAnswer } from "~/domain/decision-answer";
import { CASE_FACT_TABLES, PORTFOLIO_FILES, type PortfolioTable } from "~/domain/portfolio-files";
import { firstRow, onlyRow, type Store } from "../store";

const OF_A_CASE: ReadonlySet<PortfolioTable> = new Set(CASE_FACT_TABLES);

/** Rows kept of a portfolio file; the row for what the bank did not record is none of them. */
export async function keptRows(store: Store, file: PortfolioTable): Promise<number> {
  const query = sql`SELECT count(*) AS kept FROM ${tableOf(file)} WHERE id <> 0`;
  return (await onlyRow<{ kept: number }>(store, query)).kept;
}

/** The case of a row, by the row's code; a case's own code is the case. Null where the row belongs to none. */
export async function caseOfRow(store: Store, file: PortfolioTable, code: string): Promise<string | null> {
  const owners = sql`SELECT c.code FROM ${tableOf(file)} AS t
    JOIN recovery_cases AS c ON c.id = t.case_id AND c.borrower_id = t.borrower_id WHERE t.code = ${code}`;
  const owner = OF_A_CASE.has(file) ? await firstRow<{ code: string }>(store, owners) : undefined;
  const own =
    owner ??
    (await firstRow<{ code: string }>(store, sql`SELECT code FROM recovery_cases WHERE code = ${code}`));
  return own?.code ?? null;
}

function tableOf(file: PortfolioTable): SQL {
  return sql.raw(PORTFOLIO_FILES[file].tableName);
}

export interface KeptDecision {
  id: number;
  finding: string;
  answer: DecisionAnswer;
  decidedBy: string;
  /** ISO 8601. */
  decidedAt: string;
  takenBackBy: string | null;
  takenBackAt: string | null;
}

/** Every answer that was ever given to a finding, oldest first. */
export function keptDecisions(store: Store): Promise<KeptDecision[]> {
  return store.rows(sql`
    SELECT id, finding, answer, decided_by AS "decidedBy", decided_at AS "decidedAt",
      taken_back_by AS "takenBackBy", taken_back_at AS "takenBackAt"
    FROM decisions ORDER BY id`);
}
