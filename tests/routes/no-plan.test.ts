/** Where there is no plan: what the page says, and that it leads to no empty file. */
import { expect, test } from "vitest";
import { NO_FILTERS } from "~/domain/filters";
import type { PlanView } from "~/domain/plan/plan-view";
import { planMarkup } from "~/routes/plan/plan-markup.server";

test("a plan without a single case offers no workbook; cases left alone are one", () => {
  const drawn = (total: number) =>
    planMarkup(
      {
        reason: "too-few",
        counts: {},
        curve: [],
        list: { cutOffDate: "2024-12-31", total, filters: NO_FILTERS, currency: "CNY", search: "" },
      } as unknown as PlanView,
      new Request("http://localhost/plan"),
    );
  expect(drawn(0)).not.toContain(".xlsx");
  expect(drawn(0)).toContain("empty-state");
  expect(drawn(1)).toContain("/plan.xlsx");
});
