/** Questions as they are asked: of the real worker, of what is remembered and stored, and of the process itself where it has no lane. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ask, wholeAnswer } from "~/answers/ask.server";
import type { Definition } from "~/answers/definition.server";
import type { Desk } from "~/answers/desk.server";
import type { Lane } from "~/answers/lane.server";
import { bundle } from "~/cli/bundle.mjs";
import { lateTrialsFit } from "~/reports/methods/late-trials-fit.server";
import { methodEffectsFit } from "~/reports/methods/method-effects-fit.server";
import { type Database, openDatabase } from "~db/client";
import { movePortfolioOn } from "~db/load/portfolio-state";
import { visiting } from "../support/answered";
import { evenLedger } from "../support/even-ledger";
import { gate } from "../support/gate";
import { smallLedger } from "../support/small-ledger";
import { deskWith, laneOver, sampleWorker } from "./lane-folder";
import { sampleQuestion } from "./samples";

const REAL_WORKER = path.resolve("build/worker-under-test.js");
const NO_WORKER = path.resolve("build/no-such-worker.js");
const AT_90_DAYS = { filters: { horizon: 90 } } as const;

let folder: string;
let database: Database;
let lane: Lane | null;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "recoup-answer-"));
  const made = evenLedger();
  made.sqlite.exec(`VACUUM INTO '${path.join(folder, "even.db")}'`);
  made.close();
  database = openDatabase(path.join(folder, "even.db"));
  lane = null;
});
afterEach(async () => {
  await lane?.stop();
  database.close();
  rmSync(folder, { recursive: true });
});

/** A desk that remembers nothing yet, with a lane of its own. */
function open(script: string): Desk {
  lane = laneOver(database.file, script);
  return deskWith(database, lane);
}

const effects = visiting(smallLedger(), AT_90_DAYS).question(methodEffectsFit);
const count = () => database.sqlite.prepare("SELECT count(*) FROM analyses").pluck().get();

test("effects are computed beside the server as they are within it, and outlive the worker and the desk", async () => {
  const alone = evenLedger();
  const within = await visiting(alone, AT_90_DAYS).whole(methodEffectsFit);
  alone.close();
  await bundle(path.resolve("."), { "worker-under-test": "app/worker.ts" });
  const desk = open(REAL_WORKER);
  expect(await ask(desk, effects, "now")).toMatchObject({ state: "computing" });
  const beside = await wholeAnswer(desk, effects);
  expect(beside).toEqual(within);
  expect(beside.horizons.map(({ horizon, matured }) => [horizon, matured > 50])).toEqual([[90, true]]);
  expect(await ask(desk, effects, "now")).toMatchObject({ state: "ready", result: beside });
  await lane?.stop();

  const another = open(NO_WORKER);
  expect(await ask(another, effects, "now")).toMatchObject({ state: "ready", result: beside });
  movePortfolioOn(database);
  expect(count()).toBe(0);
  expect(await ask(another, effects, "now")).toMatchObject({ state: "computing" });
});

test("a process without a lane computes by itself, and stores what has to be stored", async () => {
  const looking = visiting(database, AT_90_DAYS);
  const first = await looking.ask(lateTrialsFit, "now");
  expect(first).toMatchObject({ state: "ready", waiting: null });
  expect(count()).toBe(1);
  expect(await visiting(database, AT_90_DAYS).whole(lateTrialsFit)).toEqual(
    (first as { result: unknown }).result,
  );
  expect(count()).toBe(1);
});

/** Counts how often it was computed. */
function counting(answer: () => unknown = () => null) {
  const counted = { times: 0 };
  const definition: Definition<unknown> = {
    name: "double",
    reads: ["region"],
    settings: [],
    weight: "cells",
    isStored: false,
    answer: async () => {
      counted.times += 1;
      return { times: counted.times, answer: answer() };
    },
  };
  return { counted, definition };
}

test("an answer is computed once per version of the portfolio; a failing question is asked again", async () => {
  const ledger = smallLedger();
  let fails = true;
  const { counted, definition } = counting(() => {
    if (fails) throw new Error("no");
    return "yes";
  });
  const desk = { ...visiting(ledger).desk, definitions: new Map([[definition.name, definition]]) };
  const times = async (region: string[] = []) => {
    const answer = await visiting(ledger, { desk, filters: { region } }).whole(definition);
    return (answer as { times: number }).times;
  };
  await expect(times()).rejects.toThrow("no");
  fails = false;
  expect([await times(), await times(), await times(["north"]), await times()]).toEqual([2, 2, 3, 2]);
  ledger.sqlite.exec("UPDATE portfolio SET version = version + 1");
  expect(await times()).toBe(4);
  expect(counted.times).toBe(4);
  ledger.close();
});

test("equal questions asked at once are computed once, whichever of the visitors goes away", async () => {
  const ledger = smallLedger();
  const { counted, definition } = counting();
  const held = gate();
  const slow: Definition<unknown> = {
    ...definition,
    answer: async (work) => {
      const answer = await definition.answer(work);
      await held.promise;
      work.check();
      return answer;
    },
  };
  const desk = { ...visiting(ledger).desk, definitions: new Map([[slow.name, slow]]) };
  const ask = (region: string, signal = new AbortController().signal) =>
    wholeAnswer(desk, visiting(ledger, { desk, filters: { region: [region] } }).question(slow), { signal });
  const [first, other] = [new AbortController(), new AbortController()];
  const both = [ask("north", first.signal), ask("north"), ask("south"), ask("unknown", other.signal)];
  const refused = expect(both[3]).rejects.toThrow("gone");
  await pause(20);
  expect(counted.times).toBe(3);
  first.abort();
  other.abort();
  held.open();
  expect((await both[1]) as object).toEqual(await both[0]);
  expect((await both[2]) as object).not.toEqual(await both[1]);
  await refused;
  expect(counted.times).toBe(3);
  ledger.close();
});

test("what the lane has answered is known from then on, without asking it", async () => {
  const desk = open(await sampleWorker("sample-worker-of-answer"));
  const asked = sampleQuestion("double", 4);
  expect(await wholeAnswer(desk, asked)).toEqual({ double: 8, runs: 1 });
  expect(await ask(desk, asked, "now")).toEqual({
    state: "ready",
    result: { double: 8, runs: 1 },
    waiting: null,
  });
  expect(await wholeAnswer(desk, sampleQuestion("double", 5))).toEqual({ double: 10, runs: 2 });
});

test("after an import between question and reading the question is asked again", async () => {
  const desk = open(await sampleWorker("sample-worker-of-answer"));
  const file = path.join(folder, "gate");
  const waiting = wholeAnswer(desk, sampleQuestion("gate-then-count", file));
  await pause(50);
  database.sqlite.exec("UPDATE portfolio SET version = version + 1");
  writeFileSync(file, "");
  expect(await waiting).toBe(database.sqlite.prepare("SELECT version FROM portfolio").pluck().get());
});

test("a page may wait a little for what comes soon", async () => {
  const desk = open(await sampleWorker("sample-worker-of-answer"));
  const file = path.join(folder, "gate");
  const asked = sampleQuestion("gate", file);
  expect(await ask(desk, asked, "soon")).toMatchObject({ state: "computing" });
  // The worker stands at its gate: how long it took to start is not what is tested.
  await expect
    .poll(() => ask(desk, asked, "now"), { timeout: 30_000 })
    .toMatchObject({ state: "computing", progress: { share: 0.5 } });
  writeFileSync(file, "");
  expect(await ask(desk, asked, "soon")).toMatchObject({ state: "ready", result: "through" });
});

test("who waited in vain for one part of a page does not wait for the next, as another does", async () => {
  const desk = open(await sampleWorker("sample-worker-of-answer"));
  const file = path.join(folder, "gate");
  const [reader, another] = [{ visitor: "reader" }, { visitor: "another" }];
  const held = sampleQuestion("gate", file);
  expect(await ask(desk, held, "soon", reader)).toMatchObject({ state: "computing" });
  writeFileSync(file, "");
  await wholeAnswer(desk, held);
  expect(await ask(desk, sampleQuestion("double", 1), "soon", reader)).toMatchObject({ state: "computing" });
  await wholeAnswer(desk, sampleQuestion("double", 1));
  expect(await ask(desk, sampleQuestion("double", 2), "soon", another)).toMatchObject({ state: "ready" });
});

test("another site's page has nothing begun, and a file for it is refused", async () => {
  const desk = open(await sampleWorker("sample-worker-of-answer"));
  const asked = sampleQuestion("double", 1);
  expect(await ask(desk, asked, "soon", { mayBegin: false })).toMatchObject({ state: "computing" });
  expect(await ask(desk, asked, "whole", { mayBegin: false })).toEqual({
    state: "failed",
    reason: "not-begun",
  });
  // Nothing had run before.
  expect(await wholeAnswer(desk, asked)).toEqual({ double: 2, runs: 1 });
  expect(await ask(desk, asked, "whole", { mayBegin: false })).toMatchObject({ state: "ready" });
});

test("what fills an answer does not hold it back: the rest is there, and says what it waits for", async () => {
  const desk = open(await sampleWorker("sample-worker-of-answer"));
  const { definition } = counting();
  const file = path.join(folder, "gate");
  const filled: Definition<unknown> = {
    ...definition,
    fills: [
      { of: () => sampleQuestion("gate", file), into: (_result, gate) => gate },
      { of: () => null, into: () => "never" },
    ],
  };
  const own = { ...desk, definitions: new Map([...desk.definitions, [filled.name, filled]]) };
  const asked = { ...sampleQuestion("double"), code: "" };
  expect(await ask(own, asked, "now")).toMatchObject({
    state: "ready",
    result: { times: 1 },
    waiting: { state: "computing" },
  });
  writeFileSync(file, "");
  expect(await wholeAnswer(own, asked)).toBe("through");
});
