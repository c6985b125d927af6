/** What came in on decided cases between the plan that was answered and the end of its horizon. */
import { sql } from "drizzle-orm";
import type { Store } from "../../store";

export interface DecidedMoney {
  /** Of the decision. */
  id: number;
  borrowerId: number;
  /** Receipts less reversals and new lending. */
  receivedMinor: number;
}

/** Of every line whose case the portfolio has. @param upTo number of the last line that counts */
export function decidedMoney(store: Pick<Store, "rows">, upTo: number): Promise<DecidedMoney[]> {
  const within = (table: "receipts" | "advances") =>
    sql.raw(`coalesce((SELECT sum(f.amount_minor) FROM ${table} AS f
      WHERE f.case_id = c.id AND f.borrower_id = c.borrower_id AND f.day > d.cut_off_day AND f.day <= d.cut_off_day + d.horizon), 0)`);
  return store.rows<DecidedMoney>(sql`
    SELECT d.id, c.borrower_id AS "borrowerId", ${within("receipts")} - ${within("advances")} AS "receivedMinor"
    FROM plan_decisions AS d JOIN recovery_cases AS c ON c.code = d.case_code
    WHERE d.id <= ${upTo} ORDER BY d.id`);
}
