import { sql } from "drizzle-orm";
import type { Database } from "../client";
import type { Selection } from "./selection";
import { casesWhere } from "./where";

/** Open cases of a selection, by id. */
export function caseIds({ orm }: Database, selection: Selection): number[] {
  const rows: { caseId: number }[] = orm.all(sql`
    SELECT case_facts.case_id AS "caseId" FROM case_facts
    WHERE case_facts.is_open = 1 AND ${casesWhere(selection)} ORDER BY case_facts.case_id`);
  return rows.map(({ caseId }) => caseId);
}
