/** What a sheet for one group attack is made of. */
import type { LastNotes } from "../case-notes";
import type { ConductRule } from "../conduct/rule-sets";
import type { Report, Row } from "../report";
import type { Bilingual } from "../text";
import type { DecidedStep } from "./decided-step";
import type { PlanView } from "./plan-view";

export interface AttackSheets {
  /** Of the plan, without those that the draw leaves with usual handling. */
  planned: readonly Row[];
  /** Accepted, to be done: their team stands, their days are agreed. */
  accepted: readonly DecidedStep[];
  names: PlanView["names"];
  /** What was written last about the cases. */
  notes: LastNotes;
  report: Report;
  /** In force at the cut-off date, and whose they are. */
  rules: readonly ConductRule[];
  rulesOf: Bilingual;
}

const GROUP_ATTACK = "group-attack";

/** Alone, or begun by the officer who takes the case over. @param action as files hold it */
export const isGroupAttack = (action: unknown): boolean =>
  typeof action === "string" && action.split(";").includes(GROUP_ATTACK);
