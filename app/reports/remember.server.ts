/** Answers given before, so that looking again costs nothing. Every change of the portfolio makes a new version. */
import { type RecentAnswers, recentAnswers } from "~/answers/recent-answers";
import type { Store } from "~db/store";

/** Answers kept per database; the one not asked for longest goes first. */
const KEPT = 200;

const memories = new WeakMap<object, RecentAnswers>();

/**
 * The answer to `question` (anything that JSON tells apart: name, scope, filters), computed if the portfolio changed.
 * Answers are shared: nobody may change one.
 */
export async function remembered<Answer>(
  store: Store,
  question: unknown,
  compute: () => Promise<Answer> | Answer,
): Promise<Answer> {
  const memory = memories.get(store.identity) ?? recentAnswers(KEPT);
  memories.set(store.identity, memory);
  const version = await store.version();
  const key = JSON.stringify(question);
  const known = memory.get(version, key);
  if (known !== undefined) return known as Answer;
  // All queries of one answer see the same portfolio, even if an import commits between them.
  const answer = await store.snapshot(compute);
  memory.keep(version, key, answer);
  return answer;
}

/** Whatever is asked next is computed. */
export function forget(store: Store): void {
  memories.delete(store.identity);
}
