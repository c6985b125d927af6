/** What a newcomer's first pages need is asked before he comes. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { keyOf } from "~/answers/question";
import { NO_FILTERS } from "~/domain/filters";
import { methodEffectsFit } from "~/reports/methods/method-effects-fit.server";
import { overviewPageReport } from "~/reports/overview/overview-report.server";
import { standardisedPlaces } from "~/reports/places/standardised-places.server";
import { standingQuestions } from "~/reports/standing-questions.server";
import type { Database } from "~db/client";
import { visiting } from "../support/answered";
import { chanceLedger } from "../support/chance-ledger";

let database: Database;
beforeAll(() => {
  database = chanceLedger();
});
afterAll(() => database.close());

test("the effects beside the overview's money are those of its months, and among them", async () => {
  const visit = visiting(database);
  const { period } = await overviewPageReport(visit);
  expect(period).not.toBeNull();
  const { from, to } = period!;
  const wanted = visit.question(methodEffectsFit, { filters: { ...NO_FILTERS, from, to } });
  const keys = (await standingQuestions(visit.desk)).map(keyOf);
  expect(keys).toContain(keyOf(wanted));
  expect(keys).toContain(keyOf(visit.question(methodEffectsFit)));
  const filled = visit.question(standardisedPlaces, { code: "branches" });
  expect(keys).toContain(keyOf(filled));
  expect(new Set(keys).size).toBe(keys.length);
});
