/**
 * What a restructured case's days past due count from: the due date before it, which an update has replaced, and the day on
 * which it had performed long enough. Both stand beside the case's own columns, so that every question reads them there.
 */
import { cureDay, type MonthPaid } from "~/domain/past-due";
import type { Database } from "../client";

interface Restructured {
  id: number;
  fromDay: number;
  dueBeforeDay: number | null;
  curedDay: number | null;
  /** Of the newest version that was not restructured yet; null: there was none. */
  formerDueDay: number | null;
  isRestructured: number;
}

/** Of the touched borrowers' cases, from the versions of their rows and their receipts. Before the derivation. */
export function settleRestructured({ sqlite }: Database): void {
  const cases = sqlite
    .prepare(
      `SELECT c.id, coalesce(c.restructured_day, c.defaulted_day) AS fromDay, c.due_before_day AS dueBeforeDay,
         c.cured_day AS curedDay, c.restructured_day IS NOT NULL OR coalesce(c.due_day > c.defaulted_day, 0) AS isRestructured,
         CASE WHEN c.due_day > c.defaulted_day THEN (
           SELECT json_extract(v.content, '$.due_day') FROM row_versions AS v
           WHERE v.table_name = 'recovery_cases' AND v.row_id = c.id
             AND json_extract(v.content, '$.due_day') <= c.defaulted_day
           ORDER BY v.id DESC LIMIT 1) END AS formerDueDay
       FROM temp.touched_borrowers AS t CROSS JOIN recovery_cases AS c ON c.borrower_id = t.borrower_id
       WHERE c.restructured_day IS NOT NULL OR c.due_day > c.defaulted_day
         OR c.due_before_day IS NOT NULL OR c.cured_day IS NOT NULL`,
    )
    .all() as Restructured[];
  const paidMonths = sqlite.prepare(
    `SELECT month, min(CASE WHEN amount_minor > 0 THEN day END) AS day FROM receipts
     WHERE case_id = ? AND day >= ? AND kind IS NOT 'new-loan' GROUP BY month HAVING sum(amount_minor) > 0 ORDER BY month`,
  );
  const update = sqlite.prepare("UPDATE recovery_cases SET due_before_day = ?, cured_day = ? WHERE id = ?");
  for (const { id, fromDay, dueBeforeDay, curedDay, formerDueDay, isRestructured } of cases) {
    const cured = isRestructured ? cureDay(paidMonths.all(id, fromDay) as MonthPaid[]) : null;
    if (formerDueDay !== dueBeforeDay || cured !== curedDay) update.run(formerDueDay, cured, id);
  }
}
