/** A figure that is there to be compared needs an interval: where no money came at all, there is none to give. */

import { expect, test } from "vitest";
import { reasonOf } from "~/domain/reasons";
import { regionsReport } from "~/reports/places/places-report.server";
import { whollyShown } from "../support/answered";
import { emptyDatabase, factsOf } from "../support/facts";

test("forty cases without a receipt have a gross rate of nothing, and no standardised one", async () => {
  const database = emptyDatabase();
  const facts = factsOf(database);
  for (const [region, paying] of [
    ["north", false],
    ["south", true],
  ] as const)
    for (let number = 1; number <= 40; number++) {
      const code = `${region}-${number}`;
      facts.recoveryCase(code, { defaulted: "2024-01-01", exposureMinor: 10_000, region });
      if (paying && number % 2 === 0) facts.receipt(code, "2024-12-31", 4000);
      if (paying && number % 4 === 0) facts.receipt(code, "2024-02-01", 1000);
    }
  facts.derive();
  const { rows } = await whollyShown(database, regionsReport);
  const [north, south] = ["north", "south"].map((key) => rows.find((row) => row.key === key)!);
  expect(north).toMatchObject({ gross_rate: 0, standardised_rate: null, standardised_low: null });
  expect(reasonOf(north?.reason, "standardised_rate")).toBe("no-variation");
  expect(south?.standardised_rate).toBeCloseTo(0.025, 12);
  expect(south?.standardised_low).not.toBeNull();
  database.close();
});
