/** The list of more cases than the server writes itself, made beside it piece by piece. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Cancelled } from "~/answers/broken-off.server";
import type { Asker } from "~/answers/desk.server";
import type { Lane } from "~/answers/lane.server";
import { visit } from "~/answers/visit.server";
import { bundle } from "~/cli/bundle.mjs";
import type { ExportFormat } from "~/domain/export-formats";
import { type FilterState, NO_FILTERS } from "~/domain/filters";
import { EVERYTHING } from "~/domain/scope";
import { exportReport, MOST_ROWS_IN_SERVER } from "~/exports/export.server";
import { twin } from "~/exports/twin.server";
import { type Database, openDatabase, transaction } from "~db/client";
import { rebuildAll } from "~db/derive/rebuild";
import { migrateDatabase } from "~db/migrate";
import { visiting } from "../support/answered";
import { deskWith, laneOver } from "./lane-folder";

const CASES = MOST_ROWS_IN_SERVER + 1;
const MB = 1e6;

let folder: string;
let database: Database;
let lane: Lane;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "recoup-long-"));
  database = openDatabase(path.join(folder, "long.db"));
  migrateDatabase(database);
  await transaction(database, () => {
    database.sqlite.exec(`
      WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${CASES})
      INSERT INTO borrowers (id, code, kind_id, batch_id) SELECT n, 'b' || n, 0, 1 FROM numbers;
      INSERT INTO recovery_cases (code, borrower_id, borrower_kind_id, region_id, branch_id, officer_id, exposure_minor,
        defaulted_day, defaulted_month, security, cause_id, batch_id)
        SELECT printf('C-%06d', id), id, 0, 0, 0, 0, id * 100, 19700, 647, '', 0, 1 FROM borrowers WHERE id > 0;`);
    rebuildAll(database);
  });
  await bundle(path.resolve("."), { "worker-of-exports": "app/worker.ts" });
  lane = laneOver(database.file, path.resolve("build/worker-of-exports.js"));
}, 120_000);
afterAll(async () => {
  await lane?.stop();
  database.close();
  rmSync(folder, { recursive: true });
});

const BY_CASE = { ...NO_FILTERS, sort: "case_id" };
const OPTIONS = { meta: false, exportedAt: "2025-01-03" };

/** By the server, with its lane. */
function exported(format: ExportFormat, asker: Asker = {}, filters: FilterState = BY_CASE) {
  const desk = deskWith(database, lane);
  const looking = visit({ desk, asker, scope: EVERYTHING, filters, language: "en" });
  return exportReport(looking, "cases", format, OPTIONS);
}

test("holds every case once and in order, in memory that does not grow with it", async () => {
  const { body } = await exported("csv");
  const pieces: Buffer[] = [];
  let largest = 0;
  for await (const piece of body) {
    pieces.push(Buffer.from(piece));
    largest = Math.max(largest, piece.length);
  }
  const rows = parse(Buffer.concat(pieces), { columns: true, bom: true }) as { case_id: string }[];
  expect(rows).toHaveLength(CASES);
  expect(rows[0]?.case_id).toBe("C-000001");
  expect(rows.every(({ case_id }, place) => place === 0 || rows[place - 1]!.case_id < case_id)).toBe(true);
  // Pieces of one size, and of them never more than a few at a time: see the tests of the lane.
  expect(largest).toBeLessThan(MB / 4);
});

test.each(["csv", "json", "xlsx"] as const)(
  "as %s is byte for byte what the process alone would write",
  async (format) => {
    const beside = await whole((await exported(format)).body);
    const alone = openDatabase(database.file);
    await lane.stop();
    const within = await whole(
      (await exportReport(visiting(alone, { filters: BY_CASE }), "cases", format, OPTIONS)).body,
    );
    alone.close();
    lane = laneOver(database.file, path.resolve("build/worker-of-exports.js"));
    expect(beside.length).toBeGreaterThan(MB);
    expect(beside.equals(within)).toBe(true);
  },
  // A workbook is read twice, once for each of its layouts.
  120_000,
);

test("ends with its reader, and the lane goes on", async () => {
  const reader = new AbortController();
  const { body } = await exported("json", { signal: reader.signal });
  const reading = body[Symbol.asyncIterator]();
  await reading.next();
  reader.abort();
  await expect(
    (async () => {
      while (!(await reading.next()).done);
    })(),
  ).rejects.toThrow(Cancelled);
  const next = await exported("csv");
  expect((await next.body[Symbol.asyncIterator]().next()).done).toBe(false);
});

test("as a twin states type and name before the first row is made", async () => {
  const response = await twin(deskWith(database, lane), EVERYTHING, {
    path: "cases",
    search: new URLSearchParams("format=xlsx"),
    exportedAt: "2025-01-03",
  });
  expect(response.status).toBe(200);
  expect(response.headers.get("Content-Disposition")).toContain("recoup-cases-");
  await response.body?.cancel();
});

test("with a column to sort by that there is not is refused at once", async () => {
  await expect(exported("csv", {}, { ...NO_FILTERS, sort: "beauty" })).rejects.toThrow(/beauty/);
});

async function whole(body: AsyncIterable<string | Uint8Array>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of body) pieces.push(Buffer.from(piece as string));
  return Buffer.concat(pieces);
}
