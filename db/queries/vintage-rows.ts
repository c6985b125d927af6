/** Cases with their entry, and the money that followed default: what entry cohorts are made from. */
import { sql } from "drizzle-orm";
import { REDEFAULT_DAYS } from "~/domain/rules";
import type { VintageCase, VintageFlow } from "~/domain/vintages";
import type { Store } from "../store";
import { allowRows } from "./allow-rows";
import type { Selection } from "./selection";
import { casesWhere } from "./where";

/** @throws RowsNeeded on a connection that may not count the rows of a large portfolio */
export async function vintageCases(store: Store, selection: Selection): Promise<VintageCase[]> {
  await allowRows(store);
  const { horizon } = selection;
  return store.rows<VintageCase>(
    sql`
    WITH chosen AS (SELECT * FROM case_facts WHERE ${casesWhere(selection)})
    SELECT f.case_id AS "caseId", f.borrower_id AS "borrowerId", f.defaulted_day AS "defaultedDay", f.exposure_minor AS "exposureMinor",
      ${sql.raw(`f.received_${horizon}_minor`)} AS "receivedMinor",
      ${sql.raw(`f.net_${horizon}_minor`)} AS "netMinor",
      CASE WHEN c.close_reason = 'cured' THEN c.closed_day END AS "curedDay",
      ${store.dialect.isSame(sql`c.close_reason`, sql`'cured'`)} AND EXISTS (SELECT 1 FROM case_facts AS later
        WHERE later.borrower_id = f.borrower_id AND later.defaulted_day > c.closed_day
          AND later.defaulted_day <= c.closed_day + ${REDEFAULT_DAYS}) AS "defaultedAgain"
    FROM chosen AS f JOIN recovery_cases AS c ON c.id = f.case_id AND c.borrower_id = f.borrower_id
    ORDER BY f.case_id`,
    ["defaultedAgain"],
  );
}

export async function vintageFlows(store: Store, selection: Selection): Promise<VintageFlow[]> {
  await allowRows(store);
  return store.rows<VintageFlow>(
    sql`
    WITH chosen AS (SELECT case_id, borrower_id, defaulted_day FROM case_facts WHERE ${casesWhere(selection)})
    SELECT r.case_id AS "caseId", r.day, sum(r.amount_minor) AS "amountMinor", 1 AS "isReceipt"
    FROM chosen AS f JOIN receipts AS r ON r.case_id = f.case_id AND r.borrower_id = f.borrower_id AND r.day >= f.defaulted_day
    GROUP BY r.case_id, r.day
    UNION ALL
    SELECT a.case_id, a.day, -sum(a.cost_minor), 0
    FROM chosen AS f JOIN activities AS a ON a.case_id = f.case_id AND a.borrower_id = f.borrower_id AND a.day >= f.defaulted_day
    WHERE a.cost_minor <> 0
    GROUP BY a.case_id, a.day`,
    ["isReceipt"],
  );
}

/** Whether any file says why a case was closed: else nobody knows who was cured. */
export async function closeReasonsAreKnown(store: Store): Promise<boolean> {
  return (
    (await store.rows(sql`SELECT 1 FROM recovery_cases WHERE close_reason IS NOT NULL LIMIT 1`)).length > 0
  );
}
