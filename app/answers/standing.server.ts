/**
 * What the server asks by itself, one question after the other and after everybody else: so that anybody who opens a page
 * first finds its answer, or how far it is. It begins again whenever the portfolio has changed, or somebody has
 * decided about a step.
 */
import { setTimeout as pause } from "node:timers/promises";
import { lastDecision } from "~db/queries/plan/plan-decisions";
import { ask } from "./ask.server";
import { isCancelled } from "./broken-off.server";
import type { Desk } from "./desk.server";
import type { Question } from "./question";
import { NOBODY } from "./turns";

/** How often the portfolio's version is looked at: imports come from other processes. */
const LOOK_EVERY_MS = 3000;

/** @param questions of the portfolio as it is then; asked in their order */
export function askStanding(
  desk: Desk,
  questions: () => Promise<readonly Question[]>,
  lookEveryMs = LOOK_EVERY_MS,
): { stop(): void } {
  const stopped = new AbortController();
  const { signal } = stopped;
  void watch().catch((error: Error) => desk.onTrouble(error.stack ?? error.message));
  return { stop: () => stopped.abort() };

  async function watch(): Promise<void> {
    let answered = "";
    while (!signal.aborted) {
      const version = await desk.store.version();
      const stand = `${version} ${await lastDecision(desk.store)}`;
      if (stand !== answered) {
        await askAll(version);
        answered = stand;
      }
      await pause(lookEveryMs, undefined, { signal, ref: false }).catch(() => {});
    }
  }

  async function askAll(version: number): Promise<void> {
    for (const question of await questions()) {
      if (signal.aborted || (await desk.store.version()) !== version) return;
      // A failure is the reader's to see when he asks; the next question may well be answered.
      await ask(desk, question, "whole", { signal, visitor: NOBODY }).catch((error: Error) => {
        if (!isCancelled(error)) desk.onTrouble(error.stack ?? error.message);
      });
    }
  }
}
