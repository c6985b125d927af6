/** The lists of officers as a table: the rows that their page prints, one officer after the other. */
import { MINUTES_PER_HOUR } from "~/domain/calendar";
import type { DecidedStep } from "~/domain/plan/decided-step";
import { handedOnBy, type MondayList, mondayLists } from "~/domain/plan/monday-list";
import type { KeptRow } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import { assemble } from "../assemble.server";
import { PLANNING } from "../reads";
import { type ReportDefinition, reportDefinition } from "../report-definition.server";
import { known, rowOf } from "../row";
import { PLAN_READS } from "./plan-report.server";
import { planViewReport } from "./plan-view.server";

export const mondayListReport: ReportDefinition = {
  ...reportDefinition({
    name: "monday-list",
    reads: PLAN_READS,
    settings: PLANNING,
    weight: "fits",
    rows: () => [],
  }),
  async answer({ read, whole }) {
    const filters = await read((asked) => asked.filters);
    // With an officer chosen, what he is to do, whoever holds the case now.
    const { list, decided } = await whole(planViewReport, { filters: { ...filters, officer: [] } });
    const rows = mondayLists(list.rows, decided, filters.officer).flatMap(linesOf);
    return read((asked) => assemble(asked, "monday-list", rows));
  },
};

function linesOf({ officer, toDo, rows, left }: MondayList<KeptRow>): KeptRow[] {
  return [...toDo.map(accepted), ...rows.map(planned)].map((line) =>
    rowOf(REPORTS["monday-list"].columns, [known({ ...line, officer, later_steps: left })]),
  );
}

function accepted(step: DecidedStep): KeptRow {
  return {
    ...EMPTY,
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

const EMPTY = {
  from_officer: null,
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
