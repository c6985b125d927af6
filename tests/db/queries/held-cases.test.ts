/** Payments of a case are what came in on its debt: not before its default, not taken back, not for a new loan. */

import { expect, test } from "vitest";
import { dayFromIso } from "~/domain/calendar";
import { heldCases } from "~db/queries/held-cases";
import { sqliteStore } from "~db/sqlite-store";
import { storiedCase } from "../../support/storied-case";

test("of five receipts one pays the debt", async () => {
  const database = storiedCase();
  const [held] = await heldCases(sqliteStore(database));
  expect(held!.payments).toEqual([{ day: dayFromIso("2024-04-02"), amountMinor: 20_000 }]);
  database.close();
});
