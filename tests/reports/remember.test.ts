import { expect, test } from "vitest";
import { remembered } from "~/reports/remember.server";
import { sqliteStore } from "~db/sqlite-store";
import { smallLedger } from "../support/small-ledger";

test("an answer is computed once per version of the portfolio, and the oldest makes room", async () => {
  const database = smallLedger();
  let computed = 0;
  const ask = (question: unknown) => remembered(sqliteStore(database), question, () => ++computed);
  expect([await ask("a"), await ask("a"), await ask("b"), await ask("a")]).toEqual([1, 1, 2, 1]);
  database.sqlite.exec("UPDATE portfolio SET version = version + 1");
  expect(await ask("a")).toBe(3);
  for (let question = 0; question < 200; question++) await ask(question);
  expect(await ask(199)).toBe(203);
  expect(await ask("a")).toBe(204);
  database.close();
});

test("a failing question is asked again", async () => {
  const database = smallLedger();
  await expect(async () =>
    remembered(sqliteStore(database), "x", () => {
      throw new Error("no");
    }),
  ).rejects.toThrow("no");
  expect(await remembered(sqliteStore(database), "x", () => 5)).toBe(5);
  database.close();
});
