/** Worlds judged before, kept in a file a proof and a line a seed: a long calibration continues where it was stopped. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

export class KeptWorlds {
  private readonly bySeed = new Map<number, unknown>();
  private readonly file: string;

  /**
   * @param folder made if it is not there; one a version of the product, whose worlds must not be mixed with another's
   * @param proof whose worlds they are
   */
  constructor(folder: string, proof: string) {
    mkdirSync(folder, { recursive: true });
    this.file = path.join(folder, `${proof}.jsonl`);
    const text = existsSync(this.file) ? readFileSync(this.file, "utf8") : "";
    // What follows the last line break was being written when the run was stopped.
    const whole = text.slice(0, text.lastIndexOf("\n") + 1);
    if (whole !== text) writeFileSync(this.file, whole);
    for (const line of whole.split("\n").slice(0, -1)) {
      const { seed, world } = JSON.parse(line) as { seed: number; world: unknown };
      this.bySeed.set(seed, world);
    }
  }

  of(seed: number): unknown {
    return this.bySeed.get(seed);
  }

  add(seed: number, world: unknown): void {
    this.bySeed.set(seed, world);
    appendFileSync(this.file, `${JSON.stringify({ seed, world })}\n`);
  }
}
