/**
 * Reads the ledgers of some borrowers' cases: one query a table, in the order of cases and days, which the tables' index
 * gives for nothing. Rows of one day are put in order here, where there are any.
 */
import type { Database } from "../client";
import { type Assignment, holdsOf } from "./holds";
import { type Activity, holdOn, type Ledger } from "./ledger";

/** Rows arrive as arrays: half the time of objects. */
type Cell = string | number | null;

export interface LedgerReader {
  /** The ledgers of the borrowers in temp.chunk_borrowers, ordered by borrower and case. */
  read(): Ledger[];
}

export function ledgerReader({ sqlite }: Database): LedgerReader {
  const fillCases = sqlite.prepare(
    `INSERT INTO temp.chunk_cases SELECT c.id FROM temp.chunk_borrowers b CROSS JOIN recovery_cases c ON c.borrower_id = b.borrower_id`,
  );
  const emptyCases = sqlite.prepare("DELETE FROM temp.chunk_cases");
  const cases = sqlite
    .prepare(
      `SELECT c.id, c.code, c.borrower_id, c.borrower_name, c.exposure_minor, c.due_day, c.defaulted_day, c.closed_day,
        c.cause_recorded_day, c.region_id, c.branch_id, c.cause_id, c.security, c.borrower_kind_id, c.officer_id,
        c.close_reason IS 'written-off', c.annual_rate,
        c.due_before_day, c.cured_day
       FROM temp.chunk_cases k CROSS JOIN recovery_cases c ON c.id = k.case_id ORDER BY c.borrower_id, c.id`,
    )
    .raw();
  const facts = (table: string, columns: string, order = "f.day") =>
    sqlite
      .prepare(
        `SELECT f.case_id, ${columns} FROM temp.chunk_cases k CROSS JOIN ${table} f ON f.case_id = k.case_id ORDER BY k.case_id, ${order}`,
      )
      .raw();
  const activities = facts(
    "activities",
    `f.day, f.minute_of_day, f.method_id, f.officer_id, f.other_officer_ids, f.minutes, f.cost_minor, f.code,
     (f.notice_served IS 1 OR f.outcome IN ('promise', 'settlement') OR f.channel IS 'court' OR f.court_number IS NOT NULL)`,
  );
  const receipts = facts(
    "receipts",
    `f.id, f.code, f.day, f.amount_minor, f.reversal_of,
     coalesce(f.kind, (SELECT named.kind FROM receipts named WHERE named.code = f.reversal_of)) IS 'new-loan', f.kind, f.filed_minor`,
  );
  const charges = facts(
    "charges",
    "f.day, CASE WHEN f.kind = 'write-down' THEN -abs(f.amount_minor) ELSE f.amount_minor END, f.kind IS 'write-down'",
  );
  const advances = facts("advances", "f.day, f.amount_minor");
  const promises = facts("promises", "f.day, f.due_day, f.amount_minor");
  const assignments = sqlite
    .prepare(
      `SELECT f.case_id, f.officer_id, f.day, f.to_day, f.reason FROM temp.chunk_cases k
       CROSS JOIN assignments f ON f.case_id = k.case_id JOIN officers o ON o.id = f.officer_id
       ORDER BY k.case_id, f.day, f.to_day IS NULL, o.code`,
    )
    .raw();
  const rewritten = facts("cause_history", "f.recorded_day", "f.id");

  return {
    read() {
      emptyCases.run();
      fillCases.run();
      const assignmentsByCase = byCase(assignments.all() as Cell[][], assignmentOf);
      const ledgers = (cases.all() as Cell[][]).map((row) => emptyLedger(row, assignmentsByCase));
      const ledgerOf = new Map(ledgers.map((ledger) => [ledger.caseId, ledger]));
      const each = (rows: unknown[], add: (ledger: Ledger, row: Cell[]) => void) => {
        let ledger = ledgers[0];
        for (const row of rows as Cell[][]) {
          if (ledger?.caseId !== row[0]) ledger = ledgerOf.get(row[0] as number);
          add(ledger!, row);
        }
      };
      each(activities.all(), addActivity);
      each(
        receipts.all(),
        (ledger, [, id, code, day, amountMinor, reversalOf, isOnNewLoan, kind, filedMinor]) =>
          ledger.receipts.push({
            id: id as number,
            code: code as string,
            day: day as number,
            amountMinor: amountMinor as number,
            filedMinor: filedMinor as number | null,
            reversalOf: reversalOf as string | null,
            isOnNewLoan: isOnNewLoan === 1,
            kind: kind as string | null,
          }),
      );
      each(charges.all(), (ledger, [, day, amount, isWriteDown]) => {
        if (isWriteDown === 1 && ledger.isWrittenOff) return;
        ledger.charges.push({ day: day as number, amountMinor: amount as number });
      });
      each(advances.all(), (ledger, [, day, amount]) =>
        ledger.advances.push({ day: day as number, amountMinor: amount as number }),
      );
      each(promises.all(), (ledger, [, made, due, amount]) =>
        ledger.promises.push({
          madeDay: made as number,
          dueDay: due as number,
          amountMinor: amount as number,
        }),
      );
      each(rewritten.all(), (ledger, [, day]) => ledger.causeRewrittenDays.push(day as number | null));
      for (const { activities, receipts } of ledgers) {
        putInOrder(activities, byTime);
        putInOrder(receipts, byDay);
      }
      return ledgers;
    },
  };
}

/** Most are in order already, and a look at the neighbours costs less than sorting. */
function putInOrder<Row>(rows: Row[], compare: (one: Row, other: Row) => number): void {
  for (let place = 1; place < rows.length; place++)
    if (compare(rows[place - 1]!, rows[place]!) > 0) {
      rows.sort(compare);
      return;
    }
}

/** Those of a day without a time come first. */
function byTime(one: Activity, other: Activity): number {
  return byDay(one, other, (one.minuteOfDay ?? -1) - (other.minuteOfDay ?? -1));
}

/** `within`: the order on the same day; else by code. */
function byDay(one: { day: number; code: string }, other: { day: number; code: string }, within = 0): number {
  return one.day - other.day || within || (one.code < other.code ? -1 : Number(one.code > other.code));
}

function byCase<T>(rows: Cell[][], read: (row: Cell[]) => T): Map<number, T[]> {
  const grouped = new Map<number, T[]>();
  for (const row of rows) {
    const group = grouped.get(row[0] as number);
    if (group) group.push(read(row));
    else grouped.set(row[0] as number, [read(row)]);
  }
  return grouped;
}

function assignmentOf([, officerId, startDay, toDay, reason]: Cell[]): Assignment {
  return {
    officerId: officerId as number,
    startDay: startDay as number,
    toDay: toDay as number | null,
    reason: reason as string | null,
  };
}

function emptyLedger(row: Cell[], assignmentsByCase: Map<number, Assignment[]>): Ledger {
  const caseId = row[0] as number;
  const defaultedDay = row[6] as number;
  const { holds, overlapping } = holdsOf(
    assignmentsByCase.get(caseId) ?? [],
    row[14] as number,
    defaultedDay,
  );
  return {
    caseId,
    code: row[1] as string,
    borrowerId: row[2] as number,
    borrowerName: row[3] as string | null,
    exposureMinor: row[4] as number,
    annualRate: row[16] as number | null,
    dueDay: row[5] as number | null,
    dueBeforeDay: row[17] as number | null,
    curedDay: row[18] as number | null,
    defaultedDay,
    closedDay: row[7] as number | null,
    isWrittenOff: row[15] === 1,
    causeRecordedDay: row[8] as number | null,
    regionId: row[9] as number,
    branchId: row[10] as number,
    causeId: row[11] as number,
    security: row[12] as string,
    borrowerKindId: row[13] as number,
    causeRewrittenDays: [],
    activities: [],
    receipts: [],
    charges: [],
    advances: [],
    promises: [],
    holds,
    overlappingAssignments: overlapping,
  };
}

function addActivity(ledger: Ledger, row: Cell[]): void {
  const day = row[1] as number;
  ledger.activities.push({
    day,
    minuteOfDay: row[2] as number | null,
    methodId: row[3] as number,
    officerIds: officersOf(ledger, day, row[4] as number | null, row[5] as string | null),
    minutes: (row[6] as number | null) ?? 0,
    costMinor: (row[7] as number | null) ?? 0,
    code: row[8] as string,
    isEvidence: row[9] === 1,
  });
}

/** Where the file names nobody, the officer assigned that day. */
function officersOf(ledger: Ledger, day: number, lead: number | null, others: string | null): number[] {
  const first = lead ?? holdOn(ledger.holds, day)?.officerId ?? 0;
  const officers = first === 0 ? [] : [first];
  if (others !== null)
    for (const other of others.split(";")) {
      const officerId = Number(other);
      if (officerId !== 0 && !officers.includes(officerId)) officers.push(officerId);
    }
  return officers;
}
