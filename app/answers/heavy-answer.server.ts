/** Asks for what takes long: of the lane where the process has one, else computed here and now. */
import { setTimeout as pause } from "node:timers/promises";
import type { HeavyAnswer } from "~/domain/heavy-answer";
import { storeAnalysis, storedAnalysis } from "~db/queries/stored-analyses";
import type { Store } from "~db/store";
import { codeVersion } from "./code-version.server";
import type { HeavyLane, LaneOptions } from "./heavy-lane.server";
import type { Question } from "./messages.server";
import { type HeavyStream, type HeavyTask, isPortfolioChanged } from "./task.server";
import { taskControl } from "./task-control.server";
import { twoLanes } from "./two-lanes.server";

// The server's bundle opens the lane, and the bundle of its pages asks it.
const kept = globalThis as typeof globalThis & { recoupHeavyLane?: HeavyLane };

/** From now on this process has a lane for one database, until it is stopped. */
export function openHeavyLane(options: LaneOptions): HeavyLane {
  // Now, for the files of a running server may be replaced under it.
  codeVersion();
  const lane = twoLanes(options);
  kept.recoupHeavyLane = lane;
  return {
    ...lane,
    stop() {
      kept.recoupHeavyLane = undefined;
      return lane.stop();
    },
  };
}

export function hasHeavyLane({ file }: Store): boolean {
  return kept.recoupHeavyLane?.file === file;
}

interface Patience {
  /** How long an answer may take before it is called computing. */
  forMs?: number;
}

/** The answer where it is there; else it is begun, and goes on being computed as long as somebody asks for it. */
export async function heavyAnswer<Input, Result>(
  store: Store,
  task: HeavyTask<Input, Result>,
  input: Input,
  { forMs = 0 }: Patience = {},
): Promise<HeavyAnswer<Result>> {
  const question = await questionOf(store, task, input);
  const known = await knownResult(store, task, question);
  if (known !== undefined) return { state: "ready", result: known };
  const lane = laneOf(store);
  if (!lane) return { state: "ready", result: await computed(store, task, input) };
  const first = lane.ask(question) as HeavyAnswer<Result>;
  if (first.state !== "computing" || forMs === 0) return first;
  const late = new AbortController();
  const soon = lane.wait(question, late.signal).catch(() => {});
  await Promise.race([soon, pause(forMs)]);
  late.abort();
  return lane.ask(question) as HeavyAnswer<Result>;
}

/** How often a question is asked anew because an import came in between. */
const MOST_CHANGES = 5;

/** Waits for the answer, whatever it takes. @throws HeavyFailure, or Cancelled once `signal` aborts */
export async function awaitedAnswer<Input, Result>(
  store: Store,
  task: HeavyTask<Input, Result>,
  input: Input,
  signal?: AbortSignal,
): Promise<Result> {
  for (let changes = 0; ; changes++) {
    const question = await questionOf(store, task, input);
    const known = await knownResult(store, task, question);
    if (known !== undefined) return known;
    try {
      const lane = laneOf(store);
      return lane
        ? ((await lane.wait(question, signal)) as Result)
        : await computed(store, task, input, signal);
    } catch (error) {
      if (!isPortfolioChanged(error) || changes === MOST_CHANGES) throw error;
    }
  }
}

/** Pieces made by the lane, or here where there is none. */
export async function heavyPieces<Input>(
  store: Store,
  stream: HeavyStream<Input>,
  input: Input,
  signal?: AbortSignal,
): Promise<AsyncIterable<string | Uint8Array>> {
  const question = await questionOf(store, stream, input);
  const isCancelled = () => signal?.aborted ?? false;
  return (
    laneOf(store)?.stream(question, signal) ??
    stream.pieces(
      store,
      input,
      taskControl(store, question.version, isCancelled, () => {}),
    )
  );
}

function laneOf(store: Store): HeavyLane | null {
  return (hasHeavyLane(store) && kept.recoupHeavyLane) || null;
}

async function questionOf(
  store: Store,
  { name, isStored = false, isLong = isStored }: { name: string; isStored?: boolean; isLong?: boolean },
  input: unknown,
): Promise<Question> {
  const key = JSON.stringify([name, input, codeVersion()]);
  return { task: name, input, version: await store.version(), isLong, key };
}

/** From memory, else from the database. */
async function knownResult<Result>(
  store: Store,
  { isStored }: HeavyTask<never, Result>,
  question: Question,
): Promise<Result | undefined> {
  const lane = laneOf(store);
  const recalled = lane?.recall(question);
  if (recalled !== undefined) return recalled as Result;
  const stored = isStored ? await storedAnalysis(store, question.key, question.version) : null;
  if (stored === null) return undefined;
  const result = JSON.parse(stored) as Result;
  lane?.keep(question, result);
  return result;
}

async function computed<Input, Result>(
  store: Store,
  task: HeavyTask<Input, Result>,
  input: Input,
  signal?: AbortSignal,
): Promise<Result> {
  const { key, version } = await questionOf(store, task, input);
  const isCancelled = () => signal?.aborted ?? false;
  const control = taskControl(store, version, isCancelled, () => {});
  const result = JSON.stringify(await task.run(store, input, control));
  if (task.isStored) await storeAnalysis(store, { question: key, version, result }, new Date().toISOString());
  return JSON.parse(result) as Result;
}
