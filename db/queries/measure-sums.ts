/** Sums for the measures of a whole portfolio that no cell holds: promises, outcomes, days past due. */
import { type SQL, sql } from "drizzle-orm";
import { fellDue } from "../schema/case-terms";
import { onlyRow, type Store } from "../store";
import { allowRows } from "./allow-rows";
import type { Selection } from "./selection";
import { casesWhere } from "./where";

export interface PromiseSums {
  due: number;
  kept: number;
  promisedMinor: number;
  paidMinor: number;
}

/** Of promises whose grace has passed by the cut-off, on the cases chosen. @throws RowsNeeded */
export async function promiseSums(
  store: Store,
  selection: Selection,
  { graceDays, keptShare }: { graceDays: number; keptShare: number },
): Promise<PromiseSums> {
  const { countIf, least, greatest } = store.dialect;
  const paid = least(greatest(sql`paid`, sql`0`), sql`amount_minor`);
  return onlyRow(
    await allowRows(store),
    sql`
    SELECT count(*) AS due, ${countIf(sql`paid >= amount_minor * ${keptShare}`)} AS kept,
      coalesce(sum(amount_minor), 0) AS "promisedMinor",
      coalesce(sum(${paid}), 0) AS "paidMinor"
    FROM (SELECT p.amount_minor, (SELECT coalesce(sum(r.amount_minor), 0) FROM receipts AS r
        WHERE r.case_id = p.case_id AND r.borrower_id = p.borrower_id AND r.day BETWEEN p.day AND p.due_day + ${graceDays}) AS paid
      FROM promises AS p
      WHERE p.due_day + ${graceDays} < ${selection.cutOffDay} AND p.case_id IN (${chosen(selection)}))`,
  );
}

const REACHED = sql`outcome IN ('contact', 'promise', 'refusal', 'settlement')`;

/** Activities with a known outcome, and those of them that reached somebody. @throws RowsNeeded */
export async function contactSums(
  store: Store,
  selection: Selection,
): Promise<{ known: number; reached: number }> {
  return onlyRow(
    await allowRows(store),
    sql`
    SELECT count(*) AS known,
      ${store.dialect.countIf(REACHED)} AS reached
    FROM activities WHERE outcome IS NOT NULL AND case_id IN (${chosen(selection)})`,
  );
}

/** What open cases owe at the cut-off, in all and beyond so many days past due. @throws RowsNeeded */
export async function lateSums(
  store: Store,
  selection: Selection,
): Promise<{ allMinor: number; beyond30Minor: number; beyond90Minor: number }> {
  const owed = store.dialect.greatest(sql`f.outstanding_minor`, sql`0`);
  const late = (days: number) =>
    sql`coalesce(sum(CASE WHEN ${selection.cutOffDay} - (${sql.raw(fellDue("c."))}) > ${days} THEN ${owed} END), 0)`;
  return onlyRow(
    await allowRows(store),
    sql`
    SELECT coalesce(sum(${owed}), 0) AS "allMinor", ${late(30)} AS "beyond30Minor", ${late(90)} AS "beyond90Minor"
    FROM case_facts AS f JOIN recovery_cases AS c ON c.id = f.case_id AND c.borrower_id = f.borrower_id
    WHERE f.is_open AND f.case_id IN (${chosen(selection)})`,
  );
}

function chosen(selection: Selection): SQL {
  return sql`SELECT case_id FROM case_facts WHERE ${casesWhere(selection)}`;
}
