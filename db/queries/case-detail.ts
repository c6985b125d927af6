/** Everything that is known of one case, table by table, in the order in which it happened. */
import { sql } from "drizzle-orm";
import { ACTIVITY_COLUMNS } from "~/domain/import-columns/activities";
import { ACCOUNT_COLUMNS, RECEIVABLE_COLUMNS } from "~/domain/import-columns/borrowers";
import { CASE_COLUMNS } from "~/domain/import-columns/cases";
import { ASSIGNMENT_COLUMNS, COMPLAINT_COLUMNS } from "~/domain/import-columns/holding";
import type { ImportColumn } from "~/domain/import-columns/import-column";
import {
  ADVANCE_COLUMNS,
  CHARGE_COLUMNS,
  NEW_LOAN_COLUMNS,
  PROMISE_COLUMNS,
  RECEIPT_COLUMNS,
  SETTLEMENT_COLUMNS,
} from "~/domain/import-columns/money";
import { type StoredRow, storedFlags, storedSelect } from "~/domain/import-columns/stored-row";
import { type MoneyWithin, moneyWithin, RECEIVED } from "~/domain/money-within";
import { PORTFOLIO_FILES, type PortfolioTable } from "~/domain/portfolio-files";
import { firstRow, type Store } from "../store";
import { isOnNewLoan } from "./paid-kind";
import { stepOrder } from "./step-order";

export interface CaseHead extends StoredRow<typeof CASE_COLUMNS> {
  id: number;
  borrowerCode: string;
  /** Who holds it at the cut-off. */
  officerId: number;
  outstandingMinor: number;
  receivedMinor: number;
  chargedMinor: number;
  advancedMinor: number;
  costMinor: number;
  lastEvidencedDay: number;
  /** Of a restructured case: the due date before it, and the day from which it performs again. */
  dueBeforeDay: number | null;
  curedDay: number | null;
}

/** With what the assignment that it comes from says; days are null where no assignment is just this hold. */
export interface HoldRow extends Partial<StoredRow<typeof ASSIGNMENT_COLUMNS>> {
  officerId: number;
  startDay: number;
  endDay: number | null;
  reason: string | null;
}

export type ActivityRow = StoredRow<typeof ACTIVITY_COLUMNS>;

const RECEIVED_WITHIN = Object.values(
  moneyWithin("received", (column, days) => sql.raw(`${column} AS "${RECEIVED[days]}"`)),
);

export interface EpisodeRow extends MoneyWithin<"received"> {
  methodId: number;
  startDay: number;
  lastDay: number;
  activityCount: number;
  outstandingMinor: number;
  daysPastDue: number;
  minutes: number;
  costMinor: number;
  /** What was known before the first day. */
  earlierEpisodes: number;
  earlierActivities: number;
  earlierMethods: number;
  runningEpisodes: number;
  previousMethodId: number | null;
  previousPaid: boolean | null;
  receivedBeforeMinor: number;
  daysSinceReceipt: number | null;
  daysSinceActivity: number | null;
  promisesMade: number;
  promisesKept: number;
  tenureDays: number | null;
}

export interface ReceiptRow extends StoredRow<typeof RECEIPT_COLUMNS> {
  id: number;
  /** It, or the receipt it takes back, pays a linked new loan. */
  isOnNewLoan: boolean;
  /** The amount as filed, where a person decided that it repeats another payment. */
  filedMinor: number | null;
}

/** A write-down's amount is negative. */
export type ChargeRow = StoredRow<typeof CHARGE_COLUMNS>;

export interface CreditRow {
  receiptId: number;
  methodId: number;
  officerId: number;
  episodeStartDay: number | null;
  amountMinor: number;
}

/** By the bank's id; null where there is no such case. */
export async function caseHead(store: Store, code: string): Promise<CaseHead | null> {
  const row = await firstRow<CaseHead>(
    store,
    sql`SELECT c.id, ${sql.raw(storedSelect(CASE_COLUMNS, "c"))}, c.due_before_day AS "dueBeforeDay", c.cured_day AS "curedDay",
        b.code AS "borrowerCode", coalesce(c.borrower_name, b.name) AS "borrowerName",
        f.officer_id AS "officerId",
        f.outstanding_minor AS "outstandingMinor", f.received_minor AS "receivedMinor", f.charged_minor AS "chargedMinor",
        f.advanced_minor AS "advancedMinor", f.cost_minor AS "costMinor", f.last_evidenced_day AS "lastEvidencedDay"
       FROM recovery_cases AS c JOIN case_facts AS f ON f.case_id = c.id AND f.borrower_id = c.borrower_id JOIN borrowers AS b ON b.id = c.borrower_id
       WHERE c.code = ${code}`,
    storedFlags(CASE_COLUMNS),
  );
  return row ?? null;
}

export interface OtherCaseRow {
  code: string;
  branchId: number;
  exposureMinor: number;
  outstandingMinor: number;
  defaultedDay: number;
  isOpen: boolean;
  closeReason: string | null;
}

/** The same borrower's other cases, the latest default first. */
export async function otherCases(store: Store, { id, borrowerId }: CaseHead): Promise<OtherCaseRow[]> {
  return store.rows<OtherCaseRow>(
    sql`SELECT c.code, c.branch_id AS "branchId", c.exposure_minor AS "exposureMinor",
        f.outstanding_minor AS "outstandingMinor", c.defaulted_day AS "defaultedDay", f.is_open AS "isOpen",
        c.close_reason AS "closeReason"
       FROM recovery_cases AS c JOIN case_facts AS f ON f.case_id = c.id AND f.borrower_id = c.borrower_id
       WHERE c.borrower_id = ${borrowerId} AND c.id <> ${id} ORDER BY c.defaulted_day DESC, c.code`,
    ["isOpen"],
  );
}

/** The tables of one case. */
export async function caseTables(
  store: Store,
  { id: caseId, borrowerId }: Pick<CaseHead, "id" | "borrowerId">,
) {
  const { rows, dialect } = store;
  const { isSame } = dialect;
  /** Whatever the entries of a file say of its rows. */
  const facts = <const Columns extends readonly ImportColumn[]>(
    table: PortfolioTable,
    columns: Columns,
    { owner = sql`case_id = ${caseId}`, order = sql.raw("day, code") } = {},
  ) => {
    const listed = sql.raw(`SELECT ${storedSelect(columns)} FROM ${PORTFOLIO_FILES[table].tableName} WHERE `);
    return rows<StoredRow<Columns>>(sql`${listed}${owner} ORDER BY ${order}`, storedFlags(columns));
  };
  const ofBorrower = sql`borrower_id = ${borrowerId}`;
  return {
    holds: await rows<HoldRow>(
      sql`SELECT ${sql.raw(storedSelect(ASSIGNMENT_COLUMNS, "a"))}, h.officer_id AS "officerId", h.start_day AS "startDay",
        h.end_day AS "endDay", h.reason AS "reason"
       FROM holds AS h LEFT JOIN assignments AS a ON a.case_id = h.case_id AND a.borrower_id = h.borrower_id AND a.officer_id = h.officer_id
         AND a.day = h.start_day AND ${isSame(sql`a.to_day`, sql`h.end_day`)}
       WHERE h.case_id = ${caseId} ORDER BY h.start_day`,
    ),
    activities: await facts("activities", ACTIVITY_COLUMNS, { order: stepOrder("activities") }),
    episodes: await rows<EpisodeRow>(
      sql`SELECT method_id AS "methodId", start_day AS "startDay", last_day AS "lastDay", activity_count AS "activityCount",
        outstanding_minor AS "outstandingMinor", days_past_due AS "daysPastDue", minutes, cost_minor AS "costMinor",
        ${sql.join(RECEIVED_WITHIN, sql`, `)},
        earlier_episodes AS "earlierEpisodes", earlier_activities AS "earlierActivities",
        earlier_methods AS "earlierMethods", running_episodes AS "runningEpisodes",
        previous_method_id AS "previousMethodId", previous_paid AS "previousPaid",
        received_before_minor AS "receivedBeforeMinor", days_since_receipt AS "daysSinceReceipt",
        days_since_activity AS "daysSinceActivity", promises_made AS "promisesMade", promises_kept AS "promisesKept",
        tenure_days AS "tenureDays"
       FROM episodes WHERE case_id = ${caseId} ORDER BY start_day, method_id`,
      ["previousPaid"],
    ),
    episodeOfficers: await rows<{ methodId: number; startDay: number; officerId: number }>(
      sql`SELECT method_id AS "methodId", start_day AS "startDay", episode_officers.officer_id AS "officerId"
       FROM episode_officers JOIN officers ON officers.id = episode_officers.officer_id
       WHERE case_id = ${caseId} ORDER BY officers.code`,
    ),
    receipts: await rows<ReceiptRow>(
      sql`SELECT id, ${sql.raw(storedSelect(RECEIPT_COLUMNS))},
        ${isOnNewLoan(dialect, "receipts")} AS "isOnNewLoan", filed_minor AS "filedMinor"
       FROM receipts WHERE case_id = ${caseId} ORDER BY day, code`,
      ["isOnNewLoan"],
    ),
    credits: await rows<CreditRow>(
      sql`SELECT receipt_id AS "receiptId", method_id AS "methodId", credits.officer_id AS "officerId",
        episode_start_day AS "episodeStartDay", amount_minor AS "amountMinor"
       FROM credits JOIN officers ON officers.id = credits.officer_id JOIN methods ON methods.id = method_id
       WHERE case_id = ${caseId} ORDER BY receipt_id, methods.code, officers.code`,
    ),
    charges: (await facts("charges", CHARGE_COLUMNS)).map(
      (charge): ChargeRow =>
        charge.kind === "write-down" ? { ...charge, amountMinor: -Math.abs(charge.amountMinor) } : charge,
    ),
    advances: await facts("advances", ADVANCE_COLUMNS),
    advancesToBorrower: await rows<{ day: number }>(
      sql`SELECT d.day FROM recovery_cases AS c JOIN advances AS d ON d.case_id = c.id AND d.borrower_id = c.borrower_id
       WHERE c.borrower_id = ${borrowerId} ORDER BY d.day`,
    ),
    newLoans: await facts("new_loans", NEW_LOAN_COLUMNS),
    promises: await facts("promises", PROMISE_COLUMNS),
    settlements: await facts("settlements", SETTLEMENT_COLUMNS),
    complaints: await facts("complaints", COMPLAINT_COLUMNS),
    receivables: await facts("receivables", RECEIVABLE_COLUMNS, {
      owner: ofBorrower,
      order: sql.raw("due_day, code"),
    }),
    accounts: await facts("accounts", ACCOUNT_COLUMNS, { owner: ofBorrower }),
    causeHistory: await rows<{ causeId: number; recordedDay: number | null }>(
      sql`SELECT cause_id AS "causeId", recorded_day AS "recordedDay" FROM cause_history WHERE case_id = ${caseId} ORDER BY id`,
    ),
    findings: await rows<{ issue: string; count: number; example: string }>(
      sql`SELECT issue, count, example FROM case_findings WHERE case_id = ${caseId} ORDER BY issue`,
    ),
  };
}
