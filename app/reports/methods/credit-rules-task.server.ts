/** What each method is credited with under three rules, beside its effect: in the heavy lane, and stored. */

import { type CreditsOfWindow, creditBesideEffect } from "~/analysis/effects/credit-beside-effect";
import { awaitedAnswer } from "~/answers/heavy-answer.server";
import type { HeavyTask } from "~/answers/task.server";
import { touchedEndings } from "~db/queries/touched-endings";
import { askFit, type FitQuestion } from "../fit-question.server";
import { methodEffectsTask } from "./method-effects-task.server";

/** Input from `fitQuestion`. None where nothing is loaded or the touches are too many. */
export const creditRulesTask: HeavyTask<FitQuestion, CreditsOfWindow[]> = {
  name: "credit-rules",
  isStored: true,
  async run(store, question, { read, check }) {
    // Stored already where a page asks, for it shows both.
    const { horizons } = await awaitedAnswer(store, methodEffectsTask, question);
    check();
    const endings = await read(async () => {
      const { selection } = await askFit(store, question);
      return selection.cutOffDay === null ? null : await touchedEndings(store, selection);
    });
    const [judged] = horizons;
    return endings === null || !judged ? [] : creditBesideEffect(endings, judged.effects);
  },
};
