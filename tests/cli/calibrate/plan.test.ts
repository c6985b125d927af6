import { expect, test } from "vitest";
import { judgedPlan } from "~/cli/calibrate/plan/judged-plan";
import { measuredPlans, type PlanOfWorld } from "~/cli/calibrate/plan/measured-plans";
import { planLines } from "~/cli/calibrate/plan/plan-proof";
import { otherPlanWorld } from "~/cli/calibrate/plan/plan-world";
import { otherWorld } from "../../../seeds/other-world/other-world";
import { otherParametersUnder } from "../../../seeds/world-switches";

test("in short: the other bank's plan gains nearly what an all-knowing plan would, and says how much", () => {
  const judged = judgedPlan(1, otherPlanWorld(otherWorld({ cases: 2500 }, 1)));
  const { trueMinor, allKnowingMinor, predictedMinor } = judged.methods!;
  expect(trueMinor / allKnowingMinor).toBeGreaterThan(0.8);
  expect(trueMinor).toBeLessThanOrEqual(1.001 * allKnowingMinor);
  expect(predictedMinor / trueMinor).toBeGreaterThan(0.6);
  expect(predictedMinor / trueMinor).toBeLessThan(1.6);
  expect(trueMinor).toBeGreaterThan(judged.tableMinor);
}, 240_000);

test("in short: where nothing differs, nothing is first", () => {
  const parameters = otherParametersUnder(["no-methods", "no-officers", "no-staleness"]);
  const { methods, withHandOvers } = judgedPlan(
    2,
    otherPlanWorld(otherWorld({ cases: 2500, ...parameters }, 2)),
  );
  expect(methods?.firsts ?? 0).toBe(0);
  expect(withHandOvers?.firstHandOvers ?? 0).toBe(0);
}, 240_000);

test("lines fail where a plan gains too little, promises too much or finds what is not there", () => {
  const actions = {
    trueMinor: 70,
    firstTrueMinor: 70,
    predictedMinor: 140,
    lowMinor: 90,
    highMinor: 190,
    allKnowingMinor: 100,
    allKnowingWaitsMinor: 120,
    firsts: 5,
    tries: 0,
    firstHandOvers: 2,
    shown: [{ probability: 0.95, isAbove: false }],
  };
  const world = (kind: PlanOfWorld["kind"], isLarge = kind === "demo"): PlanOfWorld => ({
    seed: 1,
    kind,
    isLarge,
    reason: null,
    gate: "adopt",
    handOverGate: "adopt",
    methods: actions,
    withHandOvers: actions,
    tableMinor: 80,
    seconds: 90,
  });
  const lines = planLines(
    measuredPlans([
      world("demo"),
      world("other"),
      world("other", true),
      world("other-same"),
      world("demo-even"),
    ]),
  );
  const failing = lines.filter(({ holds }) => holds === false).map(({ what }) => what);
  for (const part of [
    "demo's kind, 20,000 cases",
    "the other bank, 20,000 cases",
    "the other bank, 6,000 cases",
    "predicted over true",
    "holds the truth",
    "today's table",
  ])
    expect(failing.some((what) => what.includes(part))).toBe(true);
  for (const part of ["any first", "first hand-over", "0.9 or more", "slowest plan"])
    expect(failing.some((what) => what.includes(part))).toBe(true);
});
