/** Episodes of cases in their order, and how the cases stand: what the picture of ways is made from. */
import { sql } from "drizzle-orm";
import type { Store } from "../store";
import { allowRows } from "./allow-rows";
import type { Selection } from "./selection";
import { casesWhere } from "./where";

/** @throws RowsNeeded */
export async function flowCases(
  store: Store,
  selection: Selection,
): Promise<{ caseId: number; hasMoney: boolean; isClosed: boolean }[]> {
  await allowRows(store);
  return store.rows(
    sql`SELECT case_id AS "caseId", received_minor > 0 AS "hasMoney", NOT is_open AS "isClosed"
    FROM case_facts WHERE ${casesWhere(selection)} ORDER BY case_id`,
    ["hasMoney", "isClosed"],
  );
}

/** @throws RowsNeeded */
export async function flowEpisodes(
  store: Store,
  selection: Selection,
): Promise<{ caseId: number; methodId: number }[]> {
  return (await allowRows(store)).rows(sql`
    SELECT case_id AS "caseId", method_id AS "methodId" FROM episodes
    WHERE case_id IN (SELECT case_id FROM case_facts WHERE ${casesWhere(selection)})
    ORDER BY case_id, start_day, method_id`);
}
