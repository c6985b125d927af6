/**
 * What follows from the facts, rebuilt for the borrowers that an import touched: episodes, holds, credits, a case's
 * figures and findings, and the cells that pages read. Natural keys, so that a rebuild gives the very same rows.
 */
import { HORIZONS } from "~/domain/rules";
import { sumColumn } from "../derive/cubes";
import type { Kit } from "../kit/sqlite";

export function makeDerived(kit: Kit) {
  const { table, int, minor, day, real, text, flag, index, primaryKey } = kit;

  const dimensionColumns = () => ({
    regionId: int("region_id").notNull(),
    branchId: int("branch_id").notNull(),
    causeId: int("cause_id").notNull(),
    security: text("security").notNull(),
    borrowerKindId: int("borrower_kind_id").notNull(),
  });

  /** Key of a cell: which cube, then dimensions; −1 stands for "all" where the cube lacks one. */
  const placeKeys = () => ({
    cube: int("cube").notNull(),
    branchId: int("branch_id").notNull(),
    regionId: int("region_id").notNull(),
  });
  const officerKey = () => ({ officerId: int("officer_id").notNull() });
  const causeKey = () => ({ causeId: int("cause_id").notNull() });
  const methodKey = () => ({ methodId: int("method_id").notNull() });
  const stratumKey = () => ({ stratum: int("stratum").notNull() });
  const monthKey = () => ({ month: int("month").notNull() });
  /** The month itself, or the earlier one of a pair of a borrower's months (derive/cubes.ts says why). */
  const withMonthKey = () => ({ withMonth: int("with_month").notNull() });

  /** The same sums at every horizon. */
  const perHorizon = (column: typeof int | typeof real, ...sums: string[]) =>
    Object.fromEntries(
      HORIZONS.flatMap((horizon) =>
        sums.map((sum) => [sumColumn(sum, horizon), column(sumColumn(sum, horizon)).notNull()] as const),
      ),
    );

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
        received30Minor: minor("received_30_minor").notNull(),
        received90Minor: minor("received_90_minor").notNull(),
        received180Minor: minor("received_180_minor").notNull(),
        received365Minor: minor("received_365_minor").notNull(),
        net30Minor: minor("net_30_minor").notNull(),
        net90Minor: minor("net_90_minor").notNull(),
        net180Minor: minor("net_180_minor").notNull(),
        net365Minor: minor("net_365_minor").notNull(),
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
        index("case_facts_outstanding").on(columns.outstandingMinor),
        index("case_facts_borrower").on(columns.borrowerId),
        index("case_facts_limitation").on(columns.isOpen, columns.lastEvidencedDay),
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
        received30Minor: minor("received_30_minor").notNull(),
        received90Minor: minor("received_90_minor").notNull(),
        received180Minor: minor("received_180_minor").notNull(),
        received365Minor: minor("received_365_minor").notNull(),
        /** New money lent in [start, start + h]. */
        advanced30Minor: minor("advanced_30_minor").notNull(),
        advanced90Minor: minor("advanced_90_minor").notNull(),
        advanced180Minor: minor("advanced_180_minor").notNull(),
        advanced365Minor: minor("advanced_365_minor").notNull(),
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
        /** Receipts and reversals of the case in [start, start + h], whoever held it then. */
        received30Minor: minor("received_30_minor").notNull(),
        received90Minor: minor("received_90_minor").notNull(),
        received180Minor: minor("received_180_minor").notNull(),
        received365Minor: minor("received_365_minor").notNull(),
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
    /** Money, cost, minutes and activities by their own month. */
    flowCells: table(
      "flow_cells",
      {
        ...placeKeys(),
        ...officerKey(),
        ...causeKey(),
        ...methodKey(),
        ...monthKey(),
        creditedMinor: minor("credited_minor").notNull(),
        /** Credited with a method. */
        earnedMinor: minor("earned_minor").notNull(),
        advancedMinor: minor("advanced_minor").notNull(),
        costMinor: minor("cost_minor").notNull(),
        minutes: int("minutes").notNull(),
        activities: int("activities").notNull(),
        episodes: int("episodes").notNull(),
      },
      (columns) => [
        primaryKey({
          columns: [
            columns.cube,
            columns.branchId,
            columns.regionId,
            columns.officerId,
            columns.causeId,
            columns.methodId,
            columns.month,
          ],
        }),
      ],
    ),
    /**
     * Episodes by horizon. `rated`: matured with something outstanding, over which the rate is taken. Share sums are
     * multiples of 2^-30, so that they add and subtract without a trace. `clusters`: borrowers with a rated episode, and
     * over them Σ (Σ share)², Σ (Σ share)·n and Σ n². `pairs`: borrowers with both months of a pair.
     */
    episodeCells: table(
      "episode_cells",
      {
        ...placeKeys(),
        ...officerKey(),
        ...causeKey(),
        ...methodKey(),
        ...monthKey(),
        ...withMonthKey(),
        ...perHorizon(int, "episodes", "cases", "outstanding_minor", "matured", "payers", "rated", "clipped"),
        ...perHorizon(real, "sum_share", "sum_square"),
        ...perHorizon(int, "clusters", "pairs"),
        ...perHorizon(real, "cluster_share_square", "cluster_share_count", "cluster_count_square"),
      },
      (columns) => [
        primaryKey({
          columns: [
            columns.cube,
            columns.branchId,
            columns.regionId,
            columns.officerId,
            columns.causeId,
            columns.methodId,
            columns.month,
            columns.withMonth,
          ],
        }),
      ],
    ),
    /** Episodes by stratum and horizon: what a share over another mix of cases is made from. */
    stratumCells: table(
      "stratum_cells",
      {
        ...placeKeys(),
        ...causeKey(),
        ...methodKey(),
        ...stratumKey(),
        ...monthKey(),
        ...perHorizon(int, "rated"),
        ...perHorizon(real, "sum_share", "sum_square"),
      },
      (columns) => [
        primaryKey({
          columns: [
            columns.cube,
            columns.branchId,
            columns.regionId,
            columns.causeId,
            columns.methodId,
            columns.stratum,
            columns.month,
          ],
        }),
      ],
    ),
    /** Cases by horizon: received or net over exposure, with the moments of their ratio clustered by borrower. */
    caseCells: table(
      "case_cells",
      {
        ...placeKeys(),
        ...causeKey(),
        ...methodKey(),
        ...stratumKey(),
        ...monthKey(),
        ...withMonthKey(),
        ...perHorizon(int, "cases", "exposure_minor", "matured"),
        ...perHorizon(int, "matured_exposure_minor", "received_minor", "net_minor", "clusters", "pairs"),
        ...perHorizon(real, "exposure_square", "received_square", "received_exposure"),
        ...perHorizon(real, "net_square", "net_exposure"),
      },
      (columns) => [
        primaryKey({
          columns: [
            columns.cube,
            columns.branchId,
            columns.regionId,
            columns.causeId,
            columns.methodId,
            columns.stratum,
            columns.month,
            columns.withMonth,
          ],
        }),
      ],
    ),
    /** Holds by horizon. */
    holdCells: table(
      "hold_cells",
      {
        ...placeKeys(),
        ...officerKey(),
        ...perHorizon(int, "cases", "holds", "matured", "payers"),
      },
      (columns) => [
        primaryKey({
          columns: [columns.cube, columns.branchId, columns.regionId, columns.officerId],
        }),
      ],
    ),
    /** Cases open at the end, and by day those that owe something: when last evidenced, when last touched. */
    openCells: table(
      "open_cells",
      {
        ...placeKeys(),
        ...causeKey(),
        evidencedDay: day("evidenced_day").notNull(),
        touchedDay: day("touched_day").notNull(),
        cases: int("cases").notNull(),
        outstandingMinor: minor("outstanding_minor").notNull(),
      },
      (columns) => [
        primaryKey({
          columns: [
            columns.cube,
            columns.branchId,
            columns.regionId,
            columns.causeId,
            columns.evidencedDay,
            columns.touchedDay,
          ],
        }),
      ],
    ),
  };
}
