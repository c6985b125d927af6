import { describe, expect, test } from "vitest";
import type { JudgedEffect } from "~/analysis/effects/judged-effects";
import { type HorizonEffects, methodEffects } from "~/analysis/effects/method-effects";
import { type EffectEpisodes, effectColumns } from "~/domain/effect-episodes";
import { CUT_OFF_DAY, madeEpisodes, madeRows } from "./made-episodes";

const at180 = (episodes: EffectEpisodes, seed = 1): HorizonEffects =>
  methodEffects(episodes, { seed, cutOffDay: CUT_OFF_DAY, horizons: [180] }).horizons[0]!;
const effectOf = ({ effects }: HorizonEffects, methodId: number): JudgedEffect => {
  const found = effects.find((effect) => effect.methodId === methodId);
  if (!found) throw new Error(`no method ${methodId}`);
  return found;
};

describe("a method given to the hard cases", () => {
  const judged = at180(madeEpisodes({ count: 1500 }));
  const two = effectOf(judged, 2);

  test("looks weak unadjusted and finds its true effect once adjusted", () => {
    const one = effectOf(judged, 1);
    const crude = two.rawRate! - one.rawRate!;
    const truth = 0.15 * 0.9;
    expect(crude).toBeLessThan(truth - 0.04);
    expect(two.effect.low!).toBeLessThan(truth);
    expect(two.effect.high!).toBeGreaterThan(truth);
    expect(Math.abs(two.effect.estimate! - truth)).toBeLessThan(0.02);
    expect(two).toMatchObject({ badge: "adjusted-observational", reason: null });
  });

  test("its effect is the difference of the two adjusted rates, and the mirror of the only other method's", () => {
    expect(two.effect.estimate).toBeCloseTo(two.adjustedRate.estimate! - two.othersRate.estimate!, 10);
    expect(effectOf(judged, 1).effect.estimate).toBeCloseTo(-two.effect.estimate!, 6);
  });

  test("its arms were apart in what was known before, and are balanced once weighted", () => {
    const row = two.balance.find(({ covariate }) => covariate === "days-past-due")!;
    expect(row.before).toBeGreaterThan(0.4);
    expect(Math.abs(row.after!)).toBeLessThan(0.1);
  });

  test("its strength names the confounder that was measured", () => {
    expect(two.strength?.strongest?.covariate).toBe("days-past-due");
    expect(two.strength!.eValueOfLimit).toBeGreaterThan(1);
    expect(two.strength!.eValueOfLimit).toBeLessThan(two.strength!.eValue);
  });

  test("every light shines, with its number and its limit", () => {
    expect(two.gates.map(({ gate, isOpen }) => [gate, isOpen])).toEqual([
      ["matured", true],
      ["payers", true],
      ["overlap", true],
      ["effective-sample", true],
      ["effective-share", true],
      ["balance", true],
      ["negative-control", true],
    ]);
    expect(two.gates[0]).toMatchObject({ value: two.matured, limit: 30, side: "least" });
  });
});

describe("what must not matter", () => {
  const rows = madeRows({ count: 400 });
  const base = effectOf(at180(effectColumns(rows)), 2);

  test("the order of rows", () => {
    const turned = effectOf(at180(effectColumns([...rows].reverse())), 2);
    expect(turned.effect.estimate).toBeCloseTo(base.effect.estimate!, 8);
    expect(turned.effect.standardError).toBeCloseTo(base.effect.standardError!, 8);
  });

  test("the unit of money", () => {
    const scaled = rows.map((row) => ({
      ...row,
      exposureMinor: row.exposureMinor * 100,
      outstandingMinor: row.outstandingMinor * 100,
      receivedBeforeMinor: row.receivedBeforeMinor * 100,
      received180Minor: row.received180Minor * 100,
      advanced180Minor: row.advanced180Minor * 100,
    }));
    const other = effectOf(at180(effectColumns(scaled)), 2);
    expect(other.effect.estimate).toBeCloseTo(base.effect.estimate!, 8);
    expect(other.effect.low).toBeCloseTo(base.effect.low!, 8);
  });

  test("how methods are numbered", () => {
    const renamed = rows.map((row) => ({ ...row, methodId: row.methodId === 2 ? 70 : 30 }));
    expect(effectOf(at180(effectColumns(renamed)), 70).effect.estimate).toBeCloseTo(base.effect.estimate!, 8);
  });
});

describe("horizons", () => {
  test("stand side by side, and ranks are read on the longest with enough follow-up", () => {
    const rows = madeRows({ count: 200 }).map((row, at) => ({
      ...row,
      startDay: CUT_OFF_DAY - (at % 4 === 0 ? 400 : 200),
    }));
    const result = methodEffects(effectColumns(rows), { seed: 1, cutOffDay: CUT_OFF_DAY });
    expect(result.horizons.map(({ horizon, matured }) => [horizon, matured])).toEqual([
      [30, 200],
      [90, 200],
      [180, 200],
      [365, 50],
    ]);
    expect(result.rankedHorizon).toBe(180);
  });

  test("none is ranked without episodes", () => {
    const none = methodEffects(effectColumns([]), { seed: 1, cutOffDay: CUT_OFF_DAY });
    expect(none.rankedHorizon).toBeNull();
    expect(none.horizons.every(({ effects, matured }) => effects.length === 0 && matured === 0)).toBe(true);
  });
});

describe("the same seed", () => {
  test("gives the same figures, another one nearly the same", () => {
    const episodes = madeEpisodes({ count: 400 });
    const [first, again, other] = [at180(episodes, 1), at180(episodes, 1), at180(episodes, 2)];
    expect(again).toEqual(first);
    const distance = effectOf(other, 2).effect.estimate! - effectOf(first, 2).effect.estimate!;
    expect(Math.abs(distance)).toBeGreaterThan(0);
    expect(Math.abs(distance)).toBeLessThan(0.02);
  });
});
