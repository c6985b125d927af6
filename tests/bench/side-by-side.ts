/** Runs contestants turn by turn in one run, so that what disturbs the machine disturbs all of them equally. */

export interface Repeats {
  /** Rounds that are not counted. */
  warmUps: number;
  rounds: number;
}

/** Median time of each contestant in ms, in their order. The order within a round turns, so that nobody is always first. */
export async function sideBySide(
  contestants: readonly (() => unknown)[],
  { warmUps, rounds }: Repeats,
): Promise<number[]> {
  const times = contestants.map((): number[] => []);
  for (let round = -warmUps; round < rounds; round++)
    for (const turn of contestants.keys()) {
      const place = (((turn + round) % contestants.length) + contestants.length) % contestants.length;
      const started = performance.now();
      await contestants[place]!();
      if (round >= 0) times[place]!.push(performance.now() - started);
    }
  return times.map(median);
}

/** @throws Error for an empty list */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new Error("median requires at least one value");
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The value that `share` of all lie at or below (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new Error("percentile requires at least one value");
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}
