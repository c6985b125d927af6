import { afterAll, beforeAll, expect, test } from "vitest";
import { JUDGED } from "~/reports/reads";
import type { Database } from "~db/client";
import { receiptsWithTouches } from "~db/queries/receipts-with-touches";
import { sqliteStore } from "~db/sqlite-store";
import { visiting } from "../../support/answered";
import { day, emptyDatabase, factsOf } from "../../support/facts";

/** A paid 500 after a visit of two officers and a call; 300 of it were taken back. B never paid. C paid untouched. */
let database: Database;
beforeAll(() => {
  database = emptyDatabase();
  const facts = factsOf(database);
  for (const code of "ABC")
    facts.recoveryCase(code, { defaulted: "2024-01-01", exposureMinor: 1000, region: "north" });
  facts.activity("A", "2024-02-01", "active-attack", { officers: ["o1"] });
  facts.activity("A", "2024-02-01", "active-attack", { officers: ["o2"] });
  facts.activity("A", "2024-02-20", "routine-contact", { officers: ["o1"] });
  facts.receipt("A", "2024-03-01", 500, { code: "r1" });
  facts.receipt("A", "2024-03-05", -300, { reversalOf: "r1" });
  facts.activity("B", "2024-02-01", "active-attack", { officers: ["o1"] });
  facts.receipt("C", "2024-04-01", 70);
  facts.derive();
  database.sqlite.exec("UPDATE portfolio SET version = 1, currency = 'CNY'");
});
afterAll(() => database.close());

const endings = async (filters = {}) =>
  receiptsWithTouches(sqliteStore(database), (await visiting(database, { filters }).look(JUDGED)).selection);
const idOf = (code: string) =>
  String(database.sqlite.prepare("SELECT id FROM methods WHERE code = ?").pluck().get(code));

test("each receipt less what was taken back, with its case's touches, and the cases that never paid", async () => {
  const visit = { method: idOf("active-attack"), day: day("2024-02-01") };
  const call = { method: idOf("routine-contact"), day: day("2024-02-20") };
  expect(await endings()).toEqual([
    { day: day("2024-03-01"), amountMinor: 200, touches: [visit, call] },
    { day: day("2024-04-01"), amountMinor: 70, touches: [] },
    { day: day("2024-04-01"), amountMinor: 0, touches: [visit] },
  ]);
});

test("a period selects receipts by their own day; a choice of methods changes nothing", async () => {
  expect((await endings({ from: "2024-04" }))?.map(({ amountMinor }) => amountMinor)).toEqual([70, 0]);
  expect(await endings({ method: ["active-attack"] })).toEqual(await endings());
  expect(await endings({ region: ["unknown"] })).toEqual([]);
});
