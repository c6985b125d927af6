import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { Cancelled, LaneFailure, PortfolioChanged } from "~/answers/broken-off.server";
import type { Lane, LaneOptions } from "~/answers/lane.server";
import type { Errand } from "~/answers/messages.server";
import { PIECES_AHEAD } from "~/answers/open-streams.server";
import { twoLanes } from "~/answers/two-lanes.server";
import { deskSettings } from "~/desk.server";
import { laneFolder, laneOver, sampleWorker, USUAL } from "./lane-folder";
import { errand } from "./samples";

let folder: Awaited<ReturnType<typeof laneFolder>>;
let script: string;
beforeAll(async () => {
  folder = await laneFolder();
  script = await sampleWorker("sample-worker-of-lane");
});
afterAll(() => folder.remove());

let lane: Lane;
let failures: string[];
beforeEach(() => {
  open();
});
afterEach(() => lane.stop());

function open(options: Partial<LaneOptions> = {}) {
  failures = [];
  const onFailure = (report: string, story: string) => failures.push(`${report}: ${story}`);
  lane = laneOver(folder.database.file, script, { onFailure, ...options });
}

const look = (asked: Errand) => lane.look(asked, "somebody");
const wait = async (asked: Errand, signal?: AbortSignal): Promise<unknown> =>
  JSON.parse(await lane.wait(asked, "somebody", signal));
const numbers = (count: number, diary: string) => ({ flow: "numbers", input: { count, diary } });

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
  test("is computed once for all who ask it", async () => {
    expect(look(errand("double", 4))).toEqual({ state: "computing", progress: { share: null, ahead: 0 } });
    const both = [wait(errand("double", 4)), wait(errand("double", 4))];
    expect(await Promise.all(both)).toEqual([
      { double: 8, runs: 1 },
      { double: 8, runs: 1 },
    ]);
    expect(await wait(errand("double", 5))).toEqual({ double: 10, runs: 2 });
  });

  test("reports how far it is, and how many are before it", async () => {
    const gate = newFile();
    const first = wait(errand("gate", gate));
    const second = wait(errand("double", 1));
    look(errand("double", 2));
    await until(() => {
      const answer = look(errand("gate", gate));
      return answer.state === "computing" && answer.progress.share === 0.5;
    });
    expect(look(errand("double", 2))).toEqual({
      state: "computing",
      progress: { share: null, ahead: 2 },
    });
    writeFileSync(gate, "");
    expect(await first).toBe("through");
    expect(await second).toMatchObject({ double: 2 });
  });

  test("that takes long has a thread of its own, and holds no short one back", async () => {
    const workerData = { file: folder.database.file, settings: deskSettings(USUAL) };
    const both = twoLanes({ script, workerData });
    const gate = newFile();
    const long = both.wait({ ...errand("gate", gate), isLong: true }, "somebody");
    const longer = both.wait({ ...errand("double", 1), isLong: true }, "somebody");
    expect(JSON.parse(await both.wait(errand("double", 2), "somebody"))).toEqual({ double: 4, runs: 1 });
    expect(both.look({ ...errand("double", 1), isLong: true }, "somebody")).toMatchObject({
      progress: { ahead: 1 },
    });
    writeFileSync(gate, "");
    expect(await Promise.all([long, longer])).toEqual([`"through"`, `{"double":2,"runs":1}`]);
    await both.stop();
  });

  test("is cancelled when the only one who waits goes away", async () => {
    const reader = new AbortController();
    const never = wait(errand("gate", newFile()), reader.signal);
    const after = wait(errand("double", 3));
    reader.abort();
    await expect(never).rejects.toThrow(Cancelled);
    expect(await after).toMatchObject({ double: 6 });
  });

  test("goes on while anybody else waits", async () => {
    const gate = newFile();
    const [leaving, staying] = [new AbortController(), new AbortController()];
    const left = wait(errand("gate", gate), leaving.signal);
    const stayed = wait(errand("gate", gate), staying.signal);
    leaving.abort();
    await expect(left).rejects.toThrow(Cancelled);
    writeFileSync(gate, "");
    expect(await stayed).toBe("through");
  });

  test("is not begun for one who had gone before", async () => {
    await expect(wait(errand("double", 9), AbortSignal.abort())).rejects.toThrow(Cancelled);
    expect(await wait(errand("double", 9))).toMatchObject({ runs: 1 });
  });

  test("ends at its next statement when it never asks whether anybody waits", async () => {
    const reader = new AbortController();
    const never = wait(errand("statements"), reader.signal);
    reader.abort();
    await expect(never).rejects.toThrow(Cancelled);
    expect(await wait(errand("double", 3))).toMatchObject({ double: 6 });
  });

  test("of another version of the portfolio is another one", async () => {
    expect(await wait(errand("double", 4, 0))).toMatchObject({ runs: 1 });
    expect(await wait(errand("double", 4, 1))).toMatchObject({ runs: 2 });
  });

  test("of a version that is no more is refused by its reading", async () => {
    const gate = newFile();
    writeFileSync(gate, "");
    await expect(wait(errand("gate-then-count", gate, 7))).rejects.toThrow(PortfolioChanged);
    expect(failures).toEqual([]);
    expect(await wait(errand("gate-then-count", gate, 0))).toBe(0);
  });
});

test("a page that looks no more is waited for no longer than patience lasts", async () => {
  await lane.stop();
  open({ patienceMs: 20 });
  look(errand("gate", newFile()));
  expect(await wait(errand("double", 7))).toMatchObject({ double: 14 });
});

test("a worker with nothing to do gives its memory back, and is begun again when it is needed", async () => {
  await lane.stop();
  open({ idleMs: 10 });
  const reading = lane.flow(numbers(1000, newFile()));
  await reading.next();
  expect(await wait(errand("double", 1))).toMatchObject({ runs: 1 });
  await pause(50);
  // Somebody still reads.
  expect(await wait(errand("double", 2))).toMatchObject({ runs: 2 });
  await reading.return(undefined);
  await pause(50);
  expect(await wait(errand("double", 3))).toMatchObject({ runs: 1 });
  expect(failures).toEqual([]);
});

describe("a failure", () => {
  test("of the thread reaches all who wait, is reported for a while, and costs nobody else an answer", async () => {
    const [one, other] = [wait(errand("crash")), wait(errand("crash"))];
    const after = wait(errand("double", 1));
    for (const waiting of [one, other]) {
      const error: unknown = await waiting.catch((thrown) => thrown);
      expect(error).toBeInstanceOf(LaneFailure);
      expect(error).toMatchObject({ reason: "broke-off" });
    }
    expect(await after).toEqual({ double: 2, runs: 1 });
    expect(failures).toEqual(["crash: the worker ended with 3"]);
    expect(look(errand("crash"))).toEqual({ state: "failed", reason: "broke-off" });
  });

  test("that was reported long enough is asked again", async () => {
    await lane.stop();
    open({ failureKeptMs: 0 });
    await expect(wait(errand("crash"))).rejects.toThrow(LaneFailure);
    expect(look(errand("crash"))).toMatchObject({ state: "computing" });
  });

  test("of the task is reported, its story in the log alone", async () => {
    await expect(wait(errand("throw"))).rejects.toMatchObject({ reason: "failed" });
    expect(failures[0]).toMatch(/^throw: Error: no such luck\n.*sample-worker/s);
    expect(look(errand("throw"))).toEqual({ state: "failed", reason: "failed" });
    expect(await wait(errand("double", 1))).toMatchObject({ double: 2 });
  });

  test("of a name that the worker does not know is one like any other", async () => {
    await expect(wait(errand("fly"))).rejects.toThrow(/nothing answers fly/);
  });
});

describe("what comes piece by piece", () => {
  const text = (piece: Uint8Array) => Buffer.from(piece).toString();
  const lines = (diary: string) => (existsSync(diary) ? readFileSync(diary, "utf8").trim().split("\n") : []);

  test("comes whole and in order, beside other work", async () => {
    const diary = newFile();
    let all = "";
    for await (const piece of lane.flow(numbers(50, diary))) {
      all += text(piece);
      if (all === "0 ") await wait(errand("double", 1));
    }
    expect(all).toBe(Array.from({ length: 50 }, (_, number) => `${number} `).join(""));
    expect(lines(diary).at(-1)).toBe("closed");
  });

  test("is made no further ahead than its reader may be waiting for", async () => {
    const diary = newFile();
    const reading = lane.flow(numbers(1000, diary));
    await reading.next();
    await until(() => lines(diary).length > PIECES_AHEAD);
    await wait(errand("double", 1));
    expect(lines(diary)).toHaveLength(1 + PIECES_AHEAD);
    await reading.return(undefined);
    await until(() => lines(diary).at(-1) === "closed");
    expect(lines(diary)).toHaveLength(2 + PIECES_AHEAD);
  });

  test("stops when its reader goes away", async () => {
    const diary = newFile();
    const reader = new AbortController();
    const reading = lane.flow(numbers(1000, diary), reader.signal);
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
    const reading = lane.flow({ flow: "failing", input: null });
    expect(text((await reading.next()).value!)).toBe("one");
    await expect(reading.next()).rejects.toThrow("no second");
  });

  test("breaks off with the thread", async () => {
    const reading = lane.flow(numbers(1000, newFile()));
    await reading.next();
    await expect(wait(errand("crash"))).rejects.toThrow(LaneFailure);
    await expect(
      (async () => {
        for await (const _piece of reading);
      })(),
    ).rejects.toThrow("the worker ended with 3");
  });
});

test("stopping ends what is running and answers who waits", async () => {
  const never = wait(errand("gate", newFile()));
  const queued = wait(errand("double", 1));
  const settled = Promise.allSettled([never, queued]);
  await lane.stop();
  expect((await settled).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
});
