/** Levels and traits that enough past episodes have to be distinguished. */
import type { CaseFacts } from "~/domain/plan/case-facts";

/** Of a kind with more levels, the commonest. */
const MOST_LEVELS = 60;
/** Levels of fewer past episodes than these are not distinguished. */
const LEAST_OF_LEVEL = 5;

export function commonLevels(past: readonly CaseFacts[], of: (facts: CaseFacts) => string): string[] {
  const counts = new Map<string, number>();
  for (const facts of past) counts.set(of(facts), (counts.get(of(facts)) ?? 0) + 1);
  return commonest(counts);
}

export function commonTraits(past: readonly CaseFacts[]): string[] {
  const counts = new Map<string, number>();
  for (const { traits } of past) for (const trait of traits) counts.set(trait, (counts.get(trait) ?? 0) + 1);
  return commonest(counts).filter((trait) => counts.get(trait)! < past.length);
}

function commonest(counts: ReadonlyMap<string, number>): string[] {
  return [...counts]
    .filter(([, count]) => count >= LEAST_OF_LEVEL)
    .sort(([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1))
    .slice(0, MOST_LEVELS)
    .map(([level]) => level)
    .sort();
}
