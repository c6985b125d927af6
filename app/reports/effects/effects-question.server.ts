/** A question about the effects of methods: what of an address decides the answer, and nothing else. */
import { type FilterState, NO_FILTERS } from "~/domain/filters";
import type { Scope } from "~/domain/scope";
import type { Database } from "~db/client";
import { ask, type Question } from "../question.server";

/** A choice of methods is none of it: a method is judged against all the others, whichever are shown. */
const DECIDING = [
  "region",
  "branch",
  "officer",
  "cause",
  "security",
  "borrower_kind",
  "from",
  "to",
  "horizon",
] as const satisfies readonly (keyof FilterState)[];

export interface EffectsQuestion {
  scope: Scope;
  filters: Pick<FilterState, (typeof DECIDING)[number]>;
}

/** Decides folds and draws of every fit. */
export const EFFECTS_SEED = 1;

/** Addresses that differ in language, order, page or shown methods only ask the same. */
export function effectsQuestion(scope: Scope, filters: FilterState): EffectsQuestion {
  const deciding = Object.fromEntries(DECIDING.map((key) => [key, filters[key]]));
  return { scope, filters: deciding as unknown as EffectsQuestion["filters"] };
}

export function askEffects(database: Database, { scope, filters }: EffectsQuestion): Question {
  return ask(database, scope, { ...NO_FILTERS, ...filters });
}
