/** Pages of the list are cut from one and the same order, whatever is chosen, and an index gives it. */

import fc from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { REPORTS } from "~/domain/reports";
import type { Database } from "~db/client";
import { caseLines } from "~db/queries/case-list";
import { caseIds } from "~db/queries/case-order";
import { sqliteStore } from "~db/sqlite-store";
import { EVERYTHING, selection } from "../../support/any-selection";
import { chanceLedger } from "../../support/chance-ledger";

let database: Database;
beforeAll(() => {
  database = chanceLedger();
});
afterAll(() => database.close());

const LIMIT = 7;
const ORDERS = REPORTS.cases.columns.flatMap(({ key }) => [[key, false] as const, [key, true] as const]);

test.each(ORDERS)("%s, descending %s: the pages together are the whole list", async (key, descending) => {
  const order = { key, descending };
  await fc.assert(
    fc.asyncProperty(selection, async (chosen) => {
      const whole = await caseIds(sqliteStore(database), chosen, order);
      const pages = await Promise.all(
        Array.from({ length: Math.ceil(whole.length / LIMIT) + 1 }, (_, page) =>
          caseIds(sqliteStore(database), chosen, order, {
            limit: LIMIT,
            offset: page * LIMIT,
            of: whole.length,
          }),
        ),
      );
      expect(pages.flat()).toEqual(whole);
      expect(new Set(whole).size).toBe(whole.length);
    }),
    { numRuns: 12 },
  );
});

/** What people write is in no column of the files. */
const OF_NOTES = ["last_note_on", "last_note"];

test("by notes rows are sorted, where that may be done", async () => {
  const store = { ...sqliteStore(database), mostRowsCounted: 0 };
  const page = { limit: LIMIT, offset: 0, of: 41 };
  for (const key of OF_NOTES)
    await expect(caseIds(store, EVERYTHING, { key, descending: false }, page)).rejects.toThrow("too many");
});

test.each(ORDERS.filter(([key]) => !OF_NOTES.includes(key)))(
  "%s, descending %s: an index gives the order",
  async (key, descending) => {
    const prepare = vi.spyOn(database.sqlite, "prepare");
    await caseIds(
      sqliteStore(database),
      EVERYTHING,
      { key, descending },
      { limit: LIMIT, offset: LIMIT, of: 41 },
    );
    const statement = prepare.mock.calls.map(([text]) => text).find((text) => text.includes("ORDER BY"))!;
    prepare.mockRestore();
    const plan = database.sqlite.prepare(`EXPLAIN QUERY PLAN ${statement}`).all(LIMIT, LIMIT) as {
      detail: string;
    }[];
    const steps = plan.map(({ detail }) => detail);
    expect(steps.join()).not.toContain("TEMP B-TREE");
    expect(steps[0]).toContain("USING COVERING INDEX");
  },
);

const numbers = [
  "exposure_minor",
  "outstanding_minor",
  "days_past_due",
  "activities",
  "received_minor",
] as const;

test.each(numbers)("by %s the lines really rise", async (key) => {
  const ids = await caseIds(sqliteStore(database), EVERYTHING, { key, descending: false });
  const value = {
    exposure_minor: "exposureMinor",
    outstanding_minor: "outstandingMinor",
    days_past_due: "daysPastDue",
    activities: "activities",
    received_minor: "receivedMinor",
  } as const;
  const shown = (await caseLines(sqliteStore(database), EVERYTHING, ids)).map((line) => line[value[key]]);
  expect(shown).toHaveLength(41);
  expect(shown).toEqual([...shown].sort((a, b) => a - b));
});
