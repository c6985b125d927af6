/** A source without a single cost or minute has unknown ones; a recorded zero is a zero. */

import { expect, test } from "vitest";
import { reasonOf } from "~/domain/reasons";
import { methodsReport } from "~/reports/methods/methods-report.server";
import { regionsReport } from "~/reports/places/places-report.server";
import { shown } from "../support/answered";
import { emptyDatabase, factsOf } from "../support/facts";

async function figures(effort: { minutes?: number; costMinor?: number }) {
  const database = emptyDatabase();
  const facts = factsOf(database);
  facts.recoveryCase("c", { defaulted: "2024-01-01", exposureMinor: 1000 });
  facts.activity("c", "2024-01-05", "mediation", effort);
  facts.receipt("c", "2024-01-20", 400);
  facts.derive();
  const [method] = (await shown(database, methodsReport)).rows;
  const [region] = (await shown(database, regionsReport)).rows;
  return { method: method!, region: region! };
}

test("nothing recorded is unknown, with its reason", async () => {
  const { method, region } = await figures({});
  expect(method).toMatchObject({ cost_minor: null, minutes: null });
  expect(method.reason).toMatchObject({ cost_minor: "not-recorded", minutes: "not-recorded" });
  expect(region).toMatchObject({ cost_minor: null, net_minor: 400 });
  expect(reasonOf(region.reason, "cost_minor")).toBe("not-recorded");
});

test("a recorded zero is a zero", async () => {
  const { method } = await figures({ minutes: 0, costMinor: 0 });
  expect(method).toMatchObject({ cost_minor: 0, minutes: 0 });
  expect(Object.values(method.reason ?? {})).not.toContain("not-recorded");
});
