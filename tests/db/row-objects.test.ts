/** Rows put together here are those that the driver would give, and equal texts are one. */
import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { rowObjects, sharedTexts } from "~db/row-objects";

const NAMES = ["id", 'it\'s "quoted"', "isOpen", "isPaid", "text"];

test("an object has every column under its name, and flags are booleans or unknown", () => {
  const object = rowObjects(NAMES, ["isOpen", "isPaid"]);
  expect([object([1, 2.5, 0, null, "a"]), object([2, null, 1, 0, ""])]).toEqual([
    { id: 1, 'it\'s "quoted"': 2.5, isOpen: false, isPaid: null, text: "a" },
    { id: 2, 'it\'s "quoted"': null, isOpen: true, isPaid: false, text: "" },
  ]);
});

test("whatever SQLite answers, the driver's own objects hold the same", () => {
  const sqlite = new Sqlite(":memory:");
  const query = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300)
    SELECT i, i / 7.0 AS share, 'kind ' || (i % 3) AS kind, 'code ' || i AS code, NULL AS missing, x'00ff' AS bytes FROM n`;
  const statement = sqlite.prepare(query);
  const own = statement.all();
  const rows = statement.raw().all() as unknown[][];
  const share = sharedTexts();
  const object = rowObjects(statement.columns().map(({ name }) => name));
  expect(
    rows.map((values) => {
      share(values);
      return object(values);
    }),
  ).toEqual(own);
  sqlite.close();
});

test("more texts than are kept stay what they are, and so do long ones", () => {
  const share = sharedTexts();
  const texts = Array.from({ length: 10_000 }, (_, at) => `${at}${"x".repeat(at % 100)}`);
  for (const text of [...texts, ...texts]) {
    const values = [text, null, 3];
    share(values);
    expect(values).toEqual([text, null, 3]);
  }
});
