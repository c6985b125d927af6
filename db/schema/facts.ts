/** What the bank filed, one table per portfolio file, its columns made from the file's entries. */
import { sql } from "drizzle-orm";
import { CASE_WORD_KEYS } from "~/domain/filter-values";
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
import { TARGET_COLUMNS } from "~/domain/import-columns/targets";
import type { Kit } from "../kit/sqlite";
import { caseStatus, pastDueSince } from "./case-terms";
import { columnsOf } from "./columns-of";

export function makeFacts(kit: Kit) {
  const { table, id, int, day, text, index, uniqueIndex } = kit;

  const filed = <const Columns extends readonly ImportColumn[]>(columns: Columns) => ({
    id: id("id"),
    ...columnsOf(kit, columns),
    batchId: int("batch_id").notNull(),
  });

  return {
    recoveryCases: table(
      "recovery_cases",
      {
        ...filed(CASE_COLUMNS),
        /** Of a restructured case: the due date before it, and the day from which it performs again (derive/restructured.ts). */
        dueBeforeDay: day("due_before_day"),
        curedDay: day("cured_day"),
      },
      (columns) => [
        uniqueIndex("recovery_cases_code").on(columns.code),
        index("recovery_cases_borrower").on(columns.borrowerId),
        index("recovery_cases_name").on(columns.borrowerName),
        index("recovery_cases_name_zh").on(columns.borrowerNameZh),
        index("recovery_cases_closed").on(columns.closedDay),
        index("recovery_cases_five_tier").on(columns.fiveTier),
        ...CASE_WORD_KEYS.map((key) => index(`recovery_cases_${key}`).on(columns[key])),
        index("recovery_cases_status").on(sql.raw(caseStatus(""))),
        index("recovery_cases_past_due").on(sql.raw(pastDueSince(""))),
        index("recovery_cases_exposure").on(columns.exposureMinor),
      ],
    ),
    /** Every cause a case was given after the one that is frozen. */
    causeHistory: table(
      "cause_history",
      {
        id: id("id"),
        caseId: int("case_id").notNull(),
        borrowerId: int("borrower_id").notNull(),
        causeId: int("cause_id").notNull(),
        recordedDay: day("recorded_day"),
        batchId: int("batch_id").notNull(),
      },
      (columns) => [index("cause_history_case").on(columns.caseId)],
    ),
    activities: table("activities", filed(ACTIVITY_COLUMNS), (columns) => [
      uniqueIndex("activities_code").on(columns.code),
      index("activities_case").on(columns.caseId, columns.day),
    ]),
    receipts: table(
      "receipts",
      {
        ...filed(RECEIPT_COLUMNS),
        /** The amount as filed, where a person decided that the row repeats another: its own is then zero. */
        filedMinor: int("filed_minor"),
      },
      (columns) => [
        uniqueIndex("receipts_code").on(columns.code),
        index("receipts_case").on(columns.caseId, columns.day),
        index("receipts_filed").on(columns.id).where(sql`filed_minor IS NOT NULL`),
      ],
    ),
    charges: table("charges", filed(CHARGE_COLUMNS), (columns) => [
      uniqueIndex("charges_code").on(columns.code),
      index("charges_case").on(columns.caseId, columns.day),
    ]),
    advances: table("advances", filed(ADVANCE_COLUMNS), (columns) => [
      uniqueIndex("advances_code").on(columns.code),
      index("advances_case").on(columns.caseId, columns.day),
    ]),
    /** `day` is the first day held; `toDay` the first day no longer held, null while held. */
    assignments: table(
      "assignments",
      { ...filed(ASSIGNMENT_COLUMNS), code: text("code").notNull() },
      (columns) => [
        uniqueIndex("assignments_code").on(columns.code),
        index("assignments_case").on(columns.caseId, columns.day),
      ],
    ),
    /** `day` is the day the promise was made. */
    promises: table("promises", filed(PROMISE_COLUMNS), (columns) => [
      uniqueIndex("promises_code").on(columns.code),
      index("promises_case").on(columns.caseId, columns.day),
    ]),
    complaints: table("complaints", filed(COMPLAINT_COLUMNS), (columns) => [
      uniqueIndex("complaints_code").on(columns.code),
      index("complaints_case").on(columns.caseId, columns.day),
    ]),
    settlements: table("settlements", filed(SETTLEMENT_COLUMNS), (columns) => [
      uniqueIndex("settlements_code").on(columns.code),
      index("settlements_case").on(columns.caseId, columns.day),
    ]),
    /** `code` is the advance's, `day` the day as of which it is reported. */
    newLoans: table("new_loans", filed(NEW_LOAN_COLUMNS), (columns) => [
      uniqueIndex("new_loans_code").on(columns.code),
      index("new_loans_case").on(columns.caseId),
    ]),
    targets: table("targets", { ...filed(TARGET_COLUMNS), code: text("code").notNull() }, (columns) => [
      uniqueIndex("targets_code").on(columns.code),
      index("targets_month").on(columns.month),
    ]),
    accounts: table("accounts", filed(ACCOUNT_COLUMNS), (columns) => [
      uniqueIndex("accounts_code").on(columns.code),
      index("accounts_borrower").on(columns.borrowerId, columns.day),
    ]),
    receivables: table("receivables", filed(RECEIVABLE_COLUMNS), (columns) => [
      uniqueIndex("receivables_code").on(columns.code),
      index("receivables_borrower").on(columns.borrowerId),
    ]),
  };
}
