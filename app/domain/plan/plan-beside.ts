/** What other pages say of the plan: its largest lines of a place, and the next step on a case. */
import type { LastNotes } from "../case-notes";
import type { NotReady } from "../heavy-answer";
import type { Row } from "../report";
import type { Bilingual } from "../text";
import type { DecidedStep } from "./decided-step";
import type { CaseVerdict, Plan } from "./plan";
import type { PlanStand, PlanView } from "./plan-view";

/** Cases of one branch with the same step. */
export interface PlanLine {
  branch: { code: string; name: Bilingual };
  action: string;
  cases: number;
  gainMinor: number;
}

export interface PlanLines {
  reason: Plan["reason"];
  gate: Plan["gate"]["state"];
  counts: PlanView["counts"];
  /** Of all that is first, not of the lines alone; the gain is less what cases left waiting lose. */
  cases: number;
  gainMinor: number;
  tried: number;
  /** Most money first. */
  lines: readonly PlanLine[];
  horizon: number;
  names: PlanView["names"];
}

/** The largest steps of a place, to be decided on the spot. */
export interface NextSteps extends PlanStand, Pick<PlanView, "decided" | "names"> {
  /** First or to be tried, without those that the draw leaves with usual handling. */
  rows: readonly Row[];
  /** What was written last about these cases. */
  notes: LastNotes;
}

export interface CaseDecisions {
  /** Everything that was decided about a case, the newest first. */
  history: readonly DecidedStep[];
  names: PlanView["names"];
}

/** The plan's row of one case. */
export interface CaseStep extends PlanStand, CaseDecisions {
  verdict: CaseVerdict;
  row: Row;
  horizon: number;
  /** Of its branch; null: hours are not known. */
  hourValueMinor: number | null;
}

/** As far as it is there: the page does not wait for it. */
export type BesidePlan<Shown> = { shown: Shown; waiting: null } | { shown: null; waiting: NotReady };
