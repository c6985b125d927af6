/** The one way to have a question answered: pages, twins and the command line differ in what they wish only. */
import { setTimeout as pause } from "node:timers/promises";
import type { Answer, HeavyAnswer, NotReady } from "~/domain/heavy-answer";
import { isRowsNeeded } from "~db/queries/allow-rows";
import { storeAnalysis, storedAnalysis } from "~db/queries/stored-analyses";
import { asDecided } from "./as-decided.server";
import { askedOf } from "./asked.server";
import { isPortfolioChanged } from "./broken-off.server";
import { codeVersion } from "./code-version.server";
import type { AnyDefinition } from "./definition.server";
import type { Asker, Desk, Wish } from "./desk.server";
import { giveBackMemory } from "./give-back.server";
import { keyOf, type Question } from "./question";
import { besideOf, workOf } from "./work.server";

/** A reader rather waits so long than sees the page change. */
const SOON_MS = 700;
/** Who waited so long in vain: the parts of a page that are not there do not each make him wait once more. */
const outOfPatience = new WeakSet<Asker>();
const LARGE_TEXT = 32 * 2 ** 20;
/** How often a question is asked again because an import came in between. */
const MOST_CHANGES = 5;

/**
 * The answer with whatever fills it. Answers are shared: nobody may change one.
 *
 * @param fills those of the definition, or only some of them
 * @throws whatever the definition throws; LaneFailure and Cancelled where the wish is the whole
 */
export async function ask<Result>(
  desk: Desk,
  unsettled: Question<Result>,
  wish: Wish,
  asker: Asker = {},
  fills = definitionOf(desk, unsettled).fills ?? [],
): Promise<Answer<Result>> {
  const question = await asDecided(desk.store, definitionOf(desk, unsettled), unsettled);
  const bare = await bareAnswer(desk, question, wish, asker);
  if (bare.state !== "ready") return bare;
  let result: unknown = bare.result;
  let waiting: NotReady | null = null;
  for (const fill of fills) {
    const filling = fill.of(result, (definition, besides) =>
      besideOf(question, desk.settings, definition, besides),
    );
    if (filling === null) continue;
    const answer: Answer<unknown> = await ask(desk, filling, wish, asker);
    if (answer.state === "ready")
      result = await fill.into(result, answer.result, await askedOf(desk.store, question, desk.settings));
    else if (wish === "whole") return answer;
    else waiting ??= answer;
  }
  return { state: "ready", result: result as Result, waiting };
}

/** Waits for it, whatever it takes. */
export async function wholeAnswer<Result>(
  desk: Desk,
  question: Question<Result>,
  asker: Asker = {},
): Promise<Result> {
  const answer = await ask(desk, question, "whole", asker);
  if (answer.state !== "ready") throw new Error(`a whole answer was ${answer.state}`);
  return answer.result;
}

async function bareAnswer(
  desk: Desk,
  question: Question,
  wish: Wish,
  asker: Asker,
): Promise<HeavyAnswer<unknown>> {
  const definition = definitionOf(desk, question);
  for (let changes = 0; ; changes++) {
    const version = await desk.store.version();
    try {
      const known = await knownAnswer(desk, definition, question, version);
      if (known !== undefined) return { state: "ready", result: known };
      if (desk.lane === null || definition.weight === "cells") {
        const here = await answeredHere(desk, definition, question, version, asker);
        if (here !== undefined) return { state: "ready", result: here.result };
      }
      return await laneAnswer(desk, definition, question, version, wish, asker);
    } catch (error) {
      if (!isPortfolioChanged(error) || changes === MOST_CHANGES) throw error;
    }
  }
}

/** From memory, else from the database. */
async function knownAnswer(desk: Desk, { isStored }: AnyDefinition, question: Question, version: number) {
  const key = keyOf(question);
  const recalled = desk.memory.get(version, key);
  if (recalled !== undefined || !isStored) return recalled;
  // Who asks meanwhile has it from the same reading.
  return desk.underWay.join(`stored ${version} ${key}`, undefined, async () => {
    const text = await storedAnalysis(desk.store, storedKey(question), version).catch((error: Error) => {
      // A table that cannot be read costs the time to work it out again, and no answer.
      desk.onTrouble(error.stack ?? error.message);
      return null;
    });
    return text === null ? undefined : remembered(desk, version, key, text);
  });
}

/** undefined: the rows that it takes are too many to be counted by this thread. */
async function answeredHere(
  desk: Desk,
  definition: AnyDefinition,
  question: Question,
  version: number,
  { signal }: Asker,
): Promise<{ result: unknown } | undefined> {
  try {
    return await desk.underWay.join(`${version} ${keyOf(question)}`, signal, async (check) => {
      const text = await computed(desk, definition, question, version, check, () => {});
      return { result: remembered(desk, version, keyOf(question), text) };
    });
  } catch (error) {
    if (desk.lane !== null && isRowsNeeded(error)) return undefined;
    throw error;
  }
}

/** Works it out and stores what is worth it. Used by the worker too. @returns JSON, as a reader is given it */
export async function computed(
  desk: Desk,
  definition: AnyDefinition,
  question: Question,
  version: number,
  check: () => void,
  onProgress: (share: number) => void,
): Promise<string> {
  const store = desk.store.until(check);
  const own = { ...desk, store };
  const answer = (other: Question) => wholeAnswer(own, other);
  const work = workOf({ store, question, settings: desk.settings, version, check, onProgress, answer });
  // Held by nobody beside its text: of a large portfolio each of both is hundreds of megabytes.
  const text = JSON.stringify(await definition.answer(work)) ?? "null";
  makeRoomFor(text);
  // What cells answer at once is not worth a place beside the portfolio.
  const isWorth = definition.isStored && (definition.weight !== "cells" || desk.lane === null);
  if (isWorth) await stored(desk, question, version, text);
  return text;
}

/** What a text says, kept for who asks again. */
export function remembered(
  { memory }: Pick<Desk, "memory">,
  version: number,
  key: string,
  text: string,
): unknown {
  makeRoomFor(text);
  const result: unknown = JSON.parse(text);
  memory.keep(version, key, result, text.length);
  return result;
}

/** A large text is copied wherever it goes: what it was made from, and what came before it, is of its size and goes first. */
function makeRoomFor(text: string): void {
  if (text.length > LARGE_TEXT) giveBackMemory();
}

/** A failed store never fails the answer. */
async function stored(desk: Desk, question: Question, version: number, result: string): Promise<void> {
  const analysis = { question: storedKey(question), version, result };
  await storeAnalysis(desk.store, analysis, desk.now().toISOString()).catch((error: Error) => {
    desk.onTrouble(error.stack ?? error.message);
  });
}

/** A result of other code is another result. */
function storedKey(question: Question): string {
  return `${codeVersion()} ${keyOf(question)}`;
}

async function laneAnswer(
  desk: Desk,
  definition: AnyDefinition,
  question: Question,
  version: number,
  wish: Wish,
  asker: Asker,
): Promise<HeavyAnswer<unknown>> {
  const { signal, visitor = "", mayBegin = true } = asker;
  const { lane } = desk;
  if (lane === null) throw new Error("laneAnswer requires a lane");
  // Its own script asks again, from its own site.
  if (!mayBegin && wish !== "whole") return { state: "computing", progress: { share: null, ahead: 0 } };
  if (!mayBegin) return { state: "failed", reason: "not-begun" };
  const errand = { question, key: keyOf(question), version, isLong: definition.weight === "fits" };
  const kept = (text: string) =>
    ({ state: "ready", result: remembered(desk, version, errand.key, text) }) as const;
  if (wish === "whole") return kept(await lane.wait(errand, visitor, signal));
  const first = lane.look(errand, visitor);
  if (first.state === "failed" || wish === "now" || outOfPatience.has(asker)) return first;
  const gone = new AbortController();
  const stop = () => gone.abort();
  signal?.addEventListener("abort", stop);
  const answer = lane.wait(errand, visitor, gone.signal).then(kept, () => null);
  const ready = await Promise.race([answer, pause(SOON_MS, null)]);
  signal?.removeEventListener("abort", stop);
  stop();
  if (ready === null) outOfPatience.add(asker);
  return ready ?? lane.look(errand, visitor);
}

function definitionOf({ definitions }: Pick<Desk, "definitions">, { report }: Question): AnyDefinition {
  const definition = definitions.get(report);
  if (!definition)
    throw new Error(`nothing answers ${report}; there are ${[...definitions.keys()].join(", ")}`);
  return definition;
}
