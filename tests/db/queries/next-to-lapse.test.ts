/** Which claims lapse next is read off their index, the first of them first. */

import { expect, test } from "vitest";
import { nextToLapse } from "~db/queries/open-cases";
import { sqliteStore } from "~db/sqlite-store";
import { EVERYTHING } from "../../support/any-selection";
import { chanceLedger } from "../../support/chance-ledger";

test("the first few are found by walking the index of the limitation", async () => {
  const database = chanceLedger();
  const asked: string[] = [];
  const prepare = database.sqlite.prepare.bind(database.sqlite);
  database.sqlite.prepare = ((text: string) => {
    asked.push(text);
    return prepare(text);
  }) as typeof database.sqlite.prepare;
  await nextToLapse(sqliteStore(database), EVERYTHING, [0, 100_000], 3);
  const statement = asked.find((text) => text.includes("ORDER BY"))!;
  const plan = prepare(`EXPLAIN QUERY PLAN ${statement}`).all(
    ...Array.from({ length: statement.split("?").length - 1 }, () => 1),
  ) as { detail: string }[];
  expect(plan[0]?.detail).toContain("USING INDEX case_facts_limitation (<expr>>? AND <expr><?)");
  database.close();
});
