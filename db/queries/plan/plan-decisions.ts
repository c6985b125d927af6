/** Decisions about the steps of plans. Lines are only added, so all up to a number are the same whenever they are read. */
import { sql } from "drizzle-orm";
import type { LastDecision } from "~/domain/plan/decisions";
import { onlyRow, type Store } from "../../store";

/** The number of the last decision; 0 while there is none. */
export async function lastDecision(store: Pick<Store, "rows">): Promise<number> {
  const query = sql`SELECT coalesce(max(id), 0) AS last FROM plan_decisions`;
  return (await onlyRow<{ last: number }>(store, query)).last;
}

/** In force of each case that the portfolio has. @param upTo number of the last that counts */
export async function lastDecisions(
  store: Store,
  upTo: number,
  officerId: (code: string) => number | null,
): Promise<LastDecision[]> {
  const rows = await store.rows<Omit<LastDecision, "officers"> & { officers: string | null }>(sql`
    SELECT c.id AS "caseId", d.answer, d.cut_off_day AS "cutOffDay", d.officers, coalesce(d.minutes, 0) AS minutes,
      (SELECT max(e.start_day) FROM episodes AS e WHERE e.case_id = c.id AND e.borrower_id = c.borrower_id) AS "lastBegunDay"
    FROM plan_decisions AS d JOIN recovery_cases AS c ON c.code = d.case_code
    WHERE d.id IN (SELECT max(id) FROM plan_decisions WHERE id <= ${upTo} AND answer <> 'drawn' GROUP BY case_code)
    ORDER BY d.id`);
  return rows.map(({ officers, ...row }) => ({
    ...row,
    officers: (officers ?? "").split(";").flatMap((code) => officerId(code) ?? []),
  }));
}
