import { sql } from "drizzle-orm";
import type { Store } from "../store";
import type { Selection } from "./selection";
import { casesWhere } from "./where";

/** Open cases of a selection, by id. */
export async function caseIds(store: Store, selection: Selection): Promise<number[]> {
  const rows: { caseId: number }[] = await store.rows(sql`
    SELECT case_facts.case_id AS "caseId" FROM case_facts
    WHERE case_facts.is_open = 1 AND ${casesWhere(selection)} ORDER BY case_facts.case_id`);
  return rows.map(({ caseId }) => caseId);
}
