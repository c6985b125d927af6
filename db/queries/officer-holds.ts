/** One officer's holds and what came in during them, the complaints that name the officer, and the working week. */
import { sql } from "drizzle-orm";
import { onlyRow, type Store } from "../store";
import type { Selection } from "./selection";
import { holdsWhere } from "./where";

export interface OfficerHold {
  startDay: number;
  /** The day after the last one held: of the next officer, after closing, or after the cut-off date. */
  endDay: number;
  isOpen: boolean;
  outstandingMinor: number;
}

/** Holds inside the selection, of the chosen officers. */
export async function officerHolds(store: Store, selection: Selection): Promise<OfficerHold[]> {
  const { cutOffDay } = selection;
  if (cutOffDay === null) return [];
  const endDay = store.dialect.least(
    sql`coalesce(h.end_day, ${cutOffDay + 1})`,
    sql`coalesce(c.closed_day, ${cutOffDay}) + 1`,
  );
  return store.rows<OfficerHold>(
    sql`
    SELECT h.start_day AS "startDay",
      ${endDay} AS "endDay",
      h.end_day IS NULL AND f.is_open AS "isOpen", f.outstanding_minor AS "outstandingMinor"
    FROM (SELECT * FROM holds WHERE ${holdsWhere(selection)}) AS h
    JOIN case_facts AS f ON f.case_id = h.case_id AND f.borrower_id = h.borrower_id JOIN recovery_cases AS c ON c.id = h.case_id AND c.borrower_id = h.borrower_id`,
    ["isOpen"],
  );
}

/** Receipts and reversals by the days that the officer had held the case. */
export async function receiptsByTenure(
  store: Store,
  selection: Selection,
): Promise<{ tenureDays: number; amountMinor: number }[]> {
  return store.rows(sql`
    SELECT r.day - h.start_day AS "tenureDays", sum(r.amount_minor) AS "amountMinor"
    FROM (SELECT * FROM holds WHERE ${holdsWhere(selection)}) AS h
    JOIN receipts AS r ON r.case_id = h.case_id AND r.borrower_id = h.borrower_id AND r.day >= h.start_day AND (h.end_day IS NULL OR r.day < h.end_day)
    GROUP BY r.day - h.start_day`);
}

export async function complaintsNaming(
  store: Store,
  officerId: number,
): Promise<{ kind: string; count: number }[]> {
  return store.rows(sql`
    SELECT coalesce(kind, 'complaint') AS kind, count(*) AS count
    FROM complaints WHERE officer_id = ${officerId} GROUP BY 1`);
}

export async function workingWeek(
  store: Store,
  officerId: number,
): Promise<{ weeklyMinutes: number | null; hiredDay: number | null; leftDay: number | null }> {
  return onlyRow(
    store,
    sql`
    SELECT weekly_minutes AS "weeklyMinutes", hired_day AS "hiredDay", left_day AS "leftDay"
    FROM officers WHERE id = ${officerId}`,
  );
}
