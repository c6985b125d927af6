/** The tally of conduct that filters ask for, made once for all that is told from it. */
import type { FilterState } from "~/domain/filters";
import type { Scope } from "~/domain/scope";
import type { Store } from "~db/store";
import { ask, type Question } from "../question.server";
import { remembered } from "../remember.server";
import { type ConductTally, conductTally } from "./conduct-tally.server";
import { ruleSetOf } from "./rule-sets.server";

/** @throws RowsNeeded where this connection may not look at so many contacts */
export async function askedTally(store: Store, scope: Scope, filters: FilterState): Promise<ConductTally> {
  const { region, branch, officer, method, cause, security, borrower_kind, from, to, jurisdiction } = filters;
  const deciding = { region, branch, officer, method, cause, security, borrower_kind, from, to };
  const { jurisdiction: chosen, rules } = ruleSetOf(jurisdiction);
  return remembered(store, ["conduct-tally", scope, deciding, chosen], async () =>
    conductTally(await ask(store, scope, filters), rules.rules),
  );
}

/** The question, once the tally may be made. */
export async function askWithTally(
  store: Store,
  scope: Scope,
  filters: FilterState,
): Promise<[Question, ConductTally]> {
  return [await ask(store, scope, filters), await askedTally(store, scope, filters)];
}
