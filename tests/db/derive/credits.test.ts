/** Hand-made ledgers: who is credited with what, to the last minor unit. */
import { beforeEach, expect, test } from "vitest";
import type { Database } from "~db/client";
import { emptyDatabase, type Facts, factsOf } from "../../support/facts";

let database: Database;
let facts: Facts;
beforeEach(() => {
  database = emptyDatabase();
  facts = factsOf(database);
  facts.recoveryCase("c", { defaulted: "2024-01-01", exposureMinor: 100_000, officer: "keeper" });
});

/** Credits as `method/officer amount`, in order of date and codes. */
function credits(): string[] {
  facts.derive();
  return database.sqlite
    .prepare(
      `SELECT m.code || '/' || o.code || ' ' || c.amount_minor FROM credits c JOIN methods m ON m.id = c.method_id
       JOIN officers o ON o.id = c.officer_id ORDER BY c.day, c.receipt_id, m.code, o.code`,
    )
    .pluck()
    .all() as string[];
}

test("the latest activity wins, whatever its method", () => {
  facts.activity("c", "2024-02-01", "mediation", { officers: ["a"] });
  facts.activity("c", "2024-02-20", "routine-contact", { officers: ["b"] });
  facts.receipt("c", "2024-03-01", 500);
  expect(credits()).toEqual(["routine-contact/b 500"]);
});

test("ninety days count, ninety-one do not; the day of the receipt counts, the day after does not", () => {
  facts.activity("c", "2024-01-10", "mediation", { officers: ["a"] });
  facts.receipt("c", "2024-04-09", 1);
  facts.receipt("c", "2024-04-10", 2);
  facts.receipt("c", "2024-06-01", 4);
  facts.activity("c", "2024-06-01", "litigation", { officers: ["a"] });
  facts.receipt("c", "2024-05-31", 8);
  expect(credits()).toEqual(["mediation/a 1", "none/keeper 2", "none/keeper 8", "litigation/a 4"]);
});

test("ties of a day share equally; odd units go to the lowest method, then to the lowest officers", () => {
  facts.activity("c", "2024-02-01", "mediation", { officers: ["b", "a", "c"] });
  facts.activity("c", "2024-02-01", "active-attack", { officers: ["z"] });
  facts.receipt("c", "2024-02-05", 11);
  expect(credits()).toEqual(["active-attack/z 6", "mediation/a 2", "mediation/b 2", "mediation/c 1"]);
});

test("times distinguish only activities that both have one", () => {
  facts.activity("c", "2024-02-01", "mediation", { officers: ["a"], minute: 600 });
  facts.activity("c", "2024-02-01", "active-attack", { officers: ["b"], minute: 660 });
  facts.receipt("c", "2024-02-01", 10);
  expect(credits()).toEqual(["active-attack/b 10"]);
  facts.activity("c", "2024-02-01", "litigation", { officers: ["c"] });
  facts.receipt("c", "2024-02-01", 10);
  expect(credits()).toEqual(["active-attack/b 5", "litigation/c 5", "active-attack/b 5", "litigation/c 5"]);
});

test("all officers of the earning episode share, but not those who joined after the receipt", () => {
  facts.activity("c", "2024-02-01", "mediation", { officers: ["a"] });
  facts.activity("c", "2024-02-10", "mediation", { officers: ["b"] });
  facts.receipt("c", "2024-02-12", 10);
  facts.activity("c", "2024-02-20", "mediation", { officers: ["late"] });
  expect(credits()).toEqual(["mediation/a 5", "mediation/b 5"]);
});

test("an activity that names nobody belongs to the officer assigned that day", () => {
  facts.assignment("c", "first", "2024-01-01", "2024-02-01");
  facts.assignment("c", "second", "2024-02-01");
  facts.activity("c", "2024-01-31", "mediation");
  facts.receipt("c", "2024-01-31", 10);
  facts.activity("c", "2024-02-01", "litigation");
  facts.receipt("c", "2024-02-02", 20);
  expect(credits()).toEqual(["mediation/first 10", "litigation/second 20"]);
});

test("what nothing earned goes to the officer of that date, or to nobody", () => {
  facts.recoveryCase("d", { defaulted: "2024-01-01", exposureMinor: 100 });
  facts.receipt("c", "2024-02-01", 10);
  facts.receipt("d", "2024-02-02", 20);
  expect(credits()).toEqual(["none/keeper 10", "none/none 20"]);
});

test("a reversal takes back what the receipt gave, on its own day, whatever methods followed", () => {
  facts.activity("c", "2024-02-01", "mediation", { officers: ["a", "b"] });
  facts.receipt("c", "2024-02-02", 11, { code: "r1" });
  facts.activity("c", "2024-03-01", "litigation", { officers: ["z"] });
  facts.receipt("c", "2024-03-02", -11, { code: "r2", reversalOf: "r1" });
  facts.receipt("c", "2024-03-03", -4, { code: "r3", reversalOf: "r1" });
  expect(credits()).toEqual([
    "mediation/a 6",
    "mediation/b 5",
    "mediation/a -6",
    "mediation/b -5",
    "mediation/a -3",
    "mediation/b -1",
  ]);
});

test("the order of rows never matters", () => {
  const acts: [string, string, string[]][] = [
    ["2024-02-01", "mediation", ["b"]],
    ["2024-02-01", "active-attack", ["a", "c"]],
    ["2024-02-03", "mediation", ["d"]],
    ["2024-02-03", "litigation", ["b"]],
  ];
  const run = (order: typeof acts) => {
    database = emptyDatabase();
    facts = factsOf(database);
    facts.recoveryCase("c", { defaulted: "2024-01-01", exposureMinor: 100_000 });
    for (const [on, method, officers] of order) facts.activity("c", on, method, { officers });
    facts.receipt("c", "2024-02-02", 101);
    facts.receipt("c", "2024-02-09", 7);
    return credits();
  };
  expect(run([...acts].reverse())).toEqual(run(acts));
});
