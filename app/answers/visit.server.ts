/** Somebody looking at a page or a file: who asks, what he may see, under which filters, in which language. */
import type { FilterKey, FilterState } from "~/domain/filters";
import { type Answer, type FailureReason, type NotReady, REFUSALS } from "~/domain/heavy-answer";
import type { Scope } from "~/domain/scope";
import { inLanguage, type Language } from "~/domain/text";
import { ask as askDesk } from "./ask.server";
import { askedOf } from "./asked.server";
import type { AnyFill, Asked, Besides, Definition } from "./definition.server";
import type { Asker, Desk, Wish } from "./desk.server";
import { type Question, questionOf } from "./question";

export interface VisitFacts {
  desk: Desk;
  asker: Asker;
  scope: Scope;
  /** All that the address says, whatever a report reads of it. */
  filters: FilterState;
  language: Language;
}

export interface Visit extends VisitFacts {
  question<Result>(definition: Definition<Result>, besides?: Besides): Question<Result>;
  /** @param fills those of the definition, or only some of them */
  ask<Result>(
    definition: Definition<Result>,
    wish: Wish,
    besides?: Besides,
    fills?: readonly AnyFill<Result>[],
  ): Promise<Answer<Result>>;
  /** What is there within a short while. @throws Response 202 with the progress where it is not, 429 or 503 where it cannot be had */
  require<Result>(
    definition: Definition<Result>,
    besides?: Besides,
    fills?: readonly AnyFill<Result>[],
  ): Promise<Result>;
  /** Whatever it takes: files and the command line. */
  whole<Result>(
    definition: Definition<Result>,
    besides?: Besides,
    fills?: readonly AnyFill<Result>[],
  ): Promise<Result>;
  /** Whether anything that was asked is still being computed: a page that shows the rest looks again (see `root.tsx`). */
  isWaiting(): boolean;
  /** A look at the portfolio under filters, for naming what answers hold. */
  look(reads: readonly FilterKey[], besides?: Besides): Promise<Asked>;
}

/** By who asks, because one look at a page may be several visits: without the other period, or within one branch. */
const leftWaiting = new WeakSet<Asker>();

export function visit(facts: VisitFacts): Visit {
  const { desk, asker } = facts;
  const question = <Result>(
    definition: Pick<Definition<Result>, "name" | "reads" | "settings">,
    { scope = facts.scope, filters = facts.filters, code = "" }: Besides = {},
  ) => questionOf(definition, { scope, filters, settings: desk.settings, code }) as Question<Result>;
  const ask: Visit["ask"] = async <Result>(
    definition: Definition<Result>,
    wish: Wish,
    besides?: Besides,
    fills?: readonly AnyFill<Result>[],
  ) => {
    const answer = await askDesk<Result>(desk, question(definition, besides), wish, asker, fills);
    const missing = answer.state === "ready" ? answer.waiting : answer;
    if (missing?.state === "computing") leftWaiting.add(asker);
    return answer;
  };
  return {
    ...facts,
    question,
    ask,
    isWaiting: () => leftWaiting.has(asker),
    async require(definition, besides, fills) {
      // Nothing can be shown without it: it is waited for whatever was waited for before.
      const own = { ...asker };
      return required(facts, await askDesk(desk, question(definition, besides), "soon", own, fills));
    },
    async whole(definition, besides, fills) {
      return required(facts, await ask(definition, "whole", besides, fills));
    },
    look: (reads, besides) =>
      askedOf(desk.store, question({ name: "", reads, settings: [] }, besides), desk.settings),
  };
}

/** @throws Response 202 with the progress while it is computed, 429 or 503 where it cannot be had */
export function required<Result>({ language }: Pick<Visit, "language">, answer: Answer<Result>): Result {
  if (answer.state === "ready") return answer.result;
  throw notReadyResponse(answer, language);
}

export function notReadyResponse(answer: NotReady, language: Language): Response {
  if (answer.state === "computing") return Response.json(answer.progress, { status: 202 });
  return refusedResponse(answer.reason, language);
}

export function refusedResponse(reason: FailureReason, language: Language): Response {
  const sentence = inLanguage(REFUSALS[reason], language) ?? null;
  const status = reason === "not-begun" ? 403 : sentence === null ? 503 : 429;
  return new Response(sentence, { status, headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
