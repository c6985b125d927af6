/** Whose question comes next, on paper and in the lane: nobody holds another back by more than one. */

import { writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { LaneFailure } from "~/answers/broken-off.server";
import type { Lane, LaneOptions } from "~/answers/lane.server";
import type { Errand } from "~/answers/messages.server";
import { NOBODY, turns } from "~/answers/turns";
import { notReadyResponse } from "~/answers/visit.server";
import type { FailureReason } from "~/domain/heavy-answer";
import { laneFolder, laneOver, sampleWorker } from "./lane-folder";
import { errand } from "./samples";

const job = (id: number, ...visitors: string[]) => ({ id, visitors: new Set(visitors) });

describe("the order", () => {
  test("gives each visitor a turn: six questions of one hold another's back by the one that runs", () => {
    const order = turns<ReturnType<typeof job>>();
    const [running, ...five] = [1, 2, 3, 4, 5, 6].map((id) => job(id, "one"));
    order.took(running!);
    expect(order.inTurn([...five, job(7, "other"), job(8, "other")]).map(({ id }) => id)).toEqual([
      7, 2, 8, 3, 4, 5, 6,
    ]);
  });

  test("puts what the server asks by itself last, and what a visitor waits for too among his", () => {
    const order = turns<ReturnType<typeof job>>();
    const waiting = [job(1, NOBODY), job(2, NOBODY, "one"), job(3, "other")];
    expect(order.inTurn(waiting).map(({ id }) => id)).toEqual([2, 3, 1]);
    expect(waiting.map((each) => order.isOfNobody(each))).toEqual([true, false, false]);
  });

  test("between two questions of one visitor no other is served twice, whichever visitors come and in any order", () => {
    const visitors = fc.constantFrom("a", "b", "c", "d");
    fc.assert(
      fc.property(fc.array(fc.oneof(visitors, fc.constant(null)), { maxLength: 40 }), (story) => {
        const order = turns<ReturnType<typeof job>>();
        const waiting: ReturnType<typeof job>[] = [];
        const others = new Map<string, string[]>();
        let id = 0;
        const serve = () => {
          const [next] = order.inTurn(waiting);
          if (next === undefined) return;
          order.took(next);
          waiting.splice(waiting.indexOf(next), 1);
          const [served = ""] = next.visitors;
          others.delete(served);
          for (const [visitor, before] of others)
            if (waiting.some(({ visitors: of }) => of.has(visitor))) before.push(served);
          for (const { visitors: of } of waiting) if (of.has(served)) others.set(served, []);
          for (const before of others.values()) expect(new Set(before).size).toBe(before.length);
        };
        // A visitor asks; null: the lane takes the next.
        for (const visitor of story) {
          if (visitor === null) serve();
          else {
            waiting.push(job(++id, visitor));
            if (!others.has(visitor)) others.set(visitor, []);
          }
        }
        while (waiting.length > 0) serve();
      }),
    );
  });
});

let folder: Awaited<ReturnType<typeof laneFolder>>;
let script: string;
beforeAll(async () => {
  folder = await laneFolder();
  script = await sampleWorker("sample-worker-of-turns");
});
afterAll(() => folder.remove());

let lane: Lane | undefined;
afterEach(() => lane?.stop());
function open(options: Partial<LaneOptions> = {}) {
  lane = laneOver(folder.database.file, script, options);
  return lane;
}
let serial = 0;
const newGate = () => folder.file(`gate-${++serial}`);
const wait = async (asked: Errand, visitor: string): Promise<unknown> =>
  JSON.parse(await lane!.wait(asked, visitor));
/** Until it runs: its thread takes a while to begin. */
async function untilRunning(asked: Errand, visitor: string): Promise<void> {
  for (;;) {
    const answer = lane!.look(asked, visitor);
    if (answer.state !== "computing" || answer.progress.share !== null) return;
    await pause(5);
  }
}

describe("the lane", () => {
  test("serves another visitor after the one question that runs, whatever else its visitor has open", async () => {
    const lane = open();
    const gates = Array.from({ length: 6 }, newGate);
    const mine = gates.map((gate) => wait(errand("gate", gate), "one"));
    const asked = errand("double", 1);
    const theirs = wait(asked, "other");
    expect(lane.look(asked, "other")).toMatchObject({ progress: { ahead: 1 } });
    writeFileSync(gates[0]!, "");
    // The five others are as closed as before.
    expect(await theirs).toMatchObject({ double: 2 });
    for (const gate of gates) writeFileSync(gate, "");
    expect(await Promise.all(mine)).toEqual(gates.map(() => "through"));
  });

  test("stops the server's own question for anybody's, and takes it up again", async () => {
    const _lane = open();
    const gate = newGate();
    const standing = wait(errand("gate", gate), NOBODY);
    await untilRunning(errand("gate", gate), NOBODY);
    expect(await wait(errand("double", 1), "one")).toMatchObject({ double: 2 });
    expect(await wait(errand("double", 2), "other")).toMatchObject({ double: 4 });
    await untilRunning(errand("gate", gate), NOBODY);
    writeFileSync(gate, "");
    expect(await standing).toBe("through");
  });

  test("does not stop what a visitor waits for too", async () => {
    const lane = open();
    const gate = newGate();
    const standing = wait(errand("gate", gate), NOBODY);
    await untilRunning(errand("gate", gate), NOBODY);
    lane.look(errand("gate", gate), "one");
    const after = errand("double", 3);
    lane.look(after, "other");
    await pause(100);
    expect(lane.look(after, "other")).toMatchObject({ progress: { share: null, ahead: 1 } });
    writeFileSync(gate, "");
    expect(await standing).toBe("through");
    expect(await wait(after, "other")).toMatchObject({ double: 6 });
  });

  test("takes no more of one visitor than may wait, nor of all, and says so; others and the server may ask", async () => {
    const lane = open({ mostWaitingOfOne: 2, mostWaiting: 3 });
    const gate = newGate();
    const running = errand("gate", gate);
    lane.look(running, "one");
    const answers = [1, 2, 3].map((number) => lane.look(errand("double", number), "one"));
    expect(answers.map(({ state }) => state)).toEqual(["computing", "computing", "failed"]);
    expect(answers[2]).toEqual({ state: "failed", reason: "too-many" });
    await expect(lane.wait(errand("double", 3), "one")).rejects.toMatchObject({ reason: "too-many" });
    // What already waits is no further question.
    expect(lane.look(errand("double", 1), "one").state).toBe("computing");
    expect(lane.look(errand("double", 4), "other").state).toBe("computing");
    expect(lane.look(errand("double", 5), "third")).toEqual({ state: "failed", reason: "too-many" });
    expect(lane.look(errand("double", 6), NOBODY).state).toBe("computing");
    writeFileSync(gate, "");
    await wait(running, "one");
    await wait(errand("double", 2), "one");
    expect(await wait(errand("double", 5), "third")).toMatchObject({ double: 10 });
  });

  test.each(["gate", "deaf"])(
    "cancels what takes longer than an answer may (%s), remembers it, and goes on",
    async (report) => {
      const stories: string[] = [];
      const lane = open({ mostMs: 1500, onFailure: (name, story) => stories.push(`${name}: ${story}`) });
      const long = errand(report, newGate());
      const error: unknown = await lane.wait(long, "one").catch((thrown) => thrown);
      expect(error).toBeInstanceOf(LaneFailure);
      expect(error).toMatchObject({ reason: "too-long" });
      expect(stories).toEqual([`${report}: it took longer than 1.5 s`]);
      expect(lane.look(long, "other")).toEqual({ state: "failed", reason: "too-long" });
      await expect(lane.wait(long, "other")).rejects.toMatchObject({ reason: "too-long" });
    },
  );

  test("answers the next question by a new thread after one that took too long", async () => {
    const lane = open({ mostMs: 2500 });
    const long = lane.wait(errand("deaf", newGate()), "one");
    const next = wait(errand("double", 4), "other");
    await expect(long).rejects.toMatchObject({ reason: "too-long" });
    expect(await next).toEqual({ double: 8, runs: 1 });
  });
});

test.each([
  ["too-many", 429],
  ["too-long", 429],
  ["not-begun", 403],
] satisfies [FailureReason, number][])(
  "“%s” is said in a sentence, in either language",
  async (reason, status) => {
    const english = notReadyResponse({ state: "failed", reason }, "en");
    expect([english.status, await english.text()]).toEqual([status, expect.stringMatching(/[a-z]{3}.*\.$/)]);
    const chinese = await notReadyResponse({ state: "failed", reason }, "zh").text();
    expect(chinese).toMatch(/[\u4e00-\u9fff].*。$/);
    expect(chinese).not.toMatch(/too-|not-begun/);
  },
);
