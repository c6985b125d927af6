/** New money lent, with what of the borrower's old debts was due or paid about then, and what came in on its case since. */
import { type SQL, sql } from "drizzle-orm";
import { RIGHT_AFTER_DAYS } from "~/domain/rules";
import type { Store } from "../../store";
import { allowRows } from "../allow-rows";
import { isOnNewLoan } from "../paid-kind";
import { byAnyMethod, during, type Selection } from "../selection";
import { casesWhere } from "../where";

export interface PanelAdvance {
  code: string;
  caseId: number;
  caseCode: string;
  day: number;
  amountMinor: number;
  /** Lent in the period; the others only share what came in. */
  isInPeriod: boolean;
  /** The due date nearest to it, of any loan that the borrower had by then. */
  oldDueDay: number | null;
  isProven: boolean;
  /** Received right after it, on any old debt of the borrower and as a return of new money. */
  oldPaidMinor: number;
  returnedMinor: number;
  newDueDay: number | null;
  repaidMinor: number | null;
  newDaysPastDue: number | null;
  isRecorded: boolean;
}

/** On the cases inside the filters, in the order of days. @throws RowsNeeded */
export async function panelAdvances(store: Store, selection: Selection): Promise<PanelAdvance[]> {
  const { fromMonth, toMonth } = selection;
  const onNewLoan = isOnNewLoan(store.dialect, "r");
  // A loan made with the advance or after it is no old debt, unless the advance is booked on it.
  const isOld = sql`o.borrower_id = d.borrower_id
    AND (o.id = d.case_id OR o.originated_day IS NULL OR o.originated_day < d.day)`;
  const rightAfter = (condition: SQL) => sql`(SELECT coalesce(sum(r.amount_minor), 0) FROM recovery_cases AS o
    JOIN receipts AS r ON r.case_id = o.id AND r.borrower_id = o.borrower_id
    WHERE ${isOld} AND r.day BETWEEN d.day AND d.day + ${RIGHT_AFTER_DAYS} AND ${condition})`;
  return (await allowRows(store)).rows<PanelAdvance>(
    sql`
    SELECT d.code, d.case_id AS "caseId", c.code AS "caseCode", d.day, d.amount_minor AS "amountMinor",
      d.month >= ${fromMonth ?? -9999} AND d.month <= ${toMonth ?? 999_999} AS "isInPeriod",
      (SELECT o.due_day FROM recovery_cases AS o WHERE ${isOld} AND o.due_day IS NOT NULL
        ORDER BY abs(o.due_day - d.day), o.due_day LIMIT 1) AS "oldDueDay",
      d.evidence IS NOT NULL AND d.approved_by IS NOT NULL AS "isProven",
      ${rightAfter(sql`NOT ${onNewLoan}`)} AS "oldPaidMinor", ${rightAfter(onNewLoan)} AS "returnedMinor",
      n.due_day AS "newDueDay", n.repaid_minor AS "repaidMinor", n.days_past_due AS "newDaysPastDue",
      n.id IS NOT NULL AS "isRecorded"
    FROM advances AS d JOIN recovery_cases AS c ON c.id = d.case_id AND c.borrower_id = d.borrower_id LEFT JOIN new_loans AS n ON n.code = d.code
    WHERE ${ofChosenCases(selection)} ORDER BY d.day, length(d.code), d.code`,
    ["isInPeriod", "isProven", "isRecorded"],
  );
}

export interface ReceiptSince {
  caseId: number;
  day: number;
  amountMinor: number;
}

/** On the cases of those advances, from the first advance of the case on, in the order of days. @throws RowsNeeded */
export async function receiptsSinceAdvances(store: Store, selection: Selection): Promise<ReceiptSince[]> {
  return (await allowRows(store)).rows(sql`
    SELECT r.case_id AS "caseId", r.day, r.amount_minor AS "amountMinor"
    FROM (SELECT d.case_id, d.borrower_id, min(d.day) AS since FROM advances AS d
      WHERE ${ofChosenCases(selection)} GROUP BY d.case_id, d.borrower_id) AS f
    JOIN receipts AS r ON r.case_id = f.case_id AND r.borrower_id = f.borrower_id AND r.day >= f.since
    ORDER BY r.day, r.amount_minor DESC, length(r.code), r.code`);
}

function ofChosenCases(selection: Selection): SQL {
  const cases = during(byAnyMethod(selection), null, null);
  return sql`d.case_id IN (SELECT case_id FROM case_facts WHERE ${casesWhere(cases)})`;
}
