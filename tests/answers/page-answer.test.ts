/** Pages over a portfolio too large to be counted by the server: from the cells at once, else by the lane. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openHeavyLane } from "~/answers/heavy-answer.server";
import type { HeavyLane } from "~/answers/heavy-lane.server";
import { type FilterState, NO_FILTERS } from "~/domain/filters";
import type { Report } from "~/domain/report";
import { EVERYTHING } from "~/domain/scope";
import { twin } from "~/exports/twin.server";
import { requirePage } from "~/reports/page-answer.server";
import type { PageName, PageQuestion } from "~/reports/page-questions.server";
import { pageResult } from "~/reports/page-questions.server";
import { requireReport } from "~/reports/require-report.server";
import { type Database, openDatabase } from "~db/client";
import { allowRows, RowsNeeded } from "~db/queries/allow-rows";
import { sqliteStore } from "~db/sqlite-store";
import { evenLedger } from "../support/even-ledger";
import { sampleWorker } from "./lane-folder";

let folder: string;
let unlimited: Database;
let database: Database;
let lane: HeavyLane;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "recoup-page-"));
  const made = evenLedger();
  const file = path.join(folder, "even.db");
  made.sqlite.exec(`VACUUM INTO '${file}'`);
  made.close();
  unlimited = openDatabase(file);
  database = openDatabase(file, { mostRowsCounted: 10 });
  lane = openHeavyLane({ file, script: await sampleWorker("sample-worker-of-pages") });
});
afterEach(async () => {
  await lane.stop();
  unlimited.close();
  database.close();
  rmSync(folder, { recursive: true });
});

/** No cube keeps it. */
const UNCELLED: FilterState = { ...NO_FILTERS, security: ["unknown"] };

function question<Page extends PageName>(page: Page, filters: FilterState, code = ""): PageQuestion<Page> {
  return { page, scope: EVERYTHING, filters, code };
}
const openGate = () => writeFileSync(`${database.file}.gate`, "");
const asJson = (value: unknown) => JSON.parse(JSON.stringify(value));

async function thrownBy(work: Promise<unknown>): Promise<Response> {
  const thrown: unknown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(Response);
  return thrown as Response;
}

test("rows are counted where they are few, or where nobody else waits", async () => {
  expect(await allowRows(sqliteStore(unlimited))).toBe(sqliteStore(unlimited));
  await expect(async () => allowRows(sqliteStore(database))).rejects.toThrow(RowsNeeded);
  const patient = openDatabase(database.file, { mostRowsCounted: 100_000 });
  expect(await allowRows(sqliteStore(patient))).toBe(sqliteStore(patient));
  patient.close();
});

test("what cells answer is answered at once, beside whatever the lane does", async () => {
  const report = await requirePage(sqliteStore(database), question("methods", NO_FILTERS));
  expect(report).toEqual(await pageResult(sqliteStore(unlimited), question("methods", NO_FILTERS)));
});

test("what they do not is a page that says how far it is, and then the page", async () => {
  for (const asked of [
    question("methods", UNCELLED),
    question("overview", UNCELLED),
    question("branch-page", UNCELLED, "b1"),
    question("data-quality", NO_FILTERS),
    question("cases", UNCELLED),
  ]) {
    rmSync(`${database.file}.gate`, { force: true });
    const response = await thrownBy(requirePage(sqliteStore(database), asked));
    expect([asked.page, response.status]).toEqual([asked.page, 202]);
    expect(await response.json()).toEqual({ share: 0.25, ahead: 0 });
    openGate();
    expect(await requirePage(sqliteStore(database), asked)).toEqual(
      asJson(await pageResult(sqliteStore(unlimited), asked)),
    );
  }
}, 60_000);

test("a failure is a 503, and the log has its story", async () => {
  await lane.stop();
  const stories: string[] = [];
  lane = openHeavyLane({
    file: database.file,
    script: path.join(folder, "no-such-worker.js"),
    onFailure: (task, story) => stories.push(`${task}: ${story}`),
  });
  expect((await thrownBy(requirePage(sqliteStore(database), question("methods", UNCELLED)))).status).toBe(
    503,
  );
  expect(stories).toEqual([expect.stringMatching(/^page: .*Cannot find module/s)]);
});

test("a column to sort by that there is not is refused before anything is computed", async () => {
  const request = new Request("http://localhost/methods?security=unknown&sort=beauty");
  const response = await thrownBy(requireReport(sqliteStore(database), EVERYTHING, request, "methods"));
  expect(response.status).toBe(400);
});

test.each(["methods", "cases", "branches/b1"])("the twins of %s wait for it", async (page) => {
  const ask = (from: Database) =>
    twin(sqliteStore(from), EVERYTHING, {
      path: page,
      search: new URLSearchParams("security=unknown&format=json"),
      exportedAt: "2025-01-03",
    }).then((response) => response.text());
  const expected = JSON.parse(await withoutLane(() => ask(unlimited))) as Report;
  let isThere = false;
  const waiting = ask(database).finally(() => {
    isThere = true;
  });
  // A list goes straight to its stream, which no gate holds.
  if (page !== "cases") {
    await pause(300);
    expect(isThere).toBe(false);
  }
  openGate();
  expect(JSON.parse(await waiting)).toEqual(expected);
});

describe("a twin that is broken off", () => {
  const ask = (signal?: AbortSignal) =>
    twin(sqliteStore(database), EVERYTHING, {
      path: "regions",
      search: new URLSearchParams("security=unknown&format=csv&lang=zh"),
      exportedAt: "2025-01-03",
      signal,
    });

  test("because its reader goes away is given up", async () => {
    const reader = new AbortController();
    const waiting = ask(reader.signal);
    reader.abort();
    expect((await waiting).status).toBe(503);
    openGate();
    expect((await ask()).status).toBe(200);
  });

  test("because the server is being stopped says so at once", async () => {
    const waiting = ask();
    await pause(100);
    lane.sendHome();
    const response = await waiting;
    expect([response.status, await response.text()]).toEqual([
      503,
      expect.stringContaining("服务器正在停止"),
    ]);
  });
});

async function withoutLane<Result>(work: () => Promise<Result>): Promise<Result> {
  const kept = globalThis as { recoupHeavyLane?: HeavyLane };
  const before = kept.recoupHeavyLane;
  kept.recoupHeavyLane = undefined;
  try {
    return await work();
  } finally {
    kept.recoupHeavyLane = before;
  }
}
