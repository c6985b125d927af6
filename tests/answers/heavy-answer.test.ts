/** Questions as reports ask them: of the real worker, of the store, and of the process itself where it has no lane. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { awaitedAnswer, heavyAnswer, openHeavyLane } from "~/answers/heavy-answer.server";
import type { HeavyLane } from "~/answers/heavy-lane.server";
import type { HeavyTask } from "~/answers/task.server";
import { bundle } from "~/cli/bundle.mjs";
import { NO_FILTERS } from "~/domain/filters";
import { EVERYTHING } from "~/domain/scope";
import { movePortfolioOn } from "~/intake/portfolio-state.server";
import { fitQuestion } from "~/reports/fit-question.server";
import { lateTrialsTask } from "~/reports/methods/late-trials-task.server";
import { methodEffectsTask } from "~/reports/methods/method-effects-task.server";
import { type Database, openDatabase } from "~db/client";
import { storeAnalysis, storedAnalysis } from "~db/queries/stored-analyses";
import { sqliteStore } from "~db/sqlite-store";
import { evenLedger } from "../support/even-ledger";
import { smallLedger } from "../support/small-ledger";
import { sampleWorker } from "./lane-folder";

const REAL_WORKER = path.resolve("build/worker-under-test.js");
const NO_WORKER = path.resolve("build/no-such-worker.js");

let folder: string;
let database: Database;
let lane: HeavyLane | null;
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

function open(script: string) {
  lane = openHeavyLane({ file: database.file, script });
}

const effects = fitQuestion(EVERYTHING, { ...NO_FILTERS, horizon: 90 }, "method");
const count = () => database.sqlite.prepare("SELECT count(*) FROM analyses").pluck().get();

test("effects are computed beside the server as they are within it, and outlive the worker", async () => {
  const within = await methodEffectsTask.run(sqliteStore(database), effects, {
    check() {},
    tell() {},
    read: async (query) => query(),
  });
  await bundle(path.resolve("."), { "worker-under-test": "app/worker.ts" });
  open(REAL_WORKER);
  expect(await heavyAnswer(sqliteStore(database), methodEffectsTask, effects)).toMatchObject({
    state: "computing",
  });
  const beside = await awaitedAnswer(sqliteStore(database), methodEffectsTask, effects);
  expect(beside).toEqual(JSON.parse(JSON.stringify(within)));
  expect(beside.horizons.map(({ horizon, matured }) => [horizon, matured > 50])).toEqual([[90, true]]);
  expect(await heavyAnswer(sqliteStore(database), methodEffectsTask, effects)).toEqual({
    state: "ready",
    result: beside,
  });
  await lane?.stop();

  open(NO_WORKER);
  expect(await heavyAnswer(sqliteStore(database), methodEffectsTask, effects)).toEqual({
    state: "ready",
    result: beside,
  });
  movePortfolioOn(database);
  expect(count()).toBe(0);
  expect(await heavyAnswer(sqliteStore(database), methodEffectsTask, effects)).toMatchObject({
    state: "computing",
  });
});

test("a process without a lane computes by itself, and stores what is to be stored", async () => {
  const first = await heavyAnswer(sqliteStore(database), lateTrialsTask, effects);
  expect(first.state).toBe("ready");
  expect(count()).toBe(1);
  expect(await awaitedAnswer(sqliteStore(database), lateTrialsTask, effects)).toEqual(
    (first as { result: unknown }).result,
  );
});

test("language, order, page and shown methods do not make another question", () => {
  const asked = { ...NO_FILTERS, horizon: 90 as const, lang: "zh" as const, sort: "-cases", page: 3 };
  expect(fitQuestion(EVERYTHING, { ...asked, method: ["settlement"] }, "method")).toEqual(effects);
  expect(fitQuestion(EVERYTHING, { ...asked, region: ["north"] }, "method")).not.toEqual(effects);
});

const gate: HeavyTask<string, number> = {
  name: "gate-then-count",
  isStored: false,
  run: () => {
    throw new Error("computed by the worker only");
  },
};

test("an import between question and reading is asked about anew", async () => {
  open(await sampleWorker("sample-worker-of-answer"));
  const file = path.join(folder, "gate");
  const waiting = awaitedAnswer(sqliteStore(database), gate, file);
  await pause(50);
  database.sqlite.exec("UPDATE portfolio SET version = version + 1");
  writeFileSync(file, "");
  expect(await waiting).toBe(database.sqlite.prepare("SELECT version FROM portfolio").pluck().get());
});

test("a page may wait a little for what comes soon", async () => {
  open(await sampleWorker("sample-worker-of-answer"));
  const file = path.join(folder, "gate");
  expect(await heavyAnswer(sqliteStore(database), gate, file, { forMs: 20 })).toMatchObject({
    state: "computing",
  });
  writeFileSync(file, "");
  expect(await heavyAnswer(sqliteStore(database), gate, file, { forMs: 20_000 })).toMatchObject({
    state: "ready",
  });
});

test("a result is kept for the version it was computed from, and older ones go", async () => {
  const ledger = smallLedger();
  const at = "2025-01-01T00:00:00.000Z";
  expect(await storeAnalysis(sqliteStore(ledger), { question: "a", version: 1, result: "1" }, at)).toBe(true);
  expect(await storeAnalysis(sqliteStore(ledger), { question: "b", version: 1, result: "2" }, at)).toBe(true);
  expect(await storedAnalysis(sqliteStore(ledger), "a", 1)).toBe("1");
  expect(await storedAnalysis(sqliteStore(ledger), "a", 2)).toBeNull();
  ledger.sqlite.exec("UPDATE portfolio SET version = 2");
  expect(await storeAnalysis(sqliteStore(ledger), { question: "a", version: 1, result: "3" }, at)).toBe(
    false,
  );
  expect(await storeAnalysis(sqliteStore(ledger), { question: "a", version: 2, result: "4" }, at)).toBe(true);
  expect(ledger.sqlite.prepare("SELECT question, result FROM analyses").all()).toEqual([
    { question: "a", result: "4" },
  ]);
  ledger.close();
});

test("while an import holds the database a result is not stored, and nothing breaks", async () => {
  const other = openDatabase(database.file);
  other.sqlite.pragma("busy_timeout = 10");
  database.sqlite.exec("BEGIN IMMEDIATE");
  const version = database.sqlite.prepare("SELECT version FROM portfolio").pluck().get() as number;
  expect(await storeAnalysis(sqliteStore(other), { question: "a", version, result: "1" }, "2025-01-01")).toBe(
    false,
  );
  database.sqlite.exec("ROLLBACK");
  other.close();
});
