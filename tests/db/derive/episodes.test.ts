/** Hand-made ledgers: where an episode begins and ends, what was known before it, and what came after. */
import { beforeEach, expect, test } from "vitest";
import { isoFromDay } from "~/domain/calendar";
import type { Database } from "~db/client";
import { emptyDatabase, type Facts, factsOf } from "../../support/facts";

let database: Database;
let facts: Facts;
beforeEach(() => {
  database = emptyDatabase();
  facts = factsOf(database);
});

type Row = Record<string, number | null>;

function episodes(method?: string): Row[] {
  facts.derive();
  const rows = database.sqlite
    .prepare(
      `SELECT e.* FROM episodes e JOIN methods m ON m.id = e.method_id WHERE m.code = coalesce(?, m.code) ORDER BY e.start_day, m.code`,
    )
    .all(method ?? null) as Row[];
  return rows;
}
const spans = (rows: Row[]) =>
  rows.map((row) => `${isoFromDay(row.start_day!)} ${isoFromDay(row.last_day!)} ${row.activity_count}`);

test("thirty days apart is one episode, thirty-one are two", () => {
  facts.recoveryCase("c", { defaulted: "2024-01-01", exposureMinor: 1000 });
  for (const on of ["2024-01-05", "2024-02-04", "2024-03-06"]) facts.activity("c", on, "mediation");
  expect(spans(episodes())).toEqual(["2024-01-05 2024-02-04 2", "2024-03-06 2024-03-06 1"]);
});

test("methods run beside each other, and the closing of the case ends what runs", () => {
  facts.recoveryCase("c", { defaulted: "2024-01-01", exposureMinor: 1000, closed: "2024-01-15" });
  for (const on of ["2024-01-05", "2024-01-15", "2024-01-16"]) facts.activity("c", on, "mediation");
  facts.activity("c", "2024-01-10", "litigation");
  expect(spans(episodes("mediation"))).toEqual(["2024-01-05 2024-01-15 2", "2024-01-16 2024-01-16 1"]);
  expect(episodes("mediation").map((row) => row.is_first_of_method)).toEqual([1, 0]);
  expect(episodes("mediation")[1]).toMatchObject({
    earlier_episodes: 2,
    running_episodes: 1,
    earlier_methods: 2,
  });
});

test("what was owed at the opening: exposure, later charges, receipts since default, all before that day", () => {
  facts.recoveryCase("c", { defaulted: "2024-01-10", exposureMinor: 1000, due: "2023-12-11" });
  facts.receipt("c", "2024-01-09", 50);
  facts.charge("c", "2024-01-10", 7);
  facts.charge("c", "2024-02-01", 100);
  facts.charge("c", "2024-02-02", 30, "write-down");
  facts.receipt("c", "2024-02-03", 200);
  facts.activity("c", "2024-02-04", "mediation");
  facts.receipt("c", "2024-02-04", 300);
  const [episode] = episodes();
  expect(episode).toMatchObject({
    outstanding_minor: 1000 + 100 - 30 - 200,
    days_past_due: 55,
    days_since_receipt: 1,
  });
  expect(episode).toMatchObject({ received_before_minor: 250, received_30_minor: 300 });
});

test("receipts count on the first and the last day of the horizon; reversals and new money are taken off", () => {
  facts.recoveryCase("c", { defaulted: "2024-01-01", exposureMinor: 1000 });
  facts.activity("c", "2024-02-01", "mediation");
  facts.receipt("c", "2024-02-01", 100, { code: "r" });
  facts.receipt("c", "2024-03-02", 40);
  facts.receipt("c", "2024-03-03", 20);
  facts.receipt("c", "2024-02-20", -10, { reversalOf: "r" });
  facts.advance("c", "2024-03-02", 25);
  expect(episodes()[0]).toMatchObject({
    received_30_minor: 130,
    advanced_30_minor: 25,
    received_90_minor: 150,
  });
});

test("what happened before: last method, whether it paid, promises, tenure", () => {
  facts.recoveryCase("c", { defaulted: "2024-01-01", exposureMinor: 1000 });
  facts.assignment("c", "a", "2024-01-01", "2024-02-01");
  facts.assignment("c", "b", "2024-02-01");
  facts.activity("c", "2024-01-10", "mediation", { outcome: "promise" });
  facts.promise("c", "2024-01-10", "2024-01-20", 100);
  facts.promise("c", "2024-01-10", "2024-02-20", 100);
  facts.receipt("c", "2024-01-25", 90);
  facts.activity("c", "2024-02-11", "litigation");
  const second = episodes("litigation")[0]!;
  expect(second).toMatchObject({
    previous_paid: 1,
    promises_made: 1,
    promises_kept: 1,
    tenure_days: 10,
    days_since_activity: 32,
  });
  expect(second.previous_method_id).toBe(facts.method("mediation"));
});

test("a handover on the first day does not count yet: tenure is the former officer's, as on the eve", () => {
  facts.recoveryCase("c", { defaulted: "2024-01-01", exposureMinor: 1000 });
  facts.assignment("c", "a", "2024-01-01", "2024-02-11");
  facts.assignment("c", "b", "2024-02-11");
  facts.activity("c", "2024-02-11", "personnel-rotation");
  expect(episodes()[0]).toMatchObject({ tenure_days: 41 });
});

test("what pays back a new loan leaves the old debt as it was, its reversal too", () => {
  facts.recoveryCase("c", { defaulted: "2024-01-01", exposureMinor: 1000 });
  facts.receipt("c", "2024-01-10", 300, { code: "n", kind: "new-loan" });
  facts.receipt("c", "2024-01-11", -100, { reversalOf: "n" });
  facts.receipt("c", "2024-01-12", 50);
  facts.activity("c", "2024-02-01", "mediation");
  expect(episodes()[0]).toMatchObject({ outstanding_minor: 950, received_before_minor: 250 });
});
