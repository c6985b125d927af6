/**
 * A proof of the calibration: simulated worlds whose truth is known, what the product says of each, and what all of them
 * come to. Each has a room of its own beside this file; `PROOFS` lists them.
 */
import type { KeptWorlds } from "./kept-worlds";
import type { MeasuredLine } from "./measured-line";

export interface ProofParts<World, Measured> {
  /** As `--proof` names it. */
  name: string;
  /** What is asked, as the heading of its table. */
  question: string;
  /** What the product says of the world of a seed, beside what is true there. */
  judged: (seed: number, isThroughFiles: boolean) => World | Promise<World>;
  /** All worlds in a few numbers. */
  measured: (worlds: readonly World[]) => Measured;
  lines: (measured: Measured) => MeasuredLine[];
}

export interface Proven {
  lines: MeasuredLine[];
  /** The numbers behind the lines, and every world. */
  measured: unknown;
  worlds: unknown[];
}

export interface Proof {
  name: string;
  question: string;
  /**
   * @param throughFiles how many of the first worlds go by files and import, where the proof can
   * @param kept worlds judged before, read instead of judged again; every other one is added
   */
  prove: (
    seeds: readonly number[],
    throughFiles: number,
    onProgress: (worldsDone: number) => void,
    kept?: KeptWorlds,
  ) => Promise<Proven>;
}

export function proof<World, Measured>({
  name,
  question,
  judged,
  measured,
  lines,
}: ProofParts<World, Measured>): Proof {
  return {
    name,
    question,
    async prove(seeds, throughFiles, onProgress, kept) {
      const worlds: World[] = [];
      for (const [place, seed] of seeds.entries()) {
        const known = kept?.of(seed) as World | undefined;
        const world = known ?? (await judged(seed, place < throughFiles));
        if (known === undefined) kept?.add(seed, world);
        worlds.push(world);
        onProgress(worlds.length);
      }
      const numbers = measured(worlds);
      return { lines: lines(numbers), measured: numbers, worlds };
    },
  };
}
