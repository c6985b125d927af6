/** Cases that are still open at the cut-off: how much they owe, and which of them cannot wait. */
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../client";
import { evidencedSince } from "../schema/case-terms";
import type { Days } from "./cell-sums";
import { type OpenCases, openSums, owingOn } from "./open-sums";
import type { Selection } from "./selection";
import { casesWhere } from "./where";

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

const NONE: OpenCases = { cases: 0, outstandingMinor: 0 };

export function openCases(database: Database, selection: Selection): OpenCases {
  return whole(openSums(database, selection, []));
}

/** Outstanding of open cases by cause. */
export function outstandingByCause(database: Database, selection: Selection): Map<number, number> {
  const sums = openSums(database, selection, ["causeId"]);
  return new Map(sums.map(({ causeId, outstandingMinor }) => [causeId ?? 0, outstandingMinor]));
}

/** Open cases that owe something and whose newest evidence lies between two days, both included. */
export function evidencedBetween(
  database: Database,
  selection: Selection,
  from: number,
  to: number,
): OpenCases {
  return whole(openSums(database, selection, [], evidenced(from, to)));
}

/** The first of them to end. */
export function nextToLapse(
  database: Database,
  selection: Selection,
  [from, to]: readonly [number, number],
  limit: number,
): WaitingCase[] {
  return waiting(database, selection, evidenced(from, to), BY_EVIDENCE, limit);
}

/** Open cases that owe something and were last acted on (else defaulted) on a day or before it. */
export function untouchedSince(database: Database, selection: Selection, day: number): OpenCases {
  return whole(openSums(database, selection, [], untouched(day)));
}

/** Those of them that owe most. */
export function largestUntouched(
  database: Database,
  selection: Selection,
  day: number,
  limit: number,
): WaitingCase[] {
  return waiting(database, selection, untouched(day), BY_DEBT, limit);
}

function evidenced(from: number, to: number): Days {
  return { dimension: "evidencedDay", from, to };
}

function untouched(day: number): Days {
  return { dimension: "touchedDay", from: Number.MIN_SAFE_INTEGER, to: day };
}

function whole([sums]: readonly OpenCases[]): OpenCases {
  return sums ? { cases: sums.cases, outstandingMinor: sums.outstandingMinor } : NONE;
}

function waiting(
  { orm }: Database,
  selection: Selection,
  days: Days,
  { by, isOpen, owing }: WaitingOrder,
  limit: number,
): WaitingCase[] {
  return orm.all(sql`
    SELECT c.code AS "caseId", coalesce(c.borrower_name, b.code) AS borrower,
      case_facts.branch_id AS "branchId", case_facts.officer_id AS "officerId",
      case_facts.outstanding_minor AS "outstandingMinor", last_evidenced_day AS "lastEvidencedDay",
      coalesce(case_facts.last_activity_day, case_facts.defaulted_day) AS "lastTouchedDay"
    FROM case_facts JOIN recovery_cases AS c ON c.id = case_facts.case_id
      JOIN borrowers AS b ON b.id = c.borrower_id
    WHERE ${isOpen} AND ${casesWhere(selection, isWalked(selection))} AND ${owingOn(days, owing)}
    ORDER BY ${by}, c.code LIMIT ${limit}`);
}

/** An order, with the conditions so written that its own index and no other is taken. */
interface WaitingOrder {
  by: SQL;
  isOpen: SQL;
  owing: "" | "+";
}

const BY_EVIDENCE: WaitingOrder = {
  by: sql.raw(evidencedSince("case_facts.")),
  isOpen: sql`case_facts.is_open = 1`,
  owing: "+",
};
const BY_DEBT: WaitingOrder = {
  by: sql`case_facts.outstanding_minor DESC`,
  isOpen: sql`+case_facts.is_open = 1`,
  owing: "",
};

/** The index of the order soon comes to the first few, unless hardly any case is chosen: those are found and sorted. */
function isWalked({ branch, officer }: Selection): boolean {
  return branch === null && officer === null;
}
