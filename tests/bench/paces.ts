/** Ways to ask a server: at a steady pace whatever it answers, or as fast as it does. */
import { setTimeout as pause } from "node:timers/promises";
import type { Asked, asker } from "./ask-server";
import { percentile } from "./side-by-side";

/** Requests of an open loop. */
export const REQUESTS_PER_SECOND = 20;

const BEING_COMPUTED = 202;

export type Ask = ReturnType<typeof asker>["ask"];

/** Asks each once, and again while it is still being computed: from then on it is remembered. */
export async function untilThere(ask: Ask, paths: readonly string[]): Promise<void> {
  for (const path of paths) while ((await ask(path)).status === BEING_COMPUTED) await pause(100);
}

/** An open loop: each request has its moment, and waiting for an earlier one counts against it. */
export async function atSteadyPace(ask: Ask, paths: readonly string[], seconds: number): Promise<Asked[]> {
  const started = performance.now();
  const asked: Promise<Asked>[] = [];
  for (let number = 0; number < seconds * REQUESTS_PER_SECOND; number++) {
    const due = started + (number * 1000) / REQUESTS_PER_SECOND;
    await pause(Math.max(0, due - performance.now()));
    asked.push(ask(paths[number % paths.length]!, due));
  }
  return Promise.all(asked);
}

/** A closed loop: every connection asks again as soon as it is answered. */
export async function asFastAsTheyCome(
  ask: Ask,
  paths: readonly string[],
  connections: number,
  seconds: number,
): Promise<Asked[]> {
  const until = performance.now() + seconds * 1000;
  const asked: Asked[] = [];
  const connection = async (first: number) => {
    for (let number = first; performance.now() < until; number++)
      asked.push(await ask(paths[number % paths.length]!));
  };
  await Promise.all(Array.from({ length: connections }, (_, number) => connection(number)));
  return asked;
}

export function p99(asked: readonly Asked[]): number {
  return percentile(
    asked.map(({ ms }) => ms),
    0.99,
  );
}

export function errors(asked: readonly Asked[]): number {
  return asked.filter(({ status }) => status !== 200).length;
}
