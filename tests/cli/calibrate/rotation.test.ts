/** The proof of rotation in short: its truth by hand, one world of each kind by the whole road, its arithmetic. */
import { expect, test } from "vitest";
import { drawnRotationWorld, ROTATION_RANGES } from "~/cli/calibrate/rotation/drawn-rotation-world";
import { type JudgedRotation, judgedRotation } from "~/cli/calibrate/rotation/judged-rotation";
import { measuredRotation, rotationLines } from "~/cli/calibrate/rotation/rotation-proof";
import { CaseCourse } from "../../../seeds/case-course";
import { expectedAhead } from "../../../seeds/expected-ahead";
import { simulatedHistory } from "../../../seeds/simulate-history";
import { holdOn } from "../../../seeds/simulate-holds";
import { simulatedWorld } from "../../../seeds/world";

test("worlds are drawn within the stated ranges; every second one has nothing to change", () => {
  for (let seed = 0; seed < 40; seed++) {
    const { parameters, kind } = drawnRotationWorld(seed);
    for (const [name, [low, high]] of Object.entries(ROTATION_RANGES)) {
      const value = parameters[name as keyof typeof ROTATION_RANGES]!;
      expect(value, name).toBeGreaterThanOrEqual(low);
      expect(value, name).toBeLessThanOrEqual(high);
    }
    expect(parameters.stalenessPerMonth! > 0).toBe(kind === "stale");
    expect(parameters.officerSkillSpread! > 0).toBe(kind === "stale");
  }
});

test("without staleness and skill it is the same to a case who has it; with staleness a fresh officer gains", () => {
  const shares = (stalenessPerMonth: number) => {
    const world = simulatedWorld({ cases: 400, stalenessPerMonth, officerSkillSpread: 0 }, 3);
    for (let number = 1; ; number += 1) {
      const run = simulatedHistory(new CaseCourse(world, number)).runs.at(-1);
      if (!run || run.episode === 0 || run.afterPayment) continue;
      const holder = holdOn(run.staffing.holds, world.endDay);
      if (world.endDay - holder.fromDay < 400) continue;
      const other = world.people.officers.find((officer) => officer !== holder.officer)!;
      const share = expectedAhead(world, number, 180)!;
      return [share(holder.officer.code), share(other.code)] as const;
    }
  };
  const [kept, moved] = shares(0);
  expect(moved).toBe(kept);
  expect(kept).toBeGreaterThan(0);
  const [stale, fresh] = shares(0.05);
  expect(fresh / stale).toBeGreaterThan(1.3);
});

test("in short: a stale world's slope is found and its plan pays, an even world changes nothing", {
  timeout: 120_000,
}, async () => {
  const bank = { cases: 1000, branches: 2, officers: 10 };
  const [stale, even] = [await judgedRotation(1, bank), await judgedRotation(2, bank)];
  expect(Math.abs(stale.slope!.estimate - stale.trueSlope)).toBeLessThan(4 * stale.slope!.standardError);
  expect(stale.handOvers).toBeGreaterThan(5);
  expect(stale.planMinor).toBeGreaterThan(Math.max(0, stale.randomMinor));
  expect(even).toMatchObject({ kind: "even", trueSlope: -0, adopt: 0 });
});

test("the arithmetic: bias, coverage, adoptions and gains by hand", () => {
  const world = (seed: number, over: Partial<JudgedRotation>): JudgedRotation => ({
    seed,
    kind: "stale",
    trueSlope: -0.04,
    slope: { estimate: -0.05, standardError: 0.01, low: -0.07, high: -0.03 },
    adopt: 2,
    try: 0,
    handOvers: 10,
    predictedMinor: 120,
    planMinor: 100,
    randomMinor: 40,
    unchangedMinor: 200,
    ...over,
  });
  const measured = measuredRotation([
    world(1, {}),
    world(3, { slope: { estimate: -0.02, standardError: 0.01, low: -0.035, high: -0.005 }, planMinor: 140 }),
    world(2, {
      kind: "even",
      trueSlope: 0,
      slope: { estimate: 0, standardError: 0.01, low: -0.02, high: 0.02 },
      adopt: 0,
    }),
  ]);
  expect(measured.meanBias).toBeCloseTo((-0.01 + 0.02 + 0) / 3, 12);
  expect(measured.coverage).toMatchObject({ count: 3, share: 2 / 3 });
  expect(measured.adoptedInEven).toMatchObject({ count: 1, share: 0 });
  expect(measured.plan.share).toBeCloseTo(240 / 400, 12);
  expect(measured.planLessRandom.share).toBeCloseTo(160 / 400, 12);
  expect(measured.predicted.share).toBeCloseTo(240 / 240, 12);
  const [bias, , adopted] = rotationLines(measured);
  expect(bias).toMatchObject({ holds: false });
  expect(adopted).toMatchObject({ holds: true });
  expect(rotationLines(measuredRotation([]))[0]).toMatchObject({ measured: "unknown", holds: null });
});
