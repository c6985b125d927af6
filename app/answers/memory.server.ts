/** Answers given before, of one version of the portfolio, as many as fit; the one not asked for longest goes first. */
export interface Memory {
  /** undefined: not known. */
  get(version: number, key: string): unknown;
  /** Whether an answer of so many bytes is kept at all. */
  keeps(bytes: number): boolean;
  /** The first answer of a newer version drops all others; one of an older version comes too late to be kept. */
  keep(version: number, key: string, answer: unknown, bytes: number): void;
  /** Of all that is kept. */
  readonly bytes: number;
}

interface Kept {
  answer: unknown;
  bytes: number;
}

/** Of answers too large to be kept, so many are found again until somebody else needs their memory. */
const MOST_LARGE = 4;

/** @param mostBytes as texts; an answer larger than a quarter of it is held no longer than its memory is free */
export function memory(mostBytes: number): Memory {
  let newest = Number.NEGATIVE_INFINITY;
  let total = 0;
  const answers = new Map<string, Kept>();
  // The parts of a page ask for the same large answer one after the other: reading it takes a second.
  const large = new Map<string, WeakRef<object>>();
  const drop = (key: string) => {
    total -= answers.get(key)?.bytes ?? 0;
    answers.delete(key);
  };
  const keepLarge = (key: string, answer: unknown) => {
    if (typeof answer !== "object" || answer === null) return;
    large.set(key, new WeakRef(answer));
    const [oldest] = large.keys();
    if (large.size > MOST_LARGE && oldest !== undefined) large.delete(oldest);
  };
  const keeps = (bytes: number) => bytes <= mostBytes / 4;
  return {
    keeps,
    get bytes() {
      return total;
    },
    get(version, key) {
      if (version !== newest) return undefined;
      const kept = answers.get(key);
      if (kept === undefined) return large.get(key)?.deref();
      answers.delete(key);
      answers.set(key, kept);
      return kept.answer;
    },
    keep(version, key, answer, bytes) {
      if (version < newest) return;
      if (version > newest) {
        answers.clear();
        large.clear();
        total = 0;
      }
      newest = version;
      drop(key);
      large.delete(key);
      if (!keeps(bytes)) return keepLarge(key, answer);
      answers.set(key, { answer, bytes });
      total += bytes;
      for (const oldest of answers.keys()) {
        if (total <= mostBytes) break;
        drop(oldest);
      }
    },
  };
}
