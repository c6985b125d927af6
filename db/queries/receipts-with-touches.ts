/** How cases of a selection ended: each receipt with every touch of its case, and the cases that never paid. */
import { sql } from "drizzle-orm";
import type { Store } from "../store";
import { byAnyMethod, during, type Selection } from "./selection";
import { casesWhere } from "./where";

export interface CaseEnding {
  day: number;
  /** What came in, less what was taken back; 0: the case ended, or the data did, without any. */
  amountMinor: number;
  /** Of the whole case, in the order of days; methods by their id as text. */
  touches: { method: string; day: number }[];
}

/** More touches would not fit in memory with ease. */
const MOST_TOUCHES = 2_000_000;

/**
 * A period selects receipts by their own day; a choice of methods is left aside, for credit is shared among all. Several
 * touches of a case by one method on one day are one.
 *
 * @returns null where the touches are too many
 */
export async function receiptsWithTouches(store: Store, selection: Selection): Promise<CaseEnding[] | null> {
  const { fromMonth, toMonth, cutOffDay } = selection;
  const chosen = during(byAnyMethod(selection), null, null);
  const cases = sql`(SELECT case_id FROM case_facts WHERE ${casesWhere(chosen)})`;
  const touches: { caseId: number; day: number; methodId: number }[] = await store.rows(sql`
    SELECT DISTINCT case_id AS "caseId", day, method_id AS "methodId" FROM activities
    WHERE case_id IN ${cases} ORDER BY case_id, day, method_id LIMIT ${MOST_TOUCHES + 1}`);
  if (touches.length > MOST_TOUCHES) return null;
  const byCase = new Map<number, CaseEnding["touches"]>();
  for (const { caseId, day, methodId } of touches) {
    const ofCase = byCase.get(caseId) ?? [];
    ofCase.push({ method: String(methodId), day });
    byCase.set(caseId, ofCase);
  }
  const ending = ({ caseId, day, amountMinor }: EndingRow): CaseEnding => ({
    day,
    amountMinor,
    touches: byCase.get(caseId) ?? [],
  });
  const receipts: EndingRow[] = await store.rows(sql`
    SELECT case_id AS "caseId", day, amount_minor + coalesce((SELECT sum(b.amount_minor) FROM receipts AS b
      WHERE b.case_id = r.case_id AND b.borrower_id = r.borrower_id AND b.reversal_of = r.code), 0) AS "amountMinor"
    FROM receipts AS r
    WHERE amount_minor > 0 AND case_id IN ${cases}
      AND month BETWEEN ${fromMonth ?? 0} AND ${toMonth ?? Number.MAX_SAFE_INTEGER}
    ORDER BY case_id, day, id`);
  const unpaid: EndingRow[] = await store.rows(sql`
    SELECT c.id AS "caseId", coalesce(c.closed_day, ${cutOffDay}) AS day, 0 AS "amountMinor"
    FROM recovery_cases AS c JOIN case_facts AS f ON f.case_id = c.id AND f.borrower_id = c.borrower_id
    WHERE f.first_receipt_day IS NULL AND c.id IN ${cases} ORDER BY c.id`);
  return [...receipts.filter(({ amountMinor }) => amountMinor > 0), ...unpaid].map(ending);
}

interface EndingRow {
  caseId: number;
  day: number;
  amountMinor: number;
}
