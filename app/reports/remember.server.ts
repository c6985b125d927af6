/** Answers given before, so that looking again costs nothing. Every change of the portfolio makes a new version. */
import { type RecentAnswers, recentAnswers } from "~/answers/recent-answers";
import type { Database } from "~db/client";
import { portfolioVersion } from "~db/queries/portfolio";

/** Answers kept per database; the one not asked for longest goes first. */
const KEPT = 200;

const memories = new WeakMap<Database, RecentAnswers>();

/**
 * The answer to `question` (anything that JSON tells apart: name, scope, filters), computed if the portfolio changed.
 * Answers are shared: nobody may change one.
 */
export function remembered<Answer>(database: Database, question: unknown, compute: () => Answer): Answer {
  const memory = memories.get(database) ?? recentAnswers(KEPT);
  memories.set(database, memory);
  const version = portfolioVersion(database);
  const key = JSON.stringify(question);
  const known = memory.get(version, key);
  if (known !== undefined) return known as Answer;
  const answer = snapshot(database, compute);
  memory.keep(version, key, answer);
  return answer;
}

/** Whatever is asked next is computed. */
export function forget(database: Database): void {
  memories.delete(database);
}

/** All queries of one answer see the same portfolio, even if an import commits between them. */
function snapshot<Answer>({ sqlite }: Database, compute: () => Answer): Answer {
  return sqlite.transaction(compute).deferred();
}
