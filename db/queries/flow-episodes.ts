/** Episodes of cases in their order, and how the cases stand: what the picture of ways is made from. */
import { sql } from "drizzle-orm";
import type { Database } from "../client";
import { allowRows } from "./allow-rows";
import type { Selection } from "./selection";
import { casesWhere } from "./where";

/** @throws RowsNeeded */
export function flowCases(
  database: Database,
  selection: Selection,
): { caseId: number; hasMoney: boolean; isClosed: boolean }[] {
  const rows: { caseId: number; hasMoney: number; isOpen: number }[] = allowRows(database).orm.all(sql`
    SELECT case_id AS "caseId", received_minor > 0 AS "hasMoney", is_open AS "isOpen"
    FROM case_facts WHERE ${casesWhere(selection)} ORDER BY case_id`);
  return rows.map(({ caseId, hasMoney, isOpen }) => ({
    caseId,
    hasMoney: hasMoney === 1,
    isClosed: isOpen === 0,
  }));
}

/** @throws RowsNeeded */
export function flowEpisodes(
  database: Database,
  selection: Selection,
): { caseId: number; methodId: number }[] {
  return allowRows(database).orm.all(sql`
    SELECT case_id AS "caseId", method_id AS "methodId" FROM episodes
    WHERE case_id IN (SELECT case_id FROM case_facts WHERE ${casesWhere(selection)})
    ORDER BY case_id, start_day, method_id`);
}
