import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { HeavyFailure, type HeavyLane, heavyLane, type LaneOptions } from "~/answers/heavy-lane.server";
import { PIECES_AHEAD } from "~/answers/open-streams.server";
import { Cancelled, PortfolioChanged } from "~/answers/task.server";
import { laneFolder, sampleWorker } from "./lane-folder";

let folder: Awaited<ReturnType<typeof laneFolder>>;
let script: string;
beforeAll(async () => {
  folder = await laneFolder();
  script = await sampleWorker("sample-worker-of-lane");
});
afterAll(() => folder.remove());

let lane: HeavyLane;
let failures: string[];
beforeEach(() => {
  open();
});
afterEach(() => lane.stop());

function open(options: Partial<LaneOptions> = {}) {
  failures = [];
  const onFailure = (task: string, story: string) => failures.push(`${task}: ${story}`);
  lane = heavyLane({ file: folder.database.file, script, onFailure, ...options });
}

function question(task: string, input: unknown = null, version = 0) {
  return { task, input, version, isLong: false, key: JSON.stringify([task, input]) };
}

/** A file that is not there yet. */
let serial = 0;
const newFile = () => folder.file(`file-${++serial}`);

async function until<Seen>(look: () => Seen | false | null | undefined): Promise<Seen> {
  for (;;) {
    const seen = look();
    if (seen) return seen;
    await pause(5);
  }
}

describe("a question", () => {
  test("is computed once for all who ask it, and known from then on", async () => {
    expect(lane.recall(question("double", 4))).toBeUndefined();
    expect(lane.ask(question("double", 4))).toEqual({
      state: "computing",
      progress: { share: null, ahead: 0 },
    });
    const both = [lane.wait(question("double", 4)), lane.wait(question("double", 4))];
    expect(await Promise.all(both)).toEqual([
      { double: 8, runs: 1 },
      { double: 8, runs: 1 },
    ]);
    expect(await lane.wait(question("double", 5))).toEqual({ double: 10, runs: 2 });
    expect(lane.ask(question("double", 4))).toEqual({ state: "ready", result: { double: 8, runs: 1 } });
    expect(lane.recall(question("double", 4))).toEqual({ double: 8, runs: 1 });
  });

  test("tells how far it is, and how many are before it", async () => {
    const gate = newFile();
    const first = lane.wait(question("gate", gate));
    const second = lane.wait(question("double", 1));
    lane.ask(question("double", 2));
    await until(() => {
      const answer = lane.ask(question("gate", gate));
      return answer.state === "computing" && answer.progress.share === 0.5;
    });
    expect(lane.ask(question("double", 2))).toEqual({
      state: "computing",
      progress: { share: null, ahead: 2 },
    });
    writeFileSync(gate, "");
    expect(await first).toBe("through");
    expect(await second).toMatchObject({ double: 2 });
  });

  test("that takes long lets the others go first", async () => {
    const gate = newFile();
    const first = lane.wait(question("gate", gate));
    const long = { ...question("double", 1), isLong: true };
    const [fit, quick] = [lane.wait(long), lane.wait(question("double", 2))];
    expect(lane.ask(long)).toMatchObject({ progress: { ahead: 2 } });
    writeFileSync(gate, "");
    expect(await Promise.all([first, quick, fit])).toEqual([
      "through",
      { double: 4, runs: 1 },
      { double: 2, runs: 2 },
    ]);
  });

  test("is given up when the only one who waits goes away", async () => {
    const reader = new AbortController();
    const never = lane.wait(question("gate", newFile()), reader.signal);
    const after = lane.wait(question("double", 3));
    reader.abort();
    await expect(never).rejects.toThrow(Cancelled);
    expect(await after).toMatchObject({ double: 6 });
  });

  test("goes on while anybody else waits", async () => {
    const gate = newFile();
    const [leaving, staying] = [new AbortController(), new AbortController()];
    const left = lane.wait(question("gate", gate), leaving.signal);
    const stayed = lane.wait(question("gate", gate), staying.signal);
    leaving.abort();
    await expect(left).rejects.toThrow(Cancelled);
    writeFileSync(gate, "");
    expect(await stayed).toBe("through");
  });

  test("is not begun for one who had gone before", async () => {
    await expect(lane.wait(question("double", 9), AbortSignal.abort())).rejects.toThrow(Cancelled);
    expect(await lane.wait(question("double", 9))).toMatchObject({ runs: 1 });
  });

  test("ends at its next statement when it never asks whether anybody waits", async () => {
    const reader = new AbortController();
    const never = lane.wait(question("statements"), reader.signal);
    reader.abort();
    await expect(never).rejects.toThrow(Cancelled);
    expect(await lane.wait(question("double", 3))).toMatchObject({ double: 6 });
  });

  test("of another version of the portfolio is another one", async () => {
    expect(await lane.wait(question("double", 4, 0))).toMatchObject({ runs: 1 });
    expect(await lane.wait(question("double", 4, 1))).toMatchObject({ runs: 2 });
    expect(lane.recall(question("double", 4, 0))).toBeUndefined();
  });

  test("of a version that is no more is refused by its reading", async () => {
    const gate = newFile();
    writeFileSync(gate, "");
    await expect(lane.wait(question("gate-then-count", gate, 7))).rejects.toThrow(PortfolioChanged);
    expect(failures).toEqual([]);
    expect(await lane.wait(question("gate-then-count", gate, 0))).toBe(0);
  });
});

test("a page that looks no more is waited for no longer than patience lasts", async () => {
  await lane.stop();
  open({ patienceMs: 20 });
  lane.ask(question("gate", newFile()));
  expect(await lane.wait(question("double", 7))).toMatchObject({ double: 14 });
});

test("a worker with nothing to do gives its memory back, and is begun again when it is needed", async () => {
  await lane.stop();
  open({ idleMs: 10 });
  const reading = lane.stream(question("numbers", { count: 1000, diary: newFile() }));
  await reading.next();
  expect(await lane.wait(question("double", 1))).toMatchObject({ runs: 1 });
  await pause(50);
  // Somebody still reads.
  expect(await lane.wait(question("double", 2))).toMatchObject({ runs: 2 });
  await reading.return(undefined);
  await pause(50);
  expect(await lane.wait(question("double", 3))).toMatchObject({ runs: 1 });
  expect(failures).toEqual([]);
});

describe("a failure", () => {
  test("of the thread reaches all who wait, is told for a while, and costs nobody else his answer", async () => {
    const [one, other] = [lane.wait(question("crash")), lane.wait(question("crash"))];
    const after = lane.wait(question("double", 1));
    for (const waiting of [one, other]) {
      const error: unknown = await waiting.catch((thrown) => thrown);
      expect(error).toBeInstanceOf(HeavyFailure);
      expect(error).toMatchObject({ reason: "broke-off" });
    }
    expect(await after).toEqual({ double: 2, runs: 1 });
    expect(failures).toEqual(["crash: the worker ended with 3"]);
    expect(lane.ask(question("crash"))).toEqual({ state: "failed", reason: "broke-off" });
  });

  test("that was told long enough is asked about anew", async () => {
    await lane.stop();
    open({ failureKeptMs: 0 });
    await expect(lane.wait(question("crash"))).rejects.toThrow(HeavyFailure);
    expect(lane.ask(question("crash"))).toMatchObject({ state: "computing" });
  });

  test("of the task is told with its story for the log alone", async () => {
    await expect(lane.wait(question("throw"))).rejects.toMatchObject({ reason: "failed" });
    expect(failures[0]).toMatch(/^throw: Error: no such luck\n.*sample-worker/s);
    expect(lane.ask(question("throw"))).toEqual({ state: "failed", reason: "failed" });
    expect(await lane.wait(question("double", 1))).toMatchObject({ double: 2 });
  });

  test("of a name that the worker does not know is one like any other", async () => {
    await expect(lane.wait(question("fly"))).rejects.toThrow(/has no fly; it has double, gate/);
  });
});

describe("what comes piece by piece", () => {
  const text = (piece: Uint8Array) => Buffer.from(piece).toString();
  const lines = (diary: string) => (existsSync(diary) ? readFileSync(diary, "utf8").trim().split("\n") : []);

  test("comes whole and in order, beside other work", async () => {
    const diary = newFile();
    let all = "";
    for await (const piece of lane.stream(question("numbers", { count: 50, diary }))) {
      all += text(piece);
      if (all === "0 ") await lane.wait(question("double", 1));
    }
    expect(all).toBe(Array.from({ length: 50 }, (_, number) => `${number} `).join(""));
    expect(lines(diary).at(-1)).toBe("closed");
  });

  test("is made no further ahead than its reader may be waiting for", async () => {
    const diary = newFile();
    const reading = lane.stream(question("numbers", { count: 1000, diary }));
    await reading.next();
    await until(() => lines(diary).length > PIECES_AHEAD);
    await lane.wait(question("double", 1));
    expect(lines(diary)).toHaveLength(1 + PIECES_AHEAD);
    await reading.return(undefined);
    await until(() => lines(diary).at(-1) === "closed");
    expect(lines(diary)).toHaveLength(2 + PIECES_AHEAD);
  });

  test("stops when its reader goes away", async () => {
    const diary = newFile();
    const reader = new AbortController();
    const reading = lane.stream(question("numbers", { count: 1000, diary }), reader.signal);
    await reading.next();
    reader.abort();
    await expect(
      (async () => {
        for await (const _piece of reading);
      })(),
    ).rejects.toThrow(Cancelled);
    await until(() => lines(diary).at(-1) === "closed");
    expect(lines(diary).length).toBeLessThan(10);
  });

  test("fails where it was made, after what had come", async () => {
    const reading = lane.stream(question("failing"));
    expect(text((await reading.next()).value!)).toBe("one");
    await expect(reading.next()).rejects.toThrow("no second");
  });

  test("breaks off with the thread", async () => {
    const reading = lane.stream(question("numbers", { count: 1000, diary: newFile() }));
    await reading.next();
    await expect(lane.wait(question("crash"))).rejects.toThrow(HeavyFailure);
    await expect(
      (async () => {
        for await (const _piece of reading);
      })(),
    ).rejects.toThrow("the worker ended with 3");
  });
});

test("stopping ends what is running and answers who waits", async () => {
  const never = lane.wait(question("gate", newFile()));
  const queued = lane.wait(question("double", 1));
  const told = Promise.allSettled([never, queued]);
  await lane.stop();
  expect((await told).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
});
