/** What the bank told us, one table per portfolio file. Money in minor units, dates as day numbers, null where unknown. */
import { sql } from "drizzle-orm";
import type { Kit } from "../kit/sqlite";
import { caseStatus, pastDueSince } from "./case-terms";

export function makeFacts(kit: Kit) {
  const { table, id, int, minor, day, real, text, flag, index, uniqueIndex } = kit;

  /** What every dated fact of a case carries. `code` is the bank's id, or the row's own identity where it has none. */
  const factColumns = () => ({
    id: id("id"),
    code: text("code").notNull(),
    caseId: int("case_id").notNull(),
    borrowerId: int("borrower_id").notNull(),
    day: day("day").notNull(),
    month: int("month").notNull(),
    batchId: int("batch_id").notNull(),
  });

  return {
    recoveryCases: table(
      "recovery_cases",
      {
        id: id("id"),
        code: text("code").notNull(),
        borrowerId: int("borrower_id").notNull(),
        borrowerName: text("borrower_name"),
        borrowerKindId: int("borrower_kind_id").notNull(),
        regionId: int("region_id").notNull(),
        branchId: int("branch_id").notNull(),
        /** The officer named in the cases file; dated assignments go before it. 0: none. */
        officerId: int("officer_id").notNull(),
        exposureMinor: minor("exposure_minor").notNull(),
        principalMinor: minor("principal_minor"),
        annualRate: real("annual_rate"),
        originatedDay: day("originated_day"),
        dueDay: day("due_day"),
        defaultedDay: day("defaulted_day").notNull(),
        defaultedMonth: int("defaulted_month").notNull(),
        /** Empty string: unknown. */
        security: text("security").notNull(),
        collateralValueMinor: minor("collateral_value_minor"),
        /** Frozen at triage: the first known cause. Later ones stand in cause_history. */
        causeId: int("cause_id").notNull(),
        causeRecordedDay: day("cause_recorded_day"),
        /** Codes joined by `;`, sorted. */
        secondaryCauses: text("secondary_causes"),
        traits: text("traits"),
        fiveTier: text("five_tier"),
        lenderLicensed: flag("lender_licensed"),
        closedDay: day("closed_day"),
        closeReason: text("close_reason"),
        /** From the branch to the borrower. */
        distanceKm: int("distance_km"),
        batchId: int("batch_id").notNull(),
      },
      (columns) => [
        uniqueIndex("recovery_cases_code").on(columns.code),
        index("recovery_cases_borrower").on(columns.borrowerId),
        index("recovery_cases_name").on(columns.borrowerName),
        index("recovery_cases_closed").on(columns.closedDay),
        index("recovery_cases_five_tier").on(columns.fiveTier),
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
    activities: table(
      "activities",
      {
        ...factColumns(),
        /** Minutes since midnight, local time; null where the file has no time. */
        minuteOfDay: int("minute_of_day"),
        methodId: int("method_id").notNull(),
        /** The lead; null means the officer assigned that day. */
        officerId: int("officer_id"),
        /** Ids of the other officers joined by `;`, in the order given. */
        otherOfficerIds: text("other_officer_ids"),
        minutes: int("minutes"),
        costMinor: minor("cost_minor"),
        channel: text("channel"),
        outcome: text("outcome"),
        stance: text("stance"),
        noticeServed: flag("notice_served"),
        consent: flag("consent"),
        thirdParty: text("third_party"),
        courtNumber: text("court_number"),
        leaderRank: text("leader_rank"),
        evidence: text("evidence"),
        note: text("note"),
        adviceTaken: flag("advice_taken"),
        managerApproved: flag("manager_approved"),
        reply: flag("reply"),
        legalBasis: flag("legal_basis"),
        /** When the intelligence was had that the activity acts on. */
        signalDay: day("signal_day"),
        securedMinor: minor("secured_minor"),
      },
      (columns) => [
        uniqueIndex("activities_code").on(columns.code),
        index("activities_case").on(columns.caseId, columns.day),
      ],
    ),
    receipts: table(
      "receipts",
      {
        ...factColumns(),
        amountMinor: minor("amount_minor").notNull(),
        kind: text("kind"),
        /** Code of the receipt that this one takes back. */
        reversalOf: text("reversal_of"),
      },
      (columns) => [
        uniqueIndex("receipts_code").on(columns.code),
        index("receipts_case").on(columns.caseId, columns.day),
      ],
    ),
    charges: table(
      "charges",
      { ...factColumns(), amountMinor: minor("amount_minor").notNull(), kind: text("kind") },
      (columns) => [
        uniqueIndex("charges_code").on(columns.code),
        index("charges_case").on(columns.caseId, columns.day),
      ],
    ),
    advances: table(
      "advances",
      {
        ...factColumns(),
        amountMinor: minor("amount_minor").notNull(),
        approvedBy: text("approved_by"),
        evidence: text("evidence"),
      },
      (columns) => [
        uniqueIndex("advances_code").on(columns.code),
        index("advances_case").on(columns.caseId, columns.day),
      ],
    ),
    /** `day` is the first day held; `toDay` the first day no longer held, null while held. */
    assignments: table(
      "assignments",
      {
        ...factColumns(),
        officerId: int("officer_id").notNull(),
        toDay: day("to_day"),
        reason: text("reason"),
        handoverNote: text("handover_note"),
      },
      (columns) => [
        uniqueIndex("assignments_code").on(columns.code),
        index("assignments_case").on(columns.caseId, columns.day),
      ],
    ),
    /** `day` is the day the promise was made. */
    promises: table(
      "promises",
      { ...factColumns(), dueDay: day("due_day").notNull(), amountMinor: minor("amount_minor").notNull() },
      (columns) => [
        uniqueIndex("promises_code").on(columns.code),
        index("promises_case").on(columns.caseId, columns.day),
      ],
    ),
    complaints: table(
      "complaints",
      { ...factColumns(), kind: text("kind"), officerId: int("officer_id"), text: text("text") },
      (columns) => [
        uniqueIndex("complaints_code").on(columns.code),
        index("complaints_case").on(columns.caseId, columns.day),
      ],
    ),
    /** What a mediator or the parties agreed. `day` is the day it was reached; `kept` null: not yet known. */
    settlements: table(
      "settlements",
      {
        ...factColumns(),
        mediator: text("mediator"),
        signed: flag("signed"),
        amountMinor: minor("amount_minor"),
        dueDay: day("due_day"),
        kept: flag("kept"),
      },
      (columns) => [
        uniqueIndex("settlements_code").on(columns.code),
        index("settlements_case").on(columns.caseId, columns.day),
      ],
    ),
    /** How a loan of an advance does. `code` is the advance's, `day` the day as of which it is told. */
    newLoans: table(
      "new_loans",
      {
        ...factColumns(),
        dueDay: day("due_day"),
        repaidMinor: minor("repaid_minor"),
        daysPastDue: int("days_past_due"),
      },
      (columns) => [
        uniqueIndex("new_loans_code").on(columns.code),
        index("new_loans_case").on(columns.caseId),
      ],
    ),
    /** The borrower's own books over a period that ends on `day`. */
    accounts: table(
      "accounts",
      {
        id: id("id"),
        code: text("code").notNull(),
        borrowerId: int("borrower_id").notNull(),
        day: day("day").notNull(),
        incomeMinor: minor("income_minor").notNull(),
        expensesMinor: minor("expenses_minor").notNull(),
        batchId: int("batch_id").notNull(),
      },
      (columns) => [
        uniqueIndex("accounts_code").on(columns.code),
        index("accounts_borrower").on(columns.borrowerId, columns.day),
      ],
    ),
    /** What others owe the borrower. */
    receivables: table(
      "receivables",
      {
        id: id("id"),
        code: text("code").notNull(),
        borrowerId: int("borrower_id").notNull(),
        debtor: text("debtor"),
        amountMinor: minor("amount_minor").notNull(),
        dueDay: day("due_day"),
        difficulty: text("difficulty"),
        listedDay: day("listed_day"),
        collectedDay: day("collected_day"),
        collectedMinor: minor("collected_minor"),
        routedMinor: minor("routed_minor"),
        batchId: int("batch_id").notNull(),
      },
      (columns) => [
        uniqueIndex("receivables_code").on(columns.code),
        index("receivables_borrower").on(columns.borrowerId),
      ],
    ),
  };
}
