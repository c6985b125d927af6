/** Answers given before, of one version of the portfolio, as many as fit; the one not asked for longest goes first. */
export interface Memory {
  /** undefined: not known. */
  get(version: number, key: string): unknown;
  /** The first answer of a newer version drops all others; one of an older version comes too late to be kept. */
  keep(version: number, key: string, answer: unknown, bytes: number): void;
  /** Of all that is kept. */
  readonly bytes: number;
}

interface Kept {
  answer: unknown;
  bytes: number;
}

/** @param mostBytes as texts; an answer larger than a quarter of it is not kept */
export function memory(mostBytes: number): Memory {
  let newest = Number.NEGATIVE_INFINITY;
  let total = 0;
  const answers = new Map<string, Kept>();
  const drop = (key: string) => {
    total -= answers.get(key)?.bytes ?? 0;
    answers.delete(key);
  };
  return {
    get bytes() {
      return total;
    },
    get(version, key) {
      const kept = version === newest ? answers.get(key) : undefined;
      if (kept === undefined) return undefined;
      answers.delete(key);
      answers.set(key, kept);
      return kept.answer;
    },
    keep(version, key, answer, bytes) {
      if (version < newest) return;
      if (version > newest) {
        answers.clear();
        total = 0;
      }
      newest = version;
      drop(key);
      if (bytes > mostBytes / 4) return;
      answers.set(key, { answer, bytes });
      total += bytes;
      for (const oldest of answers.keys()) {
        if (total <= mostBytes) break;
        drop(oldest);
      }
    },
  };
}
