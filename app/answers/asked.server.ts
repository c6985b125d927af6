/** A question made ready: what it means in the portfolio as it is now. */
import { deliveryOf } from "~/domain/delivery";
import { readDictionaries } from "~db/queries/dictionaries";
import { readPortfolio } from "~db/queries/portfolio";
import { readRecorded } from "~db/queries/recorded";
import { selectionOf } from "~db/queries/selection";
import type { Store } from "~db/store";
import type { Asked, DeskSettings } from "./definition.server";
import { filtersOf, type Question } from "./question";

export async function askedOf(store: Store, question: Question, settings: DeskSettings): Promise<Asked> {
  const { scope, code } = question;
  const filters = filtersOf(question);
  const portfolio = await readPortfolio(store);
  const dictionaries = await readDictionaries(store, portfolio.importVersion);
  return {
    store,
    scope,
    filters,
    code,
    portfolio: { ...portfolio, delivery: deliveryOf(portfolio.delivery, filters) },
    recorded: await readRecorded(store, portfolio.importVersion),
    dictionaries,
    selection: selectionOf(dictionaries, portfolio, scope, filters),
    // The question's own jurisdiction, where it has one: it may be another than the environment's.
    settings: { ...settings, ...question.settings },
  };
}
