/** Answers given before, so that looking again costs nothing. Every change of the portfolio makes a new version. */
import type { Database } from "~db/client";
import { portfolioVersion } from "~db/queries/portfolio";

/** Answers kept per database; the one not asked for longest goes first. */
const KEPT = 200;

interface Memory {
  version: number;
  answers: Map<string, unknown>;
}

const memories = new WeakMap<Database, Memory>();

/**
 * The answer to `question` (anything that JSON tells apart: name, scope, filters), computed if the portfolio changed.
 * Answers are shared: nobody may change one.
 */
export function remembered<Answer>(database: Database, question: unknown, compute: () => Answer): Answer {
  const { answers } = memoryOf(database);
  const key = JSON.stringify(question);
  const known = answers.get(key);
  const answer = known === undefined ? snapshot(database, compute) : (known as Answer);
  answers.delete(key);
  answers.set(key, answer);
  const [oldest] = answers.keys();
  if (answers.size > KEPT && oldest !== undefined) answers.delete(oldest);
  return answer;
}

function memoryOf(database: Database): Memory {
  const version = portfolioVersion(database);
  const memory = memories.get(database);
  if (memory?.version === version) return memory;
  const fresh = { version, answers: new Map() };
  memories.set(database, fresh);
  return fresh;
}

/** All queries of one answer see the same portfolio, even if an import commits between them. */
function snapshot<Answer>({ sqlite }: Database, compute: () => Answer): Answer {
  return sqlite.transaction(compute).deferred();
}
