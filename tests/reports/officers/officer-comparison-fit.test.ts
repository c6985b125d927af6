import { expect, test } from "vitest";
import { keyOf, questionOf } from "~/answers/question";
import { NO_FILTERS } from "~/domain/filters";
import { EVERYTHING } from "~/domain/scope";
import { officerComparisonFit } from "~/reports/officers/officer-comparison-fit.server";

const settings = { officerHourCost: null, jurisdiction: "cn", conductRules: "" } as const;
const keyUnder = (filters: Partial<typeof NO_FILTERS>) =>
  keyOf(
    questionOf(officerComparisonFit, { scope: EVERYTHING, filters: { ...NO_FILTERS, ...filters }, settings }),
  );

test("a place chosen chooses officers, not whom they are compared with", () => {
  for (const place of [{ branch: ["b2"] }, { region: ["south"] }, { officer: ["o1"] }])
    expect(keyUnder({ ...place, cause: ["fraud"], horizon: 90 })).toBe(
      keyUnder({ cause: ["fraud"], horizon: 90 }),
    );
  for (const cases of [{ cause: ["fraud"] }, { method: ["mediation"] }, { horizon: 90 }] as const)
    expect(keyUnder(cases as Partial<typeof NO_FILTERS>)).not.toBe(keyUnder({}));
});
