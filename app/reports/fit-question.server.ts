/** A question about fits: what of an address decides the answer, and nothing else. */
import { type FilterState, NO_FILTERS } from "~/domain/filters";
import type { Scope } from "~/domain/scope";
import type { Store } from "~db/store";
import { ask, type Question } from "./question.server";

const DECIDING = [
  "region",
  "branch",
  "officer",
  "method",
  "cause",
  "security",
  "borrower_kind",
  "from",
  "to",
  "horizon",
] as const satisfies readonly (keyof FilterState)[];
type Deciding = (typeof DECIDING)[number];

/** Decides folds and draws of every fit. */
export const FIT_SEED = 1;

export interface FitQuestion {
  scope: Scope;
  filters: Pick<FilterState, Deciding>;
}

/**
 * Addresses that differ in language, order or page only ask the same.
 *
 * @param judged what is compared: a choice of it decides nothing, for each is judged against all, whichever are shown
 */
export function fitQuestion(scope: Scope, filters: FilterState, judged: "method" | "officer"): FitQuestion {
  const deciding = Object.fromEntries(DECIDING.map((key) => [key, key === judged ? [] : filters[key]]));
  return { scope, filters: deciding as unknown as FitQuestion["filters"] };
}

export function askFit(store: Store, { scope, filters }: FitQuestion): Promise<Question> {
  return ask(store, scope, { ...NO_FILTERS, ...filters });
}
