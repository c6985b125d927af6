/** Cases that are still open at the cut-off: how much they owe, and which of them cannot wait. */
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../client";
import type { Selection } from "./selection";
import { casesWhere } from "./where";

export interface OpenCases {
  cases: number;
  outstandingMinor: number;
}

export interface WaitingCase {
  caseId: string;
  borrower: string;
  branchId: number;
  officerId: number;
  outstandingMinor: number;
  lastEvidencedDay: number;
  /** Last activity; the default where there was none. */
  lastTouchedDay: number;
}

export function openCases(database: Database, selection: Selection): OpenCases {
  return count(database, selection, sql`1`);
}

/** Outstanding of open cases by cause, largest first. */
export function outstandingByCause({ orm }: Database, selection: Selection): Map<number, number> {
  const rows = orm.all<{ causeId: number; outstandingMinor: number }>(sql`
    SELECT cause_id AS "causeId", sum(outstanding_minor) AS "outstandingMinor"
    FROM case_facts WHERE ${open(selection)} GROUP BY cause_id ORDER BY 2 DESC, 1`);
  return new Map(rows.map(({ causeId, outstandingMinor }) => [causeId, outstandingMinor]));
}

/** Open cases that owe something and whose newest evidence lies between two days, both included. */
export function evidencedBetween(
  database: Database,
  selection: Selection,
  fromDay: number,
  toDay: number,
): OpenCases {
  return count(database, selection, evidenced(fromDay, toDay));
}

/** The first of them to end. */
export function nextToLapse(
  database: Database,
  selection: Selection,
  [fromDay, toDay]: readonly [number, number],
  limit: number,
): WaitingCase[] {
  return waiting(database, selection, evidenced(fromDay, toDay), sql`case_facts.last_evidenced_day`, limit);
}

/** Open cases that owe something and were last acted on (else defaulted) on a day or before it. */
export function untouchedSince(database: Database, selection: Selection, day: number): OpenCases {
  return count(database, selection, untouched(day));
}

/** Those of them that owe most. */
export function largestUntouched(
  database: Database,
  selection: Selection,
  day: number,
  limit: number,
): WaitingCase[] {
  return waiting(database, selection, untouched(day), sql`case_facts.outstanding_minor DESC`, limit);
}

const LAST_TOUCHED = sql.raw("coalesce(case_facts.last_activity_day, case_facts.defaulted_day)");
const OWES = sql.raw("case_facts.outstanding_minor > 0");

function evidenced(fromDay: number, toDay: number): SQL {
  return sql`${OWES} AND case_facts.last_evidenced_day BETWEEN ${fromDay} AND ${toDay}`;
}

function untouched(day: number): SQL {
  return sql`${OWES} AND ${LAST_TOUCHED} <= ${day}`;
}

function open(selection: Selection): SQL {
  return sql`case_facts.is_open AND ${casesWhere(selection)}`;
}

function count({ orm }: Database, selection: Selection, condition: SQL): OpenCases {
  return orm.get(sql`
    SELECT count(*) AS cases, coalesce(sum(case_facts.outstanding_minor), 0) AS "outstandingMinor"
    FROM case_facts WHERE ${open(selection)} AND ${condition}`);
}

function waiting(
  { orm }: Database,
  selection: Selection,
  condition: SQL,
  order: SQL,
  limit: number,
): WaitingCase[] {
  return orm.all(sql`
    SELECT c.code AS "caseId", coalesce(c.borrower_name, b.code) AS borrower,
      case_facts.branch_id AS "branchId", case_facts.officer_id AS "officerId",
      case_facts.outstanding_minor AS "outstandingMinor", last_evidenced_day AS "lastEvidencedDay",
      ${LAST_TOUCHED} AS "lastTouchedDay"
    FROM case_facts JOIN recovery_cases AS c ON c.id = case_facts.case_id
      JOIN borrowers AS b ON b.id = c.borrower_id
    WHERE ${open(selection)} AND ${condition} ORDER BY ${order}, c.code LIMIT ${limit}`);
}
