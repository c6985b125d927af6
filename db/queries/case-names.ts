/** What cases are called: their codes and their borrowers. */
import { sql } from "drizzle-orm";
import type { Store } from "../store";
import { BORROWER_NAMES, type BorrowerNames } from "./borrower-names";

export interface CaseName extends BorrowerNames {
  branchId: number;
  code: string;
}

export async function readCaseNames(
  store: Store,
  caseIds: readonly number[],
): Promise<Map<number, CaseName>> {
  const named = await store.rows<CaseName & { caseId: number }>(sql`
    SELECT c.id AS "caseId", c.code, c.branch_id AS "branchId", ${BORROWER_NAMES}
    FROM recovery_cases AS c JOIN borrowers AS b ON b.id = c.borrower_id
    WHERE ${store.dialect.isAmong(sql`c.id`, caseIds)}`);
  const names = new Map(named.map(({ caseId, ...name }) => [caseId, name]));
  return new Map(
    [...caseIds].flatMap((caseId) => {
      const name = names.get(caseId);
      return name ? [[caseId, name] as const] : [];
    }),
  );
}
