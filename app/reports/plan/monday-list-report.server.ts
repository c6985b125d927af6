/** The lists of officers as a table: the rows that their page prints, one officer after the other. */
import { MINUTES_PER_HOUR } from "~/domain/calendar";
import type { DecidedStep } from "~/domain/plan/decided-step";
import { handedOnBy, type MondayList, mondayLists } from "~/domain/plan/monday-list";
import type { KeptRow } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import { lastNotesOf } from "~db/queries/case-notes";
import { assemble } from "../assemble.server";
import { PLANNING } from "../reads";
import { type ReportDefinition, reportDefinition } from "../report-definition.server";
import { known, rowOf } from "../row";
import { codesIn } from "./decided-steps.server";
import { PLAN_READS } from "./plan-report.server";
import { planViewReport } from "./plan-view.server";

export const mondayListReport: ReportDefinition = {
  ...reportDefinition({
    name: "monday-list",
    reads: PLAN_READS,
    settings: [...PLANNING, "notes"],
    weight: "fits",
    rows: () => [],
  }),
  async answer({ read, whole }) {
    const filters = await read((asked) => asked.filters);
    // With an officer chosen, the steps planned for that officer, also on cases that others hold now.
    const { list, decided } = await whole(planViewReport, { filters: { ...filters, officer: [] } });
    const lines = mondayLists(list.rows, decided, filters.officer).flatMap(linesOf);
    return read(async (asked) => {
      const notes = await lastNotesOf(asked.store, codesIn(lines));
      const rows = lines.map((line) => {
        const note = notes[String(line.case_id)];
        const noted = { last_note_on: note?.on ?? null, last_note: note?.text ?? null };
        return rowOf(REPORTS["monday-list"].columns, [known({ ...line, ...noted })]);
      });
      return assemble(asked, "monday-list", rows);
    });
  },
};

function linesOf({ officer, toDo, rows, left }: MondayList<KeptRow>): KeptRow[] {
  const lines = [...toDo.map(accepted), ...rows.map(planned)];
  return lines.map((line) => ({ ...line, officer, later_steps: left }));
}

function accepted(step: DecidedStep): KeptRow {
  return {
    ...NOTHING_KEPT,
    ...step.planned,
    from_officer: step.planned && handedOnBy(step.planned),
    case_id: step.code,
    borrower: step.borrower,
    branch: step.branch,
    standing: "accepted",
    action: step.action,
    by_officers: step.officerCodes.join(";") || null,
    hours: step.minutes / MINUTES_PER_HOUR,
    expected_gain_minor: step.expectedGainMinor,
    accepted_on: step.decidedOn,
  };
}

function planned(row: KeptRow): KeptRow {
  return { ...row, standing: row.verdict ?? null, from_officer: handedOnBy(row), accepted_on: null };
}

/** Of a step accepted before its line of the plan was kept with it. */
const NOTHING_KEPT = {
  step: null,
  gain_low_minor: null,
  gain_high_minor: null,
  probability: null,
  instead: null,
  instead_gain_minor: null,
  from_on: null,
  due_on: null,
  why: null,
};
