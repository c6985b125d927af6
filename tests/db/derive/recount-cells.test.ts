/** Cells that were counted by other cubes are recounted when the database is migrated, and only then. */
import { expect, test } from "vitest";
import { verifyDerived } from "~db/derive/verify";
import { migrateDatabase } from "~db/migrate";
import { chanceLedger } from "../../support/chance-ledger";
import { emptyDatabase } from "../../support/facts";

test("other cubes: all cells again, once", () => {
  const database = chanceLedger();
  const { sqlite } = database;
  sqlite.exec("UPDATE counted_cubes SET shapes = 'of long ago'");
  sqlite.exec("DELETE FROM case_cells WHERE cube > 12; UPDATE flow_cells SET cube = 99 WHERE cube = 10");
  expect(verifyDerived(database)?.differences.map(({ table }) => table)).toEqual([
    "flow_cells",
    "case_cells",
  ]);

  const said: string[] = [];
  migrateDatabase(database, { say: (sentence) => said.push(sentence) });
  expect(said).toHaveLength(1);
  expect(verifyDerived(database)?.differences).toEqual([]);

  migrateDatabase(database, { say: (sentence) => said.push(sentence) });
  expect(said).toHaveLength(1);
  database.close();
});

test("a database without a portfolio has no records to count", () => {
  const database = emptyDatabase();
  database.sqlite.exec("DELETE FROM counted_cubes");
  const said: string[] = [];
  migrateDatabase(database, { say: (sentence) => said.push(sentence) });
  expect(said).toEqual([]);
  expect(database.sqlite.prepare("SELECT count(*) FROM counted_cubes").pluck().get()).toBe(1);
  database.close();
});
