import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { prepareDatabase } from "~/prepare-database.server";
import { databaseFile, openDatabase } from "~db/client";
import { pastEpisodes } from "~db/queries/plan/past-episodes";
import { sqliteStore } from "~db/sqlite-store";
import type { Store } from "~db/store";

const folder = mkdtempSync(path.join(tmpdir(), "recoup-"));
const databaseUrl = `file:${path.join(folder, "recoup.db")}`;
let store: Store;

beforeAll(async () => {
  await prepareDatabase({ databaseUrl, currency: "CNY" }, { demoCases: 200, say: () => {} });
  store = sqliteStore(openDatabase(databaseFile(databaseUrl), { readonly: true }));
}, 60_000);

afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

/** A day before which some episodes have half a year behind them and others have not. */
const CUT_OFF = 20_000;

test("what was not followed up for the whole horizon teaches nothing, also where its case was paid within it", async () => {
  const sooner = await pastEpisodes(store, CUT_OFF, 90);
  const later = await pastEpisodes(store, CUT_OFF, 365);
  expect(later.length).toBeGreaterThan(0);
  expect(later.length).toBeLessThan(sooner.length);
  for (const { day, outstandingMinor } of sooner) {
    expect(day).toBeLessThanOrEqual(CUT_OFF - 90);
    expect(outstandingMinor).toBeGreaterThan(0);
  }
  const [{ paid }] = (await store.rows<{ paid: number }>(sql`
    SELECT count(*) AS paid FROM episodes AS e
    JOIN recovery_cases AS c ON c.id = e.case_id AND c.borrower_id = e.borrower_id
    WHERE e.outstanding_minor > 0 AND e.start_day BETWEEN ${CUT_OFF - 89} AND ${CUT_OFF} AND c.closed_day <= ${CUT_OFF}`)) as [
    { paid: number },
  ];
  expect(paid).toBeGreaterThan(0);
});

test("of more than can teach anything every n-th borrower is read, with all that it had", async () => {
  const all = await pastEpisodes(store, CUT_OFF, 180);
  const some = await pastEpisodes(store, CUT_OFF, 180, all.length / 3);
  expect(some).toEqual(all.filter(({ borrowerId }) => borrowerId % 3 === 0));
  expect(some.length).toBeGreaterThan(0);
});
