/** What is known of the effects of methods: asked of the heavy lane, one horizon at a time. */

import type { CreditsOfWindow } from "~/analysis/effects/credit-beside-effect";
import type { JudgedEffect } from "~/analysis/effects/judged-effects";
import type { MethodEffects } from "~/analysis/effects/method-effects";
import { awaitedAnswer, heavyAnswer } from "~/answers/heavy-answer.server";
import type { FilterState } from "~/domain/filters";
import type { HeavyAnswer } from "~/domain/heavy-answer";
import type { Portfolio } from "~/domain/report";
import type { Scope } from "~/domain/scope";
import type { Store } from "~db/store";
import { fitQuestion } from "../fit-question.server";
import { creditRulesTask } from "./credit-rules-task.server";
import { lateTrialsTask } from "./late-trials-task.server";
import { methodEffectsTask } from "./method-effects-task.server";

/** A reader of a small portfolio rather waits so long than sees the page change. */
export const EFFECTS_PATIENCE_MS = 700;

/** Nothing is fitted while nothing is loaded, or while nobody knows the days. */
export function canBeFitted({ cutOffDate, datesAssumed }: Portfolio): boolean {
  return cutOffDate !== null && !datesAssumed;
}

/** At the filters' horizon; begun where needed. */
export function effectsAnswer(
  store: Store,
  scope: Scope,
  filters: FilterState,
  forMs = 0,
): Promise<HeavyAnswer<MethodEffects>> {
  return heavyAnswer(store, methodEffectsTask, fitQuestion(scope, filters, "method"), { forMs });
}

/** Methods mostly used late, each as a trial of starting now. */
export function lateTrialsAnswer(
  store: Store,
  scope: Scope,
  filters: FilterState,
): Promise<HeavyAnswer<JudgedEffect[]>> {
  return heavyAnswer(store, lateTrialsTask, fitQuestion(scope, filters, "method"));
}

/** What methods are credited with under three rules; ask it where the effects are there. */
export function creditRulesAnswer(
  store: Store,
  scope: Scope,
  filters: FilterState,
): Promise<HeavyAnswer<CreditsOfWindow[]>> {
  return heavyAnswer(store, creditRulesTask, fitQuestion(scope, filters, "method"));
}

/** Waits for it, whatever it takes: twins and the command line. */
export function awaitedEffects(
  store: Store,
  scope: Scope,
  filters: FilterState,
  signal?: AbortSignal,
): Promise<MethodEffects> {
  return awaitedAnswer(store, methodEffectsTask, fitQuestion(scope, filters, "method"), signal);
}

export function awaitedCreditRules(
  store: Store,
  scope: Scope,
  filters: FilterState,
  signal?: AbortSignal,
): Promise<CreditsOfWindow[]> {
  return awaitedAnswer(store, creditRulesTask, fitQuestion(scope, filters, "method"), signal);
}
