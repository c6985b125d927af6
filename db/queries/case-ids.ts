import { type SQL, sql } from "drizzle-orm";
import type { Store } from "../store";
import type { Selection } from "./selection";
import { casesWhere } from "./where";

/** Cases of a selection, by id. */
export function caseIds(store: Store, selection: Selection): Promise<number[]> {
  return idsWhere(store, casesWhere(selection));
}

/** Those of them that are open. */
export function openCaseIds(store: Store, selection: Selection): Promise<number[]> {
  return idsWhere(store, sql`case_facts.is_open = 1 AND ${casesWhere(selection)}`);
}

async function idsWhere(store: Store, condition: SQL): Promise<number[]> {
  const rows: { caseId: number }[] = await store.rows(sql`
    SELECT case_facts.case_id AS "caseId" FROM case_facts WHERE ${condition} ORDER BY case_facts.case_id`);
  return rows.map(({ caseId }) => caseId);
}
