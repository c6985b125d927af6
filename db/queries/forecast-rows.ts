/** Cases with what changed their debt since default: what the forecast of the open portfolio is made from. */
import { sql } from "drizzle-orm";
import type { ForecastCase, ForecastFlow } from "~/domain/forecast";
import type { Store } from "../store";
import { allowRows } from "./allow-rows";
import { isOnNewLoan } from "./paid-kind";
import type { Selection } from "./selection";
import { casesWhere } from "./where";

export interface PlacedCase extends ForecastCase {
  branchId: number;
}

/** @throws RowsNeeded on a connection that may not count the rows of a large portfolio */
export async function forecastCases(store: Store, selection: Selection): Promise<PlacedCase[]> {
  await allowRows(store);
  return store.rows<PlacedCase>(sql`
    WITH chosen AS (SELECT case_id, borrower_id, branch_id, defaulted_day, exposure_minor FROM case_facts
      WHERE ${casesWhere(selection)})
    SELECT f.case_id AS "caseId", f.borrower_id AS "borrowerId", f.branch_id AS "branchId", f.defaulted_day AS "defaultedDay",
      f.exposure_minor AS "exposureMinor", c.closed_day AS "closedDay"
    FROM chosen AS f JOIN recovery_cases AS c ON c.id = f.case_id AND c.borrower_id = f.borrower_id
    ORDER BY f.case_id`);
}

/** A receipt on a linked new loan is received, and leaves the old debt as it is; charges are owed, not received. */
export async function forecastFlows(store: Store, selection: Selection): Promise<ForecastFlow[]> {
  await allowRows(store);
  return store.rows<ForecastFlow>(sql`
    WITH chosen AS (SELECT case_id, borrower_id, defaulted_day FROM case_facts WHERE ${casesWhere(selection)})
    SELECT r.case_id AS "caseId", r.day,
      sum(CASE WHEN ${isOnNewLoan(store.dialect, "r")} THEN 0 ELSE -r.amount_minor END) AS "owedMinor",
      sum(r.amount_minor) AS "receivedMinor"
    FROM chosen AS f JOIN receipts AS r ON r.case_id = f.case_id AND r.borrower_id = f.borrower_id AND r.day >= f.defaulted_day
    GROUP BY r.case_id, r.day
    UNION ALL
    SELECT c.case_id, c.day, sum(CASE WHEN c.kind = 'write-down' THEN -abs(c.amount_minor) ELSE c.amount_minor END), 0
    FROM chosen AS f JOIN charges AS c ON c.case_id = f.case_id AND c.borrower_id = f.borrower_id AND c.day > f.defaulted_day
    GROUP BY c.case_id, c.day`);
}
