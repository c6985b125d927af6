/** The group attacks of the plan inside the filters, with the rules of conduct that hold on its day. */
import type { Visit } from "~/answers/visit.server";
import { dayFromIso } from "~/domain/calendar";
import { isInForce } from "~/domain/conduct/judge-contact";
import type { RuleKindCode } from "~/domain/conduct/rule-names";
import { type AttackSheets, isGroupAttack } from "~/domain/plan/attack-sheet";
import { isToDo } from "~/domain/plan/decided-step";
import { notesBeside } from "./monday-page.server";
import { type PlanPage, planPageReport } from "./plan-view.server";

/** What a team could break on such a day. */
export const TEAM_RULES: readonly RuleKindCode[] = [
  "contacts-in-7-days",
  "hours-of-contact",
  "third-party-without-consent",
  "unrelated-third-party",
  "police-as-third-party",
];

export type AttackSheetsPage = Pick<PlanPage, "list" | "waiting"> & { sheets: AttackSheets | null };

export async function attackSheetsPage(visit: Visit): Promise<AttackSheetsPage> {
  const { list, view, waiting } = await planPageReport(visit);
  if (view === null) return { list, waiting, sheets: null };
  const { rules: sets, jurisdiction: usual } = visit.desk.settings;
  const set = sets[visit.filters.jurisdiction ?? usual];
  const day = list.cutOffDate === null ? 0 : (dayFromIso(list.cutOffDate) ?? 0);
  const sheets = {
    planned: list.rows.filter(({ action, lot }) => isGroupAttack(action) && lot !== "usual"),
    accepted: view.decided.filter((step) => isToDo(step) && isGroupAttack(step.action)),
    names: view.names,
    notes: await notesBeside(visit, view),
    report: list,
    rules: TEAM_RULES.flatMap((kind) =>
      set.rules.filter((rule) => rule.kind === kind && isInForce(rule, day)),
    ),
    rulesOf: set.name,
  };
  return { list, waiting, sheets };
}
