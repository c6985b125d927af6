/** The tally of conduct that filters ask for, made once for all that is told from it. */
import type { FilterState } from "~/domain/filters";
import type { Scope } from "~/domain/scope";
import type { Database } from "~db/client";
import { ask, type Question } from "../question.server";
import { remembered } from "../remember.server";
import { type ConductTally, conductTally } from "./conduct-tally.server";
import { ruleSetOf } from "./rule-sets.server";

/** @throws RowsNeeded where this connection may not look at so many contacts */
export function askedTally(database: Database, scope: Scope, filters: FilterState): ConductTally {
  const { region, branch, officer, method, cause, security, borrower_kind, from, to, jurisdiction } = filters;
  const deciding = { region, branch, officer, method, cause, security, borrower_kind, from, to };
  const { jurisdiction: chosen, rules } = ruleSetOf(jurisdiction);
  return remembered(database, ["conduct-tally", scope, deciding, chosen], () =>
    conductTally(ask(database, scope, filters), rules.rules),
  );
}

/** The question, once the tally may be made. */
export function askWithTally(
  database: Database,
  scope: Scope,
  filters: FilterState,
): [Question, ConductTally] {
  return [ask(database, scope, filters), askedTally(database, scope, filters)];
}
