/** Where something could be tried, of every kind: asked of the heavy lane, one task a kind. */

import { awaitedAnswer, heavyAnswer } from "~/answers/heavy-answer.server";
import type { HeavyTask } from "~/answers/task.server";
import { type CandidateSettings, RULE_SETTING_KEYS } from "~/domain/candidate-rule";
import type { FilterState } from "~/domain/filters";
import type { HeavyAnswer, NotReady } from "~/domain/heavy-answer";
import type { Scope } from "~/domain/scope";
import type { TrySegment } from "~/domain/where-to-try";
import type { Store } from "~db/store";
import { fitQuestion } from "../fit-question.server";
import { givenHourCostMinor } from "../hour-cost.server";
import { groupAttackTask, type TryQuestion } from "./group-attack-task.server";
import { rotationPlacesTask } from "./rotation-places-task.server";

/** A kind of attempt, one task each: what answers this question is shown among the others. */
const SOURCES: readonly HeavyTask<TryQuestion, TrySegment[]>[] = [groupAttackTask, rotationPlacesTask];

/** Whoever asks for where to try rather waits so long than sees the page change. */
export const TRY_PATIENCE_MS = 700;

/** The segments that the filters leave; begun where needed. */
export async function segmentsAnswer(
  store: Store,
  scope: Scope,
  filters: FilterState,
  forMs = 0,
): Promise<HeavyAnswer<TrySegment[]>> {
  const question = await tryQuestion(store, scope, filters);
  const segments: TrySegment[] = [];
  let notReady: NotReady | null = null;
  for (const task of SOURCES) {
    const answer: HeavyAnswer<TrySegment[]> = await heavyAnswer(store, task, question, {
      forMs: notReady ? 0 : forMs,
    });
    if (answer.state === "ready") segments.push(...answer.result);
    else notReady ??= answer;
  }
  return notReady ?? { state: "ready", result: segments.filter(isChosen(filters)) };
}

/** Waits for it, whatever it takes: twins and the command line. */
export async function awaitedSegments(
  store: Store,
  scope: Scope,
  filters: FilterState,
  signal?: AbortSignal,
): Promise<TrySegment[]> {
  const question = await tryQuestion(store, scope, filters);
  const segments: TrySegment[] = [];
  for (const task of SOURCES) segments.push(...(await awaitedAnswer(store, task, question, signal)));
  return segments.filter(isChosen(filters));
}

async function tryQuestion(store: Store, scope: Scope, filters: FilterState): Promise<TryQuestion> {
  const rule = Object.fromEntries(RULE_SETTING_KEYS.map((key) => [key, filters[key]])) as CandidateSettings;
  return {
    ...fitQuestion(scope, filters, "method"),
    rule,
    hourCostMinor: await givenHourCostMinor(store),
  };
}

function isChosen({ kind, stake }: FilterState): (segment: TrySegment) => boolean {
  return (segment) =>
    (kind.length === 0 || kind.includes(segment.kind)) &&
    (stake.length === 0 || stake.includes(segment.stake));
}
