/** Cases that are still open at the cut-off: how much they owe, and which of them cannot wait. */

import { type SQL, sql } from "drizzle-orm";
import type { OpenCases } from "~/domain/overview";
import type { Dialect } from "../dialect";
import { evidencedSince } from "../schema/case-terms";
import type { Store } from "../store";
import { BORROWER_NAMES, type BorrowerNames } from "./borrower-names";
import type { Days } from "./cell-sums";
import { openSums, owingOn } from "./open-sums";
import type { Selection } from "./selection";
import { casesWhere, walkedCasesWhere } from "./where";

export interface WaitingCase extends BorrowerNames {
  caseId: string;
  branchId: number;
  officerId: number;
  outstandingMinor: number;
  lastEvidencedDay: number;
  /** Last activity; the default where there was none. */
  lastTouchedDay: number;
}

const NONE: OpenCases = { cases: 0, outstandingMinor: 0 };

export async function openCases(store: Store, selection: Selection): Promise<OpenCases> {
  return whole(await openSums(store, selection, []));
}

/** Outstanding of open cases by cause. */
export async function outstandingByCause(store: Store, selection: Selection): Promise<Map<number, number>> {
  const sums = await openSums(store, selection, ["causeId"]);
  return new Map(sums.map(({ causeId, outstandingMinor }) => [causeId ?? 0, outstandingMinor]));
}

/** Open cases that owe something and whose newest evidence lies between two days, both included. */
export async function evidencedBetween(
  store: Store,
  selection: Selection,
  from: number,
  to: number,
): Promise<OpenCases> {
  return whole(await openSums(store, selection, [], evidenced(from, to)));
}

/** The first of them to end. */
export function nextToLapse(
  store: Store,
  selection: Selection,
  [from, to]: readonly [number, number],
  limit: number,
): Promise<WaitingCase[]> {
  return waiting(store, selection, evidenced(from, to), byEvidence, limit);
}

/** Open cases that owe something and were last acted on (else defaulted) on a day or before it. */
export async function untouchedSince(store: Store, selection: Selection, day: number): Promise<OpenCases> {
  return whole(await openSums(store, selection, [], untouched(day)));
}

/** Those of them that owe most. */
export function largestUntouched(
  store: Store,
  selection: Selection,
  day: number,
  limit: number,
): Promise<WaitingCase[]> {
  return waiting(store, selection, untouched(day), byDebt, limit);
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

async function waiting(
  store: Store,
  selection: Selection,
  days: Days,
  order: (dialect: Dialect) => WaitingOrder,
  limit: number,
): Promise<WaitingCase[]> {
  const { dialect } = store;
  const { by, isOpen, owing } = order(dialect);
  return store.rows(sql`
    SELECT c.code AS "caseId", ${BORROWER_NAMES},
      case_facts.branch_id AS "branchId", case_facts.officer_id AS "officerId",
      case_facts.outstanding_minor AS "outstandingMinor", last_evidenced_day AS "lastEvidencedDay",
      coalesce(case_facts.last_activity_day, case_facts.defaulted_day) AS "lastTouchedDay"
    FROM case_facts JOIN recovery_cases AS c ON c.id = case_facts.case_id AND c.borrower_id = case_facts.borrower_id
      JOIN borrowers AS b ON b.id = c.borrower_id
    WHERE ${isOpen} AND ${isWalked(selection) ? walkedCasesWhere(selection, dialect) : casesWhere(selection)}
      AND ${owingOn(days, owing)}
    ORDER BY ${by}, c.code LIMIT ${limit}`);
}

/** An order, with the conditions so written that its own index and no other is taken. */
interface WaitingOrder {
  by: SQL;
  isOpen: SQL;
  owing: SQL;
}

const [IS_OPEN, DEBT] = [sql`case_facts.is_open`, sql`case_facts.outstanding_minor`];

function byEvidence({ unindexed }: Dialect): WaitingOrder {
  return { by: sql.raw(evidencedSince("case_facts.")), isOpen: sql`${IS_OPEN} = 1`, owing: unindexed(DEBT) };
}

function byDebt({ unindexed }: Dialect): WaitingOrder {
  return { by: sql`${DEBT} DESC`, isOpen: sql`${unindexed(IS_OPEN)} = 1`, owing: DEBT };
}

/** The index of the order soon comes to the first few, unless hardly any case is chosen: those are found and sorted. */
function isWalked({ branch, officer }: Selection): boolean {
  return branch === null && officer === null;
}
