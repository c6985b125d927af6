import { expect, test } from "vitest";
import { verifyDerived } from "~db/derive/verify";
import { emptyDatabase, factsOf } from "../../support/facts";

function smallPortfolio() {
  const database = emptyDatabase();
  const facts = factsOf(database);
  facts.recoveryCase("c", { defaulted: "2024-01-01", exposureMinor: 1000, officer: "a" });
  facts.activity("c", "2024-01-05", "mediation", { minutes: 60, costMinor: 90 });
  facts.receipt("c", "2024-01-20", 400);
  facts.derive();
  return database;
}

test("an empty database has nothing to verify", () => {
  expect(verifyDerived(emptyDatabase())).toBeNull();
});

test("what was derived is what would be derived", () => {
  const verification = verifyDerived(smallPortfolio());
  expect(verification?.differences).toEqual([]);
  expect(verification?.rows).toMatchObject({ case_facts: 1, episodes: 1, credits: 1 });
});

test("a cell or a credit that was tampered with is named, and nothing is corrected in passing", () => {
  const database = smallPortfolio();
  database.sqlite.exec("UPDATE credits SET amount_minor = 399");
  database.sqlite.exec("DELETE FROM flow_cells WHERE cube = 10 AND credited_minor > 0");
  const tables = verifyDerived(database)?.differences.map((difference) => difference.table);
  expect(tables).toEqual(["credits", "flow_cells"]);
  expect(database.sqlite.prepare("SELECT amount_minor FROM credits").pluck().get()).toBe(399);
});
