/** The steps of cases in their order: activities by method, and receipts. */
import { sql } from "drizzle-orm";
import type { SequenceCase, SequenceStep } from "~/domain/flows";
import type { Store } from "../store";
import { allowRows } from "./allow-rows";
import type { Selection } from "./selection";
import { casesWhere } from "./where";

/** @throws RowsNeeded on a connection that may not count the rows of a large portfolio */
export async function sequenceCases(store: Store, selection: Selection): Promise<SequenceCase[]> {
  return (await allowRows(store)).rows(sql`
    SELECT case_id AS "caseId", defaulted_day AS "defaultedDay", exposure_minor AS "exposureMinor",
      received_minor AS "receivedMinor"
    FROM case_facts WHERE ${casesWhere(selection)}`);
}

/**
 * By case, day and time; of one moment in the order of the bank's own ids, a shorter one first, as numbers count (`A-9`
 * before `A-10`). A reversal is no step.
 */
export async function sequenceSteps(store: Store, selection: Selection): Promise<SequenceStep[]> {
  return (await allowRows(store)).rows(sql`
    WITH chosen AS (SELECT case_id, borrower_id FROM case_facts WHERE ${casesWhere(selection)})
    SELECT "caseId", day, "methodId" FROM (
      SELECT a.case_id AS "caseId", a.day, a.minute_of_day AS minute, a.code, a.method_id AS "methodId"
      FROM chosen JOIN activities AS a ON a.case_id = chosen.case_id AND a.borrower_id = chosen.borrower_id
      UNION ALL
      SELECT r.case_id, r.day, NULL, r.code, NULL
      FROM chosen JOIN receipts AS r ON r.case_id = chosen.case_id AND r.borrower_id = chosen.borrower_id WHERE r.reversal_of IS NULL
    ) ORDER BY "caseId", day, minute, length(code), code`);
}
