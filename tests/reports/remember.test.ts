import { expect, test } from "vitest";
import { remembered } from "~/reports/remember.server";
import { smallLedger } from "../support/small-ledger";

test("an answer is computed once per version of the portfolio, and the oldest makes room", () => {
  const database = smallLedger();
  let computed = 0;
  const ask = (question: unknown) => remembered(database, question, () => ++computed);
  expect([ask("a"), ask("a"), ask("b"), ask("a")]).toEqual([1, 1, 2, 1]);
  database.sqlite.exec("UPDATE portfolio SET version = version + 1");
  expect(ask("a")).toBe(3);
  for (let question = 0; question < 200; question++) ask(question);
  expect(ask(199)).toBe(203);
  expect(ask("a")).toBe(204);
  database.close();
});

test("a failing question is asked again", () => {
  const database = smallLedger();
  expect(() =>
    remembered(database, "x", () => {
      throw new Error("no");
    }),
  ).toThrow("no");
  expect(remembered(database, "x", () => 5)).toBe(5);
  database.close();
});
