/** What comes up on cases and when somebody acted on it: of the whole portfolio, since closed cases teach the open ones. */
import { sql } from "drizzle-orm";
import type { FenceTerms } from "~/domain/fences/fence-terms";
import { limitationEndDay } from "~/domain/limitation";
import { PROMISE_GRACE_DAYS } from "~/domain/rules";
import type { WhyNowCase, WhyNowRows } from "~/domain/why-now";
import { isKept, lastDayToKeep } from "../derive/promises";
import type { Store } from "../store";
import { allowRows } from "./allow-rows";
import { fencedCases } from "./fence-facts";
import { NO_CHOICE } from "./selection";

interface ReadCase
  extends Pick<
    WhyNowCase,
    | "caseId"
    | "code"
    | "borrowerId"
    | "branchId"
    | "borrowerKind"
    | "defaultedDay"
    | "closedDay"
    | "exposureMinor"
    | "outstandingMinor"
  > {
  officerId: number;
  lastEvidencedDay: number;
}

/** @throws RowsNeeded where the connection may not count the rows */
export async function whyNowRows(asked: Store, terms: FenceTerms): Promise<WhyNowRows> {
  const { cutOffDay } = terms;
  const store = await allowRows(asked);
  const fenced = await fencedCases(store, { ...NO_CHOICE, horizon: 180, cutOffDay }, terms);
  const activities = await activityDays(store, cutOffDay);
  const receivables = grouped(
    await store.rows<{ key: number; day: number }>(sql`
      SELECT borrower_id AS key, due_day AS day FROM receivables
      WHERE due_day IS NOT NULL AND collected_day IS NULL ORDER BY borrower_id, due_day`),
  );
  const receipts = await keptReceipts(store, cutOffDay);
  const broken = await brokenPromises(store, cutOffDay, receipts.all);
  const cases = await store.rows<ReadCase>(sql`
    SELECT f.case_id AS "caseId", c.code, f.borrower_id AS "borrowerId", f.branch_id AS "branchId",
      f.officer_id AS "officerId", k.code AS "borrowerKind", f.defaulted_day AS "defaultedDay",
      c.closed_day AS "closedDay", f.exposure_minor AS "exposureMinor", f.outstanding_minor AS "outstandingMinor",
      f.last_evidenced_day AS "lastEvidencedDay"
    FROM case_facts AS f JOIN recovery_cases AS c ON c.id = f.case_id AND c.borrower_id = f.borrower_id
      JOIN borrower_kinds AS k ON k.id = f.borrower_kind_id
    ORDER BY f.case_id`);
  return {
    cutOffDay,
    leavingDays: await leavingDays(store, cutOffDay),
    cases: cases.map(({ lastEvidencedDay, ...one }) => ({
      ...one,
      officerId: one.officerId || null,
      activityDays: activities.all.get(one.caseId) ?? NONE,
      signalDays: activities.signals.get(one.caseId) ?? NONE,
      receivableDays: receivables.get(one.borrowerId) ?? NONE,
      brokenPromiseDays: broken.get(one.caseId) ?? NONE,
      receipts: receipts.kept.get(one.caseId) ?? [],
      limitationEndDay: limitationEndDay(lastEvidencedDay),
      isFenced: fenced.has(one.caseId),
    })),
  };
}

const NONE: readonly number[] = [];

async function activityDays(store: Store, cutOffDay: number) {
  const rows = await store.rows<{ key: number; day: number; isSignal: boolean }>(
    sql`
    SELECT case_id AS key, day, coalesce(outcome = 'signal', false) AS "isSignal" FROM activities
    WHERE day <= ${cutOffDay} ORDER BY case_id, day`,
    ["isSignal"],
  );
  return { all: grouped(rows), signals: grouped(rows.filter(({ isSignal }) => isSignal)) };
}

interface Receipt {
  day: number;
  amountMinor: number;
}

/** All by case, and those that nobody took back. */
async function keptReceipts(store: Store, cutOffDay: number) {
  const rows = await store.rows<Receipt & { caseId: number; code: string; reversalOf: string | null }>(sql`
    SELECT case_id AS "caseId", day, amount_minor AS "amountMinor", code, reversal_of AS "reversalOf" FROM receipts
    WHERE day <= ${cutOffDay} ORDER BY case_id, day`);
  const takenBack = new Set(rows.flatMap(({ reversalOf }) => reversalOf ?? []));
  const all = new Map<number, Receipt[]>();
  const kept = new Map<number, Receipt[]>();
  for (const { caseId, day, amountMinor, code } of rows) {
    put(all, caseId, { day, amountMinor });
    if (amountMinor > 0 && !takenBack.has(code)) put(kept, caseId, { day, amountMinor });
  }
  return { all, kept };
}

/** Days on which the grace of a promise had passed without the money. */
async function brokenPromises(store: Store, cutOffDay: number, receipts: ReadonlyMap<number, Receipt[]>) {
  const promises = await store.rows<{
    key: number;
    madeDay: number;
    dueDay: number;
    amountMinor: number;
  }>(sql`
    SELECT case_id AS key, day AS "madeDay", due_day AS "dueDay", amount_minor AS "amountMinor" FROM promises
    ORDER BY case_id, due_day`);
  return grouped(
    promises
      .filter(
        (promise) => lastDayToKeep(promise) <= cutOffDay && !isKept(promise, receipts.get(promise.key) ?? []),
      )
      .map(({ key, dueDay }) => ({ key, day: dueDay + PROMISE_GRACE_DAYS })),
  );
}

/** First day gone of officers whose exit after the cut-off is known. */
async function leavingDays(store: Store, cutOffDay: number): Promise<Map<number, number>> {
  const rows = await store.rows<{ id: number; day: number }>(sql`
    SELECT id, left_day AS day FROM officers WHERE left_day > ${cutOffDay} ORDER BY id`);
  return new Map(rows.map(({ id, day }) => [id, day]));
}

function grouped(rows: readonly { key: number; day: number }[]): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const { key, day } of rows) put(groups, key, day);
  return groups;
}

function put<Value>(groups: Map<number, Value[]>, key: number, value: Value): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}
