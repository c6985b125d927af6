/** Cases and how their balances changed by month: what moves between classes are reconstructed from. */
import { type SQL, sql } from "drizzle-orm";
import type { BalanceChange, RollCase } from "~/domain/flows";
import type { Store } from "../store";
import { allowRows } from "./allow-rows";
import { isOnNewLoan } from "./paid-kind";
import type { Selection } from "./selection";
import { casesWhere } from "./where";

/** @throws RowsNeeded on a connection that may not count the rows of a large portfolio */
export async function rollCases(store: Store, selection: Selection): Promise<RollCase[]> {
  return (await allowRows(store)).rows(sql`
    SELECT c.id AS "caseId", c.defaulted_day AS "defaultedDay",
      c.due_day AS "dueDay", c.due_before_day AS "dueBeforeDay", c.cured_day AS "curedDay", c.exposure_minor AS "exposureMinor",
      c.closed_day AS "closedDay", c.close_reason AS "closeReason"
    FROM recovery_cases AS c WHERE c.id IN (${chosen(selection)})`);
}

/** Charges after default and receipts on the old debt since default, as a case's outstanding counts them. */
export async function balanceChanges(
  store: Store,
  selection: Selection,
  firstMonth: number,
): Promise<BalanceChange[]> {
  const { greatest, isSame } = store.dialect;
  const isBookEntry = sql`(${isSame(sql`m.kind`, sql`'write-down'`)} AND ${isSame(sql`c.close_reason`, sql`'written-off'`)})`;
  const month = greatest(sql`m.month`, sql`${firstMonth}`);
  return (await allowRows(store)).rows(sql`
    SELECT case_id AS "caseId", month, sum(change) AS "changeMinor" FROM (
      SELECT m.case_id, ${month} AS month,
        CASE WHEN m.kind = 'write-down' THEN -abs(m.amount_minor) ELSE m.amount_minor END AS change
      FROM charges AS m JOIN recovery_cases AS c ON c.id = m.case_id AND c.borrower_id = m.borrower_id
      WHERE m.day > c.defaulted_day AND NOT ${isBookEntry} AND c.id IN (${chosen(selection)})
      UNION ALL
      SELECT m.case_id, ${month}, -m.amount_minor
      FROM receipts AS m JOIN recovery_cases AS c ON c.id = m.case_id AND c.borrower_id = m.borrower_id
      WHERE m.day >= c.defaulted_day AND c.id IN (${chosen(selection)})
        AND NOT ${isOnNewLoan(store.dialect, "m")}
    ) GROUP BY case_id, month`);
}

function chosen(selection: Selection): SQL {
  return sql`SELECT case_id FROM case_facts WHERE ${casesWhere(selection)}`;
}
