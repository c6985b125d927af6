/**
 * What follows from the facts, for the borrowers that an import touched: episodes, holds, credits, a case's figures and
 * findings. Natural keys, so that a rebuild gives the very same rows.
 */
import { sql } from "drizzle-orm";
import { moneyWithin } from "~/domain/money-within";
import type { Kit } from "../kit/sqlite";
import { evidencedSince } from "./case-terms";

export function makeDerived(kit: Kit) {
  const { table, int, minor, day, text, flag, index, primaryKey } = kit;

  const dimensionColumns = () => ({
    regionId: int("region_id").notNull(),
    branchId: int("branch_id").notNull(),
    causeId: int("cause_id").notNull(),
    security: text("security").notNull(),
    borrowerKindId: int("borrower_kind_id").notNull(),
  });

  const within = <const Stem extends string>(stem: Stem) =>
    moneyWithin(stem, (column) => minor(column).notNull());

  return {
    caseFacts: table(
      "case_facts",
      {
        caseId: int("case_id").primaryKey(),
        borrowerId: int("borrower_id").notNull(),
        defaultedMonth: int("defaulted_month").notNull(),
        defaultedDay: day("defaulted_day").notNull(),
        ...dimensionColumns(),
        stratum: int("stratum").notNull(),
        exposureMinor: minor("exposure_minor").notNull(),
        outstandingMinor: minor("outstanding_minor").notNull(),
        receivedMinor: minor("received_minor").notNull(),
        chargedMinor: minor("charged_minor").notNull(),
        advancedMinor: minor("advanced_minor").notNull(),
        costMinor: minor("cost_minor").notNull(),
        /** Receipts, advances and cost within the horizon after default. */
        ...within("received"),
        ...within("net"),
        activityCount: int("activity_count").notNull(),
        methodCount: int("method_count").notNull(),
        firstActivityDay: day("first_activity_day"),
        lastActivityDay: day("last_activity_day"),
        lastReceiptDay: day("last_receipt_day"),
        firstReceiptDay: day("first_receipt_day"),
        /** The newest evidenced demand, acknowledgement or suit; the default where there is none. */
        lastEvidencedDay: day("last_evidenced_day").notNull(),
        /** Who holds the case at the end; 0 none. */
        officerId: int("officer_id").notNull(),
        isOpen: flag("is_open").notNull(),
      },
      (columns) => [
        // The orders of the list of cases; places and people also find theirs.
        index("case_facts_region").on(columns.regionId),
        index("case_facts_branch").on(columns.branchId),
        index("case_facts_cause").on(columns.causeId),
        index("case_facts_officer").on(columns.officerId),
        index("case_facts_exposure").on(columns.exposureMinor),
        index("case_facts_received").on(columns.receivedMinor),
        index("case_facts_activities").on(columns.activityCount),
        index("case_facts_methods").on(columns.methodCount),
        index("case_facts_last_activity").on(columns.lastActivityDay),
        index("case_facts_last_receipt").on(columns.lastReceiptDay),
        index("case_facts_outstanding").on(columns.outstandingMinor),
        index("case_facts_borrower").on(columns.borrowerId),
        index("case_facts_limitation").on(sql.raw(evidencedSince(""))),
        index("case_facts_default").on(columns.defaultedDay),
      ],
    ),
    /** What is late or contradictory in a case: how often, and one row as an example. */
    caseFindings: table(
      "case_findings",
      {
        caseId: int("case_id").notNull(),
        borrowerId: int("borrower_id").notNull(),
        issue: text("issue").notNull(),
        tableName: text("table_name").notNull(),
        count: int("count").notNull(),
        example: text("example").notNull(),
      },
      (columns) => [
        primaryKey({ columns: [columns.issue, columns.caseId] }),
        index("case_findings_case").on(columns.caseId),
      ],
    ),
    /** A run of activities under one method on one case; with what was known before its first day, and what came after. */
    episodes: table(
      "episodes",
      {
        caseId: int("case_id").notNull(),
        methodId: int("method_id").notNull(),
        startDay: day("start_day").notNull(),
        borrowerId: int("borrower_id").notNull(),
        startMonth: int("start_month").notNull(),
        lastDay: day("last_day").notNull(),
        ...dimensionColumns(),
        stratum: int("stratum").notNull(),
        activityCount: int("activity_count").notNull(),
        officerCount: int("officer_count").notNull(),
        /** Lead of the first activity, else the officer assigned that day; 0 none. */
        officerId: int("officer_id").notNull(),
        minutes: int("minutes").notNull(),
        costMinor: minor("cost_minor").notNull(),
        isFirstOfMethod: flag("is_first_of_method").notNull(),
        outstandingMinor: minor("outstanding_minor").notNull(),
        daysPastDue: int("days_past_due").notNull(),
        earlierEpisodes: int("earlier_episodes").notNull(),
        earlierActivities: int("earlier_activities").notNull(),
        earlierMethods: int("earlier_methods").notNull(),
        /** Episodes under other methods that were running on the first day. */
        runningEpisodes: int("running_episodes").notNull(),
        /** Method of the last earlier episode (null: none), and whether a receipt followed its first day before this one's. */
        previousMethodId: int("previous_method_id"),
        previousPaid: flag("previous_paid"),
        receivedBeforeMinor: minor("received_before_minor").notNull(),
        daysSinceReceipt: int("days_since_receipt"),
        daysSinceActivity: int("days_since_activity"),
        promisesMade: int("promises_made").notNull(),
        promisesKept: int("promises_kept").notNull(),
        /** Days that the assigned officer had held the case; null when nobody was assigned. */
        tenureDays: int("tenure_days"),
        /** Receipts and reversals in [start, start + h]. */
        ...within("received"),
        /** New money lent in [start, start + h]. */
        ...within("advanced"),
      },
      (columns) => [
        primaryKey({ columns: [columns.caseId, columns.methodId, columns.startDay] }),
        index("episodes_start").on(columns.startDay),
      ],
    ),
    episodeOfficers: table(
      "episode_officers",
      {
        caseId: int("case_id").notNull(),
        methodId: int("method_id").notNull(),
        startDay: day("start_day").notNull(),
        officerId: int("officer_id").notNull(),
        borrowerId: int("borrower_id").notNull(),
      },
      (columns) => [
        primaryKey({ columns: [columns.caseId, columns.methodId, columns.startDay, columns.officerId] }),
        index("episode_officers_officer").on(columns.officerId),
      ],
    ),
    /**
     * What a month's activities under a method took, officer by officer; new money lent stands with its own method.
     * There are nearly as many as activities, so the case's dimensions are not copied here: they stand in case_facts.
     */
    efforts: table(
      "efforts",
      {
        caseId: int("case_id").notNull(),
        methodId: int("method_id").notNull(),
        month: int("month").notNull(),
        /** An activity's minutes and cost are split equally among its officers; 0 where nobody is known. */
        officerId: int("officer_id").notNull(),
        borrowerId: int("borrower_id").notNull(),
        minutes: int("minutes").notNull(),
        costMinor: minor("cost_minor").notNull(),
        advancedMinor: minor("advanced_minor").notNull(),
        /** Counted once, with the lead. */
        activities: int("activities").notNull(),
      },
      (columns) => [
        primaryKey({ columns: [columns.caseId, columns.methodId, columns.month, columns.officerId] }),
      ],
    ),
    /** One officer on one case, from a day until the day before another. */
    holds: table(
      "holds",
      {
        caseId: int("case_id").notNull(),
        officerId: int("officer_id").notNull(),
        startDay: day("start_day").notNull(),
        /** First day no longer held; null while held. */
        endDay: day("end_day"),
        borrowerId: int("borrower_id").notNull(),
        startMonth: int("start_month").notNull(),
        ...dimensionColumns(),
        reason: text("reason"),
        isFirstOfOfficer: flag("is_first_of_officer").notNull(),
        /** Receipts and reversals of the case in [start, start + h], under any officer. */
        ...within("received"),
      },
      (columns) => [
        primaryKey({ columns: [columns.caseId, columns.startDay] }),
        index("holds_officer").on(columns.officerId),
        index("holds_start").on(columns.startDay),
      ],
    ),
    /** The share of a receipt that an episode and an officer are credited with. Method and officer 0: none. */
    credits: table(
      "credits",
      {
        caseId: int("case_id").notNull(),
        receiptId: int("receipt_id").notNull(),
        methodId: int("method_id").notNull(),
        officerId: int("officer_id").notNull(),
        borrowerId: int("borrower_id").notNull(),
        /** First day of the earning episode; null for method none. */
        episodeStartDay: day("episode_start_day"),
        day: day("day").notNull(),
        month: int("month").notNull(),
        ...dimensionColumns(),
        amountMinor: minor("amount_minor").notNull(),
      },
      (columns) => [
        primaryKey({ columns: [columns.caseId, columns.receiptId, columns.methodId, columns.officerId] }),
        index("credits_month").on(columns.month),
      ],
    ),
    /** How many facts of a kind are dated on a day: the cut-off and what was never delivered follow from them. */
    factDays: table(
      "fact_days",
      {
        /** activities, receipts, charges, advances, defaults or closings. */
        kind: text("kind").notNull(),
        day: day("day").notNull(),
        facts: int("facts").notNull(),
      },
      (columns) => [primaryKey({ columns: [columns.kind, columns.day] })],
    ),
  };
}
