/** Pages over a portfolio too large to be counted by the server: from the cells at once, else by the lane. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Lane } from "~/answers/lane.server";
import { type Visit, visit } from "~/answers/visit.server";
import { type FilterState, NO_FILTERS } from "~/domain/filters";
import type { Report } from "~/domain/report";
import { EVERYTHING } from "~/domain/scope";
import { twin } from "~/exports/twin.server";
import { branchPageReport } from "~/reports/branch/branch-page-report.server";
import { casesReport } from "~/reports/cases/cases-report.server";
import { dataQualityReport } from "~/reports/data-quality/data-quality-report.server";
import { filterChoices } from "~/reports/filter-choices.server";
import { methodsReport } from "~/reports/methods/methods-report.server";
import { overviewPageReport } from "~/reports/overview/overview-report.server";
import { requireReport } from "~/reports/require-report.server";
import { type Database, openDatabase } from "~db/client";
import { allowRows, RowsNeeded } from "~db/queries/allow-rows";
import { sqliteStore } from "~db/sqlite-store";
import { visiting } from "../support/answered";
import { evenLedger } from "../support/even-ledger";
import { deskWith, laneOver, sampleWorker } from "./lane-folder";

let folder: string;
let unlimited: Database;
let database: Database;
let lane: Lane;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "recoup-page-"));
  const made = evenLedger();
  const file = path.join(folder, "even.db");
  made.sqlite.exec(`VACUUM INTO '${file}'`);
  made.close();
  unlimited = openDatabase(file);
  database = openDatabase(file, { mostRowsCounted: 10 });
  lane = laneOver(file, await sampleWorker("sample-worker-of-pages"));
});
afterEach(async () => {
  await lane.stop();
  unlimited.close();
  database.close();
  rmSync(folder, { recursive: true });
});

/** No cube keeps it. */
const UNCELLED: FilterState = { ...NO_FILTERS, security: ["unknown"] };

/** Somebody who looks at pages of the server, whose thread counts few rows. */
const serverVisit = (filters: FilterState = NO_FILTERS): Visit =>
  visiting(database, { filters, desk: deskWith(database, lane) });
const openGate = () => writeFileSync(`${database.file}.gate`, "");

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
  const report = await serverVisit().require(methodsReport, {}, []);
  expect(report).toEqual(await visiting(unlimited).whole(methodsReport, {}, []));
});

const PAGES: Readonly<Record<string, (visit: Visit) => Promise<unknown>>> = {
  methods: (visit) => visit.require(methodsReport, {}, []),
  overview: overviewPageReport,
  "a branch": (visit) => branchPageReport(visit, "b1"),
  "data quality": (visit) => visit.require(dataQualityReport),
  cases: (visit) => visit.require(casesReport),
};

test.each(Object.entries(PAGES))(
  "what they do not is a page that says how far it is, and then the page: %s",
  async (_name, page) => {
    const looking = serverVisit(UNCELLED);
    const refused = async () => {
      const response = await thrownBy(page(looking));
      expect(response.status).toBe(202);
      return response.json();
    };
    let progress = await refused();
    // The thread takes a while to begin.
    while (progress.share === null) progress = await refused();
    expect(progress).toEqual({ share: 0.25, ahead: 0 });
    openGate();
    const expected = await page(visiting(unlimited, { filters: UNCELLED }));
    // A page asks several questions, one after the other; who looks at it asks again until all are there.
    for (;;) {
      const answer = await page(looking).catch((error: Response) => error);
      if (answer instanceof Response) expect(answer.status).toBe(202);
      else {
        expect(answer).toEqual(expected);
        return;
      }
    }
  },
);

test("a failure is a 503, and the log has its story", async () => {
  await lane.stop();
  const stories: string[] = [];
  lane = laneOver(database.file, path.join(folder, "no-such-worker.js"), {
    onFailure: (report, story) => stories.push(`${report}: ${story}`),
  });
  const refused = await thrownBy(serverVisit(UNCELLED).require(methodsReport, {}, []));
  expect([refused.status, await refused.text()]).toEqual([503, ""]);
  expect(stories).toEqual([expect.stringMatching(/^methods: .*Cannot find module/s)]);
});

test("a column to sort by that there is not is refused before anything is computed", async () => {
  const response = await thrownBy(requireReport(serverVisit({ ...UNCELLED, sort: "beauty" }), methodsReport));
  expect(response.status).toBe(400);
});

test.each(["methods", "cases", "branches/b1"])("the twins of %s wait for it", async (page) => {
  const ask = ({ desk }: Visit) =>
    twin(desk, EVERYTHING, {
      path: page,
      search: new URLSearchParams("security=unknown&format=json"),
      exportedAt: "2025-01-03",
    }).then((response) => response.text());
  const expected = JSON.parse(await ask(visiting(unlimited))) as Report;
  let isThere = false;
  const waiting = ask(serverVisit()).finally(() => {
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
    twin(serverVisit().desk, EVERYTHING, {
      path: "regions",
      search: new URLSearchParams("security=unknown&format=csv&lang=zh"),
      exportedAt: "2025-01-03",
      asker: { signal },
    });

  test("because its reader goes away is cancelled", async () => {
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
    lane.dismiss();
    const response = await waiting;
    expect([response.status, await response.text()]).toEqual([
      503,
      expect.stringContaining("服务器正在停止"),
    ]);
  });
});

test("a page knows that something it asked is still computed, whichever of its visits asked", async () => {
  const page = serverVisit();
  await page.require(filterChoices);
  expect(page.isWaiting()).toBe(false);
  const { state } = await visit({ ...page, filters: UNCELLED }).ask(methodsReport, "now", {}, []);
  expect([state, page.isWaiting()]).toEqual(["computing", true]);
  expect(serverVisit(UNCELLED).isWaiting()).toBe(false);
  openGate();
});
