/**
 * How the portfolio is kept: its one row of state, the batches that made it, the old versions of changed rows, and the
 * results that took long to compute.
 */
import type { Kit } from "../kit/sqlite";

export function makeKeeping(kit: Kit) {
  const { table, id, int, day, text, flag, index } = kit;
  return {
    /** One row, id 1. `version` grows by one with every change; answers may be remembered under it. */
    portfolio: table("portfolio", {
      id: id("id"),
      version: int("version").notNull(),
      currency: text("currency"),
      isDemo: flag("is_demo").notNull(),
      cutOffDay: day("cut_off_day"),
      datesAssumed: flag("dates_assumed").notNull(),
      /** JSON list of the assumptions in force, each {table, field, value}. */
      assumptions: text("assumptions").notNull(),
      loadedAt: text("loaded_at"),
      /** JSON of what was delivered and what of it waits for a person (app/domain/delivery.ts). */
      delivery: text("delivery"),
    }),
    /** What a person decided about a finding that changes money or the cut-off; taken back, it stays with its day. */
    decisions: table("decisions", {
      id: id("id"),
      finding: text("finding").notNull(),
      answer: text("answer").notNull(),
      decidedBy: text("decided_by").notNull(),
      decidedAt: text("decided_at").notNull(),
      takenBackBy: text("taken_back_by"),
      takenBackAt: text("taken_back_at"),
    }),
    /**
     * What people decided about the steps of a plan, and which cases a draw left with usual handling. Lines are only
     * added; the last one of a case is in force. By the bank's own codes, so that a line outlives its case.
     */
    planDecisions: table(
      "plan_decisions",
      {
        id: id("id"),
        caseCode: text("case_code").notNull(),
        /** accept, decline, done, take-back or drawn (app/domain/plan/decisions.ts). */
        answer: text("answer").notNull(),
        /** The step as it was planned: its code, its officers joined by semicolons, the lead first. */
        action: text("action"),
        officers: text("officers"),
        minutes: int("minutes"),
        expectedGainMinor: int("expected_gain_minor"),
        outstandingMinor: int("outstanding_minor"),
        /** Of the plan that was answered, and within how many days its gain was expected. */
        cutOffDay: day("cut_off_day").notNull(),
        horizon: int("horizon").notNull(),
        reason: text("reason"),
        note: text("note"),
        /** JSON of why the step was planned, what instead and how sure (app/domain/plan/planned-line.ts). */
        planned: text("planned"),
        /** Null: nobody was signed in, it was done on this machine. */
        decidedBy: text("decided_by"),
        decidedAt: text("decided_at").notNull(),
      },
      (columns) => [index("plan_decisions_case").on(columns.caseCode)],
    ),
    /**
     * Notes on the time line: what happened on a day, for the whole bank or one branch. One withdrawn stays with its day.
     * By the bank's own code, so that a note outlives an import.
     */
    annotations: table("annotations", {
      id: id("id"),
      day: day("day").notNull(),
      text: text("text").notNull(),
      /** Null: the whole bank. */
      branchCode: text("branch_code"),
      writtenBy: text("written_by").notNull(),
      writtenAt: text("written_at").notNull(),
      withdrawnBy: text("withdrawn_by"),
      withdrawnAt: text("withdrawn_at"),
    }),
    /**
     * What people wrote about cases. Lines are only added; one that withdraws another has neither day nor text. By the
     * bank's own codes, so that a note outlives a new import of its case.
     */
    caseNotes: table(
      "case_notes",
      {
        id: id("id"),
        caseCode: text("case_code").notNull(),
        /** Of what it says. */
        day: day("day"),
        text: text("text"),
        /** The line that this one withdraws. */
        withdraws: int("withdraws"),
        /** As typed; null: nobody was named. */
        writtenBy: text("written_by"),
        writtenAt: text("written_at").notNull(),
      },
      (columns) => [
        index("case_notes_case").on(columns.caseCode),
        index("case_notes_withdraws").on(columns.withdraws),
      ],
    ),
    /**
     * Targets that people typed, over those of files: an amount for a place and the months between two, the newest line in
     * force holding where lines overlap. One withdrawn stays with its day. By the bank's own code, so that it outlives an import.
     */
    typedTargets: table("typed_targets", {
      id: id("id"),
      /** branch or region. */
      kind: text("kind").notNull(),
      placeCode: text("place_code").notNull(),
      /** Months, both included. */
      fromMonth: int("from_month").notNull(),
      toMonth: int("to_month").notNull(),
      /** Of all these months together; null: no target, whatever files say. */
      amountMinor: int("amount_minor"),
      writtenBy: text("written_by").notNull(),
      writtenAt: text("written_at").notNull(),
      withdrawnBy: text("withdrawn_by"),
      withdrawnAt: text("withdrawn_at"),
    }),
    batches: table("batches", {
      id: id("id"),
      loadedAt: text("loaded_at").notNull(),
      /** Names of the files, as given. */
      source: text("source").notNull(),
      profile: text("profile"),
      isDemo: flag("is_demo").notNull(),
      /** loaded, undone or replaced. */
      status: text("status").notNull(),
      undoneAt: text("undone_at"),
      /** JSON: per table {rows, new, updated, unchanged, rejected, duplicates}. */
      counts: text("counts").notNull(),
      assumptions: text("assumptions").notNull(),
      datesAssumed: flag("dates_assumed").notNull(),
    }),
    /** What a row was before a batch changed it, so that an undo can restore it. */
    rowVersions: table(
      "row_versions",
      {
        id: id("id"),
        batchId: int("batch_id").notNull(),
        tableName: text("table_name").notNull(),
        rowId: int("row_id").notNull(),
        /** JSON of the row as it was. */
        content: text("content").notNull(),
      },
      (columns) => [
        index("row_versions_batch").on(columns.batchId),
        index("row_versions_row").on(columns.tableName, columns.rowId),
      ],
    ),
    /** Results of heavy work, each of one question about one version of the portfolio. Older versions' rows go. */
    analyses: table("analyses", {
      /** JSON of what was asked: the task, its input, and the version of the code that answered. */
      question: text("question").primaryKey(),
      version: int("version").notNull(),
      /** JSON. */
      result: text("result").notNull(),
      computedAt: text("computed_at").notNull(),
    }),
    /** One row: how rows were derived and cells counted, as JSON; what differs from today is recomputed. */
    countedCubes: table("counted_cubes", {
      id: id("id"),
      shapes: text("shapes").notNull(),
    }),
  };
}
