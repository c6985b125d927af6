/** What a definition works with: looks at the portfolio that was asked about, and other questions. */

import type { Store } from "~db/store";
import { STATE_KEYS } from "./as-decided.server";
import { askedOf } from "./asked.server";
import { PortfolioChanged } from "./broken-off.server";
import type { Besides, Definition, DeskSettings, Work } from "./definition.server";
import { filtersOf, type Question, questionOf } from "./question";

interface Working {
  /** Ends with who asked. */
  store: Store;
  question: Question;
  settings: DeskSettings;
  /** Of the portfolio that is asked about. */
  version: number;
  check(): void;
  onProgress(share: number): void;
  /** How another question is answered, whatever it takes. */
  answer(question: Question): Promise<unknown>;
}

export function workOf({ store, question, settings, version, check, onProgress, answer }: Working): Work {
  return {
    question,
    settings,
    check,
    reportProgress(share) {
      check();
      onProgress(share);
    },
    read: (look) =>
      store.snapshot(async (still) => {
        if ((await still.version()) !== version)
          throw new PortfolioChanged("the portfolio changed before it was read");
        return look(await askedOf(still, question, settings));
      }),
    async whole<Result>(definition: Definition<Result>, besides?: Besides) {
      for (const key of STATE_KEYS)
        if (definition.settings.includes(key) && question.settings[key] === undefined)
          throw new Error(`${question.report} requires the setting ${key}, since ${definition.name} has it`);
      return (await answer(besideOf(question, settings, definition, besides))) as Result;
    },
  };
}

/** Another question beside one, of the same scope and filters where nothing else is said. */
export function besideOf<Result>(
  question: Question,
  settings: DeskSettings,
  definition: Definition<Result>,
  { scope = question.scope, filters = filtersOf(question), code = question.code }: Besides = {},
): Question<Result> {
  // The jurisdiction that the question was asked under goes along.
  const own = { ...settings, ...question.settings };
  return questionOf(definition, { scope, filters, settings: own, code }) as Question<Result>;
}
