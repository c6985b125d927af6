/** What is kept of a plan's fit gives the same plan as the fit itself, under any settings. */
import { expect, test } from "vitest";
import { plannedPortfolio } from "~/analysis/plan/planned-portfolio";
import { preparedPlan } from "~/analysis/plan/prepared-plan";
import { PLAN_SETTINGS } from "~/domain/plan/plan-settings";
import { packed, unpacked } from "~/reports/plan/packed-plan.server";
import { smallWorld } from "../analysis/plan/small-world";

test("a plan from what was packed is the plan, to the last row", () => {
  const { rows } = smallWorld({
    cases: 900,
    seed: 3,
    branches: 2,
    officersOfBranch: 4,
    effect: 0.9,
    staleness: 0.06,
  });
  const prepared = preparedPlan(rows);
  expect(prepared.reason).toBeNull();
  const whole = packed(prepared, Number.POSITIVE_INFINITY);
  const inPieces = packed(prepared, 100);
  expect(whole).toHaveLength(1);
  expect(inPieces.length).toBeGreaterThan(100);
  expect(unpacked(inPieces)).toEqual(unpacked(whole));
  for (const settings of [{}, { share: 0.4 }, { cap: 1, least: 0.8 }])
    expect(plannedPortfolio(unpacked(inPieces), { ...PLAN_SETTINGS, ...settings })).toEqual(
      plannedPortfolio(prepared, { ...PLAN_SETTINGS, ...settings }),
    );
});

test("why there is no plan is kept like one", () => {
  const { rows } = smallWorld({
    cases: 200,
    seed: 3,
    branches: 1,
    officersOfBranch: 2,
    effect: 0,
    staleness: 0,
  });
  const refused = preparedPlan({ ...rows, officers: [] });
  expect(unpacked(packed(refused))).toEqual(refused);
  expect(refused.reason).toBe("no-officers");
});
