/** The loop in which the server asks its own questions, over a real portfolio and definitions that count. */
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Definition } from "~/answers/definition.server";
import type { Desk } from "~/answers/desk.server";
import type { Lane } from "~/answers/lane.server";
import type { Question } from "~/answers/question";
import { askStanding } from "~/answers/standing.server";
import { NOBODY } from "~/answers/turns";
import type { Database } from "~db/client";
import { recordDecisions } from "~db/queries/plan/record-decisions";
import { visiting } from "../support/answered";
import { smallLedger } from "../support/small-ledger";
import { sampleQuestion } from "./samples";

const LOOK_EVERY_MS = 5;

let ledger: Database;
let asked: string[];
let running: number;
let mostAtOnce: number;
let troubles: string[];
let standing: { stop(): void } | null;
beforeEach(() => {
  ledger = smallLedger();
  [asked, running, mostAtOnce, troubles, standing] = [[], 0, 0, [], null];
});
afterEach(() => {
  standing?.stop();
  ledger.close();
});

function sample(name: string, answer: () => unknown = () => name): Definition<unknown> {
  return {
    name,
    reads: [],
    settings: [],
    weight: "cells",
    isStored: false,
    answer: async () => {
      asked.push(name);
      running += 1;
      mostAtOnce = Math.max(mostAtOnce, running);
      await pause(2);
      running -= 1;
      return answer();
    },
  };
}

function deskOf(...definitions: Definition<unknown>[]): Desk {
  const { desk } = visiting(ledger);
  const own = new Map(definitions.map((each) => [each.name, each]));
  return { ...desk, definitions: own, onTrouble: (story) => troubles.push(story) };
}

function begin(desk: Desk, names = [...desk.definitions.keys()]) {
  const questions = names.map((name): Question => sampleQuestion(name));
  standing = askStanding(desk, async () => questions, LOOK_EVERY_MS);
}

async function until(isSo: () => boolean) {
  while (!isSo()) await pause(2);
}

test("they are asked in their order, one after the other, once for each version of the portfolio", async () => {
  begin(deskOf(sample("one"), sample("two"), sample("three")));
  await until(() => asked.length === 3);
  await pause(10 * LOOK_EVERY_MS);
  expect(asked).toEqual(["one", "two", "three"]);
  expect(mostAtOnce).toBe(1);
  ledger.sqlite.exec("UPDATE portfolio SET version = version + 1");
  await until(() => asked.length === 6);
  expect(asked.slice(3)).toEqual(["one", "two", "three"]);
  expect(troubles).toEqual([]);
});

test("a decision about a step asks again what knows decisions", async () => {
  begin(deskOf({ ...sample("one"), settings: ["decisions"] }, sample("two")));
  await until(() => asked.length === 2);
  const { store } = visiting(ledger).desk;
  const step = {
    action: null,
    officerCodes: [],
    minutes: 0,
    expectedGainMinor: null,
    outstandingMinor: null,
  };
  const said = {
    ...step,
    code: "C1",
    answer: "accept",
    cutOffDay: 0,
    horizon: 180,
    reason: null,
    note: null,
    planned: null,
  } as const;
  const at = "2026-01-02T08:00:00.000Z";
  await recordDecisions(store, [said], [], { by: null, at, knew: 0, plannedAfter: 0 });
  await until(() => asked.length === 3);
  await pause(10 * LOOK_EVERY_MS);
  expect(asked).toEqual(["one", "two", "one"]);
  expect(troubles).toEqual([]);
});

test("an import in their midst begins them again, of the portfolio as it is then", async () => {
  const imported = sample("one", () => ledger.sqlite.exec("UPDATE portfolio SET version = version + 1"));
  let isFirst = true;
  const first: Definition<unknown> = {
    ...imported,
    answer: async (work) => {
      if (!isFirst) return sample("one").answer(work);
      isFirst = false;
      return imported.answer(work);
    },
  };
  begin(deskOf(first, sample("two")));
  await until(() => asked.includes("two"));
  expect(asked).toEqual(["one", "one", "two"]);
});

test("one that fails is noted, and the next one is asked", async () => {
  const failing = sample("one", () => {
    throw new Error("no such luck");
  });
  begin(deskOf(failing, sample("two")));
  await until(() => asked.includes("two"));
  await until(() => troubles.length === 1);
  expect(troubles[0]).toContain("no such luck");
});

test("once stopped nothing more is asked", async () => {
  const stopping = sample("one", () => standing!.stop());
  begin(deskOf(stopping, sample("two")));
  await until(() => asked.length === 1);
  ledger.sqlite.exec("UPDATE portfolio SET version = version + 1");
  await pause(10 * LOOK_EVERY_MS);
  expect(asked).toEqual(["one"]);
  expect(troubles).toEqual([]);
});

test("in a lane they wait as nobody's, to the end, and are cancelled when the server stops", async () => {
  const waited: [string, string][] = [];
  const aborted: string[] = [];
  const lane = {
    wait: (errand, visitor, signal) => {
      waited.push([errand.question.report, visitor]);
      if (errand.question.report === "one") return Promise.resolve("1");
      return new Promise((_resolve, reject) => {
        signal!.addEventListener("abort", () => {
          aborted.push(errand.question.report);
          reject(Object.assign(new Error("gone"), { name: "Cancelled" }));
        });
      });
    },
  } as Pick<Lane, "wait"> as Lane;
  const desk = deskOf(sample("one"), sample("two"), sample("three"));
  const heavy = [...desk.definitions.values()].map((each) => ({ ...each, weight: "fits" as const }));
  begin({ ...desk, lane, definitions: new Map(heavy.map((each) => [each.name, each])) });
  await until(() => waited.length === 2);
  expect(waited).toEqual([
    ["one", NOBODY],
    ["two", NOBODY],
  ]);
  standing!.stop();
  await pause(10 * LOOK_EVERY_MS);
  expect(aborted).toEqual(["two"]);
  expect(waited).toHaveLength(2);
  expect(asked).toEqual([]);
  expect(troubles).toEqual([]);
});
