/** Answers given before, of one version of the portfolio; the one not asked for longest goes first. */
export interface RecentAnswers {
  /** undefined: not known. */
  get(version: number, key: string): unknown;
  /** The first answer of a newer version drops all others; one of an older version comes too late to be kept. */
  keep(version: number, key: string, answer: unknown): void;
}

export function recentAnswers(most: number): RecentAnswers {
  let newest = Number.NEGATIVE_INFINITY;
  const answers = new Map<string, unknown>();
  return {
    get(version, key) {
      const answer = version === newest ? answers.get(key) : undefined;
      if (answer === undefined) return undefined;
      answers.delete(key);
      answers.set(key, answer);
      return answer;
    },
    keep(version, key, answer) {
      if (version < newest) return;
      if (version > newest) answers.clear();
      newest = version;
      answers.delete(key);
      answers.set(key, answer);
      const [oldest] = answers.keys();
      if (answers.size > most && oldest !== undefined) answers.delete(oldest);
    },
  };
}
