/** A lane that says what a test wants and computes nothing. */

import type { Desk } from "~/answers/desk.server";
import type { Lane } from "~/answers/lane.server";
import { openDesk } from "~/desk.server";
import type { HeavyAnswer } from "~/domain/heavy-answer";
import { readSettings } from "~/settings.server";

/** From now on every question of the pages that takes long is answered so, until the returned function is called. */
export function stubbornLane(answer: Exclude<HeavyAnswer<never>, { state: "ready" }>): () => void {
  const kept = globalThis as typeof globalThis & { recoupDesk?: Desk };
  const { recoupDesk: before } = kept;
  const lane: Lane = {
    look: () => answer,
    wait: (_errand, _visitor, signal) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener("abort", () => reject(new Error("nobody waits")));
      }),
    flow: () => {
      throw new Error("stubbornLane streams nothing");
    },
    dismiss() {},
    stop: async () => {},
  };
  openDesk(readSettings(process.env), lane, () => {});
  return () => {
    kept.recoupDesk = before;
  };
}
