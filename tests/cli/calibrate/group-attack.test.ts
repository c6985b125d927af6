/** The proof of group attack in short: its worlds, its truth, one world by the whole road, its arithmetic by hand. */
import { expect, test } from "vitest";
import { attackLines, measuredAttack } from "~/cli/calibrate/group-attack/attack-proof";
import {
  ATTACK_EFFECTS,
  ATTACK_RANGES,
  drawnAttackWorld,
} from "~/cli/calibrate/group-attack/drawn-attack-world";
import {
  type JudgedAttack,
  type JudgedSegmentOfWorld,
  judgedAttack,
} from "~/cli/calibrate/group-attack/judged-attack";
import { trueEffects } from "~/cli/calibrate/group-attack/true-effects";
import { METHOD_EFFECTS } from "../../../seeds/method-effects";
import { simulatedWorld } from "../../../seeds/world";

test("worlds are drawn within the stated ranges, the attack's effects among them", () => {
  const within = (value: number, [low, high]: readonly [number, number], name: string) => {
    expect(value, name).toBeGreaterThanOrEqual(low);
    expect(value, name).toBeLessThanOrEqual(high);
  };
  for (let seed = 0; seed < 40; seed++) {
    const drawn = drawnAttackWorld(seed);
    for (const name of Object.keys(ATTACK_RANGES) as (keyof typeof ATTACK_RANGES)[])
      within(drawn[name]!, ATTACK_RANGES[name], name);
    const effect = drawn.methodEffects!.find(({ method }) => method === "group-attack")!;
    for (const tag of Object.keys(ATTACK_EFFECTS) as (keyof typeof ATTACK_EFFECTS)[])
      within(effect[tag], ATTACK_EFFECTS[tag], tag);
  }
});

test("the truth has the sign of the drawn effect, and next to none where all methods are equal", () => {
  const effectOn = (log: number) => {
    const even = METHOD_EFFECTS.map(({ method }) => ({
      method,
      moral: method === "group-attack" ? log : 0,
      ability: 0,
      other: 0,
      timing: "steady" as const,
    }));
    const world = simulatedWorld({ cases: 1500, methodEffects: even }, 5);
    return trueEffects(world, [100_000_00, 500_000_00]).effectOf("wilful-refusal", "small");
  };
  expect(effectOn(1.5)).toBeGreaterThan(0.02);
  expect(effectOn(-1)).toBeLessThan(-0.005);
  // A rotation still changes the officer, and officers differ.
  expect(Math.abs(effectOn(0)!)).toBeLessThan(0.003);
});

test("in short: in one world nothing harmful is adopted, though what helps is found and looks harmful raw", {
  timeout: 120_000,
}, async () => {
  const measured = measuredAttack([await judgedAttack(1)]);
  expect(measured.found.count).toBeGreaterThan(0);
  expect(measured.found.share).toBeGreaterThanOrEqual(0.8);
  expect(measured.adoptedWhereHarmful.count).toBeGreaterThan(50);
  expect(measured.adoptedWhereHarmful.share).toBe(0);
  expect(measured.rawLooksHarmful.share).toBe(1);
});

test("the arithmetic: what is found, what is wrongly adopted, and what is too small to be either, by hand", () => {
  const segment = (world: number, over: Partial<JudgedSegmentOfWorld>): JudgedSegmentOfWorld => ({
    world,
    verdict: "adopt",
    isOutbid: false,
    candidates: 10,
    broughtMinor: 300,
    costMinor: 100,
    ...over,
  });
  const worlds: JudgedAttack[] = [
    {
      seed: 1,
      rawDifference: -0.04,
      segments: [
        segment(1, {}),
        segment(1, { verdict: "wait", broughtMinor: 1000 }),
        // Too few for a trial, and hardly worth its cost: neither counts.
        segment(1, { verdict: "wait", candidates: 3 }),
        segment(1, { verdict: "wait", broughtMinor: 150 }),
      ],
    },
    {
      seed: 2,
      rawDifference: 0.01,
      segments: [
        segment(2, { verdict: "try" }),
        segment(2, { broughtMinor: 100 }),
        segment(2, { verdict: "avoid", broughtMinor: -50 }),
      ],
    },
    { seed: 3, rawDifference: null, segments: [] },
  ];
  const measured = measuredAttack(worlds);
  expect(measured.found).toMatchObject({ count: 3, share: 2 / 3 });
  expect(measured.adoptedWhereHelpful.share).toBeCloseTo(1 / 3, 12);
  expect(measured.worldsFound).toMatchObject({ count: 2, share: 1 / 2 });
  expect(measured.adoptedWhereHarmful).toMatchObject({ count: 2, share: 1 / 2 });
  expect(measured.worldsAdoptingHarm).toMatchObject({ count: 3, share: 1 / 3 });
  expect(measured.avoidedWhereHarmful.share).toBe(1 / 2);
  expect(measured.rawLooksHarmful).toMatchObject({ count: 3, share: 1 / 3 });
  const demanded = attackLines(measured).filter(({ holds }) => holds !== undefined);
  expect(demanded.map(({ holds }) => holds)).toEqual([false, false, false, false]);
  expect(attackLines(measuredAttack([]))[0]).toMatchObject({ measured: "unknown", holds: null });
});
