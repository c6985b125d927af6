/** Asks for what takes long: of the lane where the process has one, else computed here and now. */
import { setTimeout as pause } from "node:timers/promises";
import type { HeavyAnswer } from "~/domain/heavy-answer";
import type { Database } from "~db/client";
import { portfolioVersion } from "~db/queries/portfolio";
import { storeAnalysis, storedAnalysis } from "~db/queries/stored-analyses";
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

export function hasHeavyLane({ file }: Database): boolean {
  return kept.recoupHeavyLane?.file === file;
}

interface Patience {
  /** How long an answer may take before it is called computing. */
  forMs?: number;
}

/** The answer where it is there; else it is begun, and goes on being computed as long as somebody asks for it. */
export async function heavyAnswer<Input, Result>(
  database: Database,
  task: HeavyTask<Input, Result>,
  input: Input,
  { forMs = 0 }: Patience = {},
): Promise<HeavyAnswer<Result>> {
  const question = questionOf(database, task, input);
  const known = knownResult(database, task, question);
  if (known !== undefined) return { state: "ready", result: known };
  const lane = laneOf(database);
  if (!lane) return { state: "ready", result: await computed(database, task, input) };
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
  database: Database,
  task: HeavyTask<Input, Result>,
  input: Input,
  signal?: AbortSignal,
): Promise<Result> {
  for (let changes = 0; ; changes++) {
    const question = questionOf(database, task, input);
    const known = knownResult(database, task, question);
    if (known !== undefined) return known;
    try {
      const lane = laneOf(database);
      return lane
        ? ((await lane.wait(question, signal)) as Result)
        : await computed(database, task, input, signal);
    } catch (error) {
      if (!isPortfolioChanged(error) || changes === MOST_CHANGES) throw error;
    }
  }
}

/** Pieces made by the lane, or here where there is none. */
export function heavyPieces<Input>(
  database: Database,
  stream: HeavyStream<Input>,
  input: Input,
  signal?: AbortSignal,
): AsyncIterable<string | Uint8Array> {
  const question = questionOf(database, stream, input);
  const isCancelled = () => signal?.aborted ?? false;
  return (
    laneOf(database)?.stream(question, signal) ??
    stream.pieces(
      database,
      input,
      taskControl(database, question.version, isCancelled, () => {}),
    )
  );
}

function laneOf(database: Database): HeavyLane | null {
  return (hasHeavyLane(database) && kept.recoupHeavyLane) || null;
}

function questionOf(
  database: Database,
  { name, isStored = false, isLong = isStored }: { name: string; isStored?: boolean; isLong?: boolean },
  input: unknown,
): Question {
  const key = JSON.stringify([name, input, codeVersion()]);
  return { task: name, input, version: portfolioVersion(database), isLong, key };
}

/** From memory, else from the database. */
function knownResult<Result>(
  database: Database,
  { isStored }: HeavyTask<never, Result>,
  question: Question,
): Result | undefined {
  const lane = laneOf(database);
  const recalled = lane?.recall(question);
  if (recalled !== undefined) return recalled as Result;
  const stored = isStored ? storedAnalysis(database, question.key, question.version) : null;
  if (stored === null) return undefined;
  const result = JSON.parse(stored) as Result;
  lane?.keep(question, result);
  return result;
}

async function computed<Input, Result>(
  database: Database,
  task: HeavyTask<Input, Result>,
  input: Input,
  signal?: AbortSignal,
): Promise<Result> {
  const { key, version } = questionOf(database, task, input);
  const isCancelled = () => signal?.aborted ?? false;
  const control = taskControl(database, version, isCancelled, () => {});
  const result = JSON.stringify(await task.run(database, input, control));
  if (task.isStored) storeAnalysis(database, { question: key, version, result }, new Date().toISOString());
  return JSON.parse(result) as Result;
}
