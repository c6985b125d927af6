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
  const rows: { caseId: number; hasMoney: number; isOpen: number }[] = await (
    await allowRows(store)
  ).rows(sql`
    SELECT case_id AS "caseId", received_minor > 0 AS "hasMoney", is_open AS "isOpen"
    FROM case_facts WHERE ${casesWhere(selection)} ORDER BY case_id`);
  return rows.map(({ caseId, hasMoney, isOpen }) => ({
    caseId,
    hasMoney: hasMoney === 1,
    isClosed: isOpen === 0,
  }));
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
