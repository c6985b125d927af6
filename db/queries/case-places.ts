/** Where cases are and why they fell into default. */
import { sql } from "drizzle-orm";
import type { Store } from "../store";

export interface CaseWhere {
  regionId: number;
  causeId: number;
}

export async function casePlaces(store: Store, caseIds: readonly number[]): Promise<Map<number, CaseWhere>> {
  const found = await store.rows<CaseWhere & { caseId: number }>(sql`
    SELECT case_id AS "caseId", region_id AS "regionId", cause_id AS "causeId" FROM case_facts
    WHERE ${store.dialect.isAmong(sql`case_id`, caseIds)}`);
  return new Map(found.map(({ caseId, ...where }) => [caseId, where]));
}
