/** A heavy lane that says what a test wants and computes nothing. */

import type { HeavyLane } from "~/answers/heavy-lane.server";
import type { HeavyAnswer } from "~/domain/heavy-answer";
import type { Database } from "~db/client";

/** From now on every heavy question about the database is answered so, until the returned function is called. */
export function stubbornLane({ file }: Database, answer: HeavyAnswer<unknown>): () => void {
  const kept = globalThis as typeof globalThis & { recoupHeavyLane?: HeavyLane };
  const { recoupHeavyLane: before } = kept;
  kept.recoupHeavyLane = {
    file,
    recall: () => undefined,
    keep: () => {},
    ask: () => answer,
    wait: () => new Promise(() => {}),
    stream: () => {
      throw new Error("stubbornLane streams nothing");
    },
    sendHome: () => {},
    stop: async () => {},
  };
  return () => {
    kept.recoupHeavyLane = before;
  };
}
