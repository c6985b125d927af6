/** The answer to a page's question: from the cells at once, else from the rows by the heavy lane. */

import { awaitedAnswer, heavyAnswer } from "~/answers/heavy-answer.server";
import type { HeavyAnswer } from "~/domain/heavy-answer";
import { RowsNeeded } from "~db/queries/allow-rows";
import type { Store } from "~db/store";
import {
  type PageName,
  type PageQuestion,
  type PageResult,
  pageResult,
  pageTaskOf,
} from "./page-questions.server";

/** A reader rather waits a second for a page than reads of waiting. */
const PATIENCE_MS = 1000;
/** And what is kept from then on is waited for once. */
const STORED_PATIENCE_MS = 2500;

/** @throws Response 202 with the progress while it is computed, 503 where that failed: for the error boundary */
export async function requirePage<Page extends PageName>(
  store: Store,
  question: PageQuestion<Page>,
): Promise<PageResult<Page>> {
  return readyOrThrown(await pageAnswer(store, question));
}

/** The answer that a whole page is made of. @throws Response as `requirePage` */
export function readyOrThrown<Result>(answer: HeavyAnswer<Result>): Result {
  if (answer.state === "ready") return answer.result;
  if (answer.state === "computing") throw Response.json(answer.progress, { status: 202 });
  throw new Response(null, { status: 503 });
}

/** Waits for it, whatever it takes: twins and the command line. */
export async function awaitedPage<Page extends PageName>(
  store: Store,
  question: PageQuestion<Page>,
  signal?: AbortSignal,
): Promise<PageResult<Page>> {
  try {
    return await pageResult(store, question);
  } catch (error) {
    if (!(error instanceof RowsNeeded)) throw error;
    return awaitedAnswer(store, pageTaskOf(question.page), question, signal);
  }
}

export async function pageAnswer<Page extends PageName>(
  store: Store,
  question: PageQuestion<Page>,
  forMs?: number,
): Promise<HeavyAnswer<PageResult<Page>>> {
  try {
    return { state: "ready", result: await pageResult(store, question) };
  } catch (error) {
    if (!(error instanceof RowsNeeded)) throw error;
    const task = pageTaskOf(question.page);
    const patienceMs = task.isStored ? STORED_PATIENCE_MS : PATIENCE_MS;
    return heavyAnswer(store, task, question, { forMs: forMs ?? patienceMs });
  }
}
